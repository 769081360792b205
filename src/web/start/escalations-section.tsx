import { findDesk } from '../../domains/access/index.ts'
import type { EscalationRow } from '../../domains/signals/index.ts'
import { lateness } from '../../domains/signals/rules/lateness.ts'
import { m } from '../../messages/messages.js'
import { Due, dueOf } from '../components/due.tsx'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { SignalNumber } from '../components/table.tsx'
import { whole } from '../components/whole.tsx'
import { sayIn, type Words } from '../say.ts'
import type { StartFacts } from './start-facts.ts'

const notDone: Record<string, Words> = {
  acknowledge: m.start_late_take,
  weigh: m.start_late_weigh,
  accept: m.start_late_accept,
}

/** Late work of other desks that came up: number, desk and lateness, never content (S-14). */
export function EscalationsSection({ facts }: { facts: StartFacts }) {
  const { frame, view } = facts
  const say = sayIn(frame.locale)
  if (view.escalations.length === 0) return null
  return (
    <Section title={say(m.start_escalations)} stack="m">
      <p className="lk-hint">{say(m.start_escalations_lead)}</p>
      <List>
        {view.escalations.map((one) => (
          <Escalation key={`${one.number} ${one.kind} ${one.level}`} escalation={one} facts={facts} />
        ))}
      </List>
    </Section>
  )
}

function Escalation({ escalation, facts }: { escalation: EscalationRow; facts: StartFacts }) {
  const { frame, region, now } = facts
  const { locale } = frame
  const { number, kind, deskId, dueAt } = escalation
  const desk = findDesk(region, deskId)
  const words = notDone[kind]
  const stand = lateness(dueAt, now, desk?.hours ?? region.settings.officeHours)
  return (
    <ListRow beside={<Due locale={locale} now={now} due={dueOf(dueAt, stand, false)} />}>
      <strong>
        <SignalNumber>{number}</SignalNumber>
      </strong>
      : {words ? sayIn(locale)(words) : m.start_late_await({ desk: desk?.name ?? deskId }, { locale })}
      <br />
      <span className="lk-soft">
        {whole(m.start_escalation_at({ desk: desk?.name ?? deskId, phone: desk?.phone ?? '' }, { locale }))}
      </span>
    </ListRow>
  )
}
