import type { DeskStart, WorkLine } from '../../domains/signals/index.ts'
import { m } from '../../messages/messages.js'
import { Empty } from '../components/filters.tsx'
import { Section } from '../components/head.tsx'
import { List } from '../components/panel.tsx'
import { inboxName } from '../navigation.ts'
import { sayIn } from '../say.ts'
import { tabAddress } from '../signals/inbox-address.ts'
import type { StartFacts } from './start-facts.ts'
import { WorkItem } from './work-item.tsx'

interface DeskProps {
  facts: StartFacts
  desk: DeskStart
}

/** What is late; not there when nothing is. */
export function LateSection({ facts, desk }: DeskProps) {
  if (desk.late.length === 0) return null
  return (
    <Section title={m.start_late({}, { locale: facts.frame.locale })}>
      <Lines lines={desk.late} late facts={facts} />
      {desk.sums.late > desk.late.length && <WayOn facts={facts} desk={desk} tab="late" />}
    </Section>
  )
}

/** What waits for the desk, the shortest term first. */
export function WaitingSection({ facts, desk }: DeskProps) {
  const say = sayIn(facts.frame.locale)
  const { late, waiting, sums } = desk
  if (waiting.length === 0 && late.length === 0) {
    // Who keeps an eye on others has more on this page: "nothing waits" would not be true.
    if (facts.view.oversight) return null
    return (
      <Empty title={say(m.start_nothing)}>
        <p>{say(m.start_nothing_text)}</p>
      </Empty>
    )
  }
  return (
    <Section title={say(m.start_waiting)}>
      {waiting.length === 0 ? <p>{say(m.start_nothing_else)}</p> : <Lines lines={waiting} facts={facts} />}
      {sums.waiting > 0 && <WayOn facts={facts} desk={desk} tab="open" />}
    </Section>
  )
}

function Lines({ lines, late = false, facts }: { lines: readonly WorkLine[]; late?: boolean; facts: StartFacts }) {
  return (
    <List>
      {lines.map((line) => (
        <WorkItem key={`${line.about} ${line.number}`} line={line} late={late} facts={facts} />
      ))}
    </List>
  )
}

/** To the lists that hold the rest. */
function WayOn({ facts: { frame, region }, desk, tab }: DeskProps & { tab: 'late' | 'open' }) {
  const { locale } = frame
  const words = tab === 'late' ? m.start_late_all : m.start_waiting_all
  return (
    <p className="lk-actions">
      {desk.desks.map(({ deskId }) => (
        <a key={deskId} href={tabAddress(deskId, tab)}>
          {words({ inbox: inboxName(region, deskId, locale) }, { locale })}
        </a>
      ))}
      <a href="/overdrachten">{m.start_all_handovers({}, { locale })}</a>
    </p>
  )
}
