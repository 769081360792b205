import type { DeskStart } from '../../domains/signals/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Badge } from '../components/badge.tsx'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { deskName } from '../signals/words.ts'
import { listed, type StartFacts } from './start-facts.ts'

interface DeskProps {
  facts: StartFacts
  desks: DeskStart['desks']
}

/** Who works at the desk and who rings in acute danger. A desk with one person is a warning (S-06). */
export function DeskSection({ facts, desks }: DeskProps) {
  const say = sayIn(facts.frame.locale)
  return (
    <Section title={say(m.start_your_desk)} stack="m">
      {desks.some(({ people }) => people.length < 2) && (
        <Alert kind="risk" title={say(m.start_alone)}>
          <p>{say(m.start_alone_text)}</p>
        </Alert>
      )}
      <DataList
        facts={[
          ...desks.map((desk) => whoFact(desk, desks.length > 1, facts)),
          dutyFact(facts),
          ...awayFacts(desks, facts),
        ]}
      />
    </Section>
  )
}

function whoFact({ deskId, people }: DeskProps['desks'][number], several: boolean, facts: StartFacts): Fact {
  const { frame, region } = facts
  const say = sayIn(frame.locale)
  const names = listed([...new Set(people.map(({ name }) => name))], frame)
  return {
    name: several ? deskName(region, deskId) : say(m.start_who),
    value: people.length > 1 ? `${names}. ${say(m.start_replace)}` : names,
  }
}

/** Who of the desks is away or will be; nothing when everybody is there. */
function awayFacts(desks: DeskProps['desks'], { frame: { locale }, now }: StartFacts): Fact[] {
  const lines = desks.flatMap(({ people, absences }) =>
    absences.flatMap(({ personId, from, until }) => {
      const name = people.find(({ id }) => id === personId)?.name
      if (!name) return []
      const day = (one: string) => dayInText(one, locale, now)
      return [m.notices_away_span({ name, from: day(from), until: day(until) }, { locale })]
    }),
  )
  return lines.length === 0 ? [] : [{ name: sayIn(locale)(m.notices_away), value: [...new Set(lines)].join('. ') }]
}

/** The second channel for acute danger is a setting; without one the page says so. */
function dutyFact({ frame, dutyPhone }: StartFacts): Fact {
  const say = sayIn(frame.locale)
  return {
    name: say(m.start_on_danger),
    value: dutyPhone ? (
      <Badge tone="good" icon="good">
        {say(m.start_duty_set)}
      </Badge>
    ) : (
      <Badge tone="risk" icon="risk">
        {say(m.start_duty_none)}
      </Badge>
    ),
    source: say(dutyPhone ? m.start_duty_set_text : m.start_duty_none_text),
  }
}
