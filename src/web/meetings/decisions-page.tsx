import type { BodyView } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { decisionNumber } from './meeting-words.ts'

type Decision = BodyView['decisions'][number]
interface DecisionListProps {
  locale: Locale
  decisions: readonly Decision[]
  now: Date
  /** The name of the body, where decisions of several stand together. */
  bodyOf?: (decision: Decision) => string
}

/** Decisions with their number and day; each leads to the meeting that took it. */
export function DecisionList({ locale, decisions, now, bodyOf }: DecisionListProps) {
  const say = sayIn(locale)
  return (
    <Table
      caption={<span className="lk-hidden">{say(m.meetings_decisions)}</span>}
      rows={decisions}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.meetings_number),
          cell: (one) => <a href={`/programma/overleg/${one.meeting_id}`}>{decisionNumber(one)}</a>,
        },
        {
          title: say(m.meetings_decision),
          cell: (one) => (
            <>
              {one.struck ? <s dir="auto">{one.text}</s> : <span dir="auto">{one.text}</span>}
              {one.struck && <SubLine>{say(m.meetings_struck)}</SubLine>}
              {bodyOf && <SubLine>{bodyOf(one)}</SubLine>}
            </>
          ),
        },
        { title: say(m.meetings_day), cell: (one) => dayInShort(one.decided_on, locale, now) },
      ]}
    />
  )
}

interface DecisionsPageProps {
  frame: WorkbenchFrame
  decisions: readonly Decision[]
  bodyOf: (decision: Decision) => string
  now: Date
}

/** The page `/programma/overleggen/besluiten`: every decision with its number, the newest first. */
export function DecisionsPage({ frame, decisions, bodyOf, now }: DecisionsPageProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.meetings_decisions)
  const crumbs = [{ href: '/programma/overleggen', label: say(m.meetings_title) }, { label: title }]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs}>
      <ProgrammeNav frame={frame} current="/programma/overleggen/besluiten" />
      <Head title={title} facts={<p>{say(m.meetings_decisions_lead)}</p>} />
      {decisions.length === 0 ? (
        <Empty title={title}>
          <p>{say(m.meetings_decisions_none)}</p>
        </Empty>
      ) : (
        <DecisionList {...{ locale, decisions, now, bodyOf }} />
      )}
    </WorkbenchPage>
  )
}
