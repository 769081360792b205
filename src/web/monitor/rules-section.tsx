import { type Colour, type ColourRule, colourRules } from '../../domains/programme/rules/colour.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { sayIn, type Words } from '../say.ts'
import { ColourBadge, ruleWords } from './colour-words.tsx'

type Line = { id: ColourRule; colour: Colour; about: Words }
const parts: Record<keyof typeof colourRules, Words> = {
  action: m.monitor_for_action,
  norm: m.monitor_for_norm,
  goal: m.monitor_for_goal,
}

/** The one table of rules, as it decides. */
const lines: readonly Line[] = [
  ...colourRules.action.map(({ id, colour }) => ({ id, colour, about: parts.action })),
  ...colourRules.norm.map(({ id, colour }) => ({ id, colour, about: parts.norm })),
  ...colourRules.goal.map(({ id, colour }) => ({ id, colour, about: parts.goal })),
]

/** How a colour comes about: every rule, in the order in which it is asked. */
export function RulesSection({ locale }: { locale: Locale }) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.monitor_rules)} stack="m">
      <Table
        caption={say(m.monitor_rules_lead)}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { title: say(m.monitor_rules_colour), cell: ({ colour }) => <ColourBadge colour={colour} locale={locale} /> },
          { title: say(m.monitor_rules_for), cell: ({ about }) => say(about) },
          { title: say(m.monitor_rules_when), cell: ({ id }) => say(ruleWords[id]) },
        ]}
      />
      <p>{say(m.monitor_rules_places)}</p>
      <p>{say(m.monitor_rules_hand)}</p>
      <p>{say(m.monitor_rules_history)}</p>
    </Section>
  )
}
