import type { OwnReport, ReportsStart } from '../../domains/signals/index.ts'
import { type ReporterStage, reporterStage } from '../../domains/signals/rules/reporter-stage.ts'
import { SignalState } from '../../domains/signals/rules/signal-states.ts'
import { dayInShort, dayInText, momentInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Empty } from '../components/filters.tsx'
import { Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { type Column, SignalNumber, Table } from '../components/table.tsx'
import { sayIn, type Words } from '../say.ts'
import { municipalityInWords } from '../signals/words.ts'
import type { StartFacts } from './start-facts.ts'

/** What somebody handed in and how far it is, in the words that any reporter gets; and what lies unfinished. */
export function ReportsSection({ facts }: { facts: StartFacts }) {
  const { reports } = facts.view
  if (!reports) return null
  return (
    <>
      {reports.drafts.length > 0 && <Drafts drafts={reports.drafts} facts={facts} />}
      <Reports reports={reports.reports} facts={facts} />
    </>
  )
}

function Drafts({ drafts, facts: { frame, now } }: { drafts: ReportsStart['drafts']; facts: StartFacts }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.start_drafts)}>
      <List>
        {drafts.map(({ id, savedAt, goesOn }) => (
          <ListRow key={id} beside={<a href={`/melding/concept/${id}`}>{say(m.start_draft_go_on)}</a>}>
            {m.start_draft_of({ moment: momentInShort(savedAt, locale, now) }, { locale })}
            {goesOn && (
              <>
                <br />
                <span className="lk-soft">
                  {m.requests_draft_goes({ day: dayInText(goesOn, locale, now) }, { locale })}
                </span>
              </>
            )}
          </ListRow>
        ))}
      </List>
    </Section>
  )
}

function Reports({ reports, facts }: { reports: readonly OwnReport[]; facts: StartFacts }) {
  const { locale } = facts.frame
  const say = sayIn(locale)
  if (reports.length > 0) {
    return (
      <Section title={say(m.start_reports)}>
        <Table
          caption={say(m.start_reports_caption)}
          columns={columns(facts)}
          rows={reports}
          keyOf={({ number }) => number}
        />
      </Section>
    )
  }
  // Whoever works at a desk has enough on this page; an empty place would only be noise.
  if (facts.view.desk || facts.view.oversight) return null
  return (
    <Empty title={say(m.start_reports_none)}>
      <p>{say(m.start_reports_none_text)}</p>
    </Empty>
  )
}

const stages: Record<ReporterStage, Words> = {
  received: m.report_stage_received,
  pickedUp: m.report_stage_picked_up,
  decided: m.report_stage_decided,
  closed: m.report_stage_closed,
}

function columns({ frame: { locale }, region, now }: StartFacts): Column<OwnReport>[] {
  const say = sayIn(locale)
  return [
    { title: say(m.start_col_number), cell: ({ number }) => <SignalNumber>{number}</SignalNumber> },
    {
      title: say(m.start_col_place),
      cell: ({ municipalityCode }) => municipalityInWords(region, municipalityCode, locale),
    },
    { title: say(m.start_col_stage), cell: (report) => say(stages[stageOf(report)]) },
    { title: say(m.start_col_since), cell: (report) => dayInShort(reachedOn(report), locale, now) },
  ]
}

const stageOf = ({ state, decidedOn }: OwnReport) => reporterStage(SignalState.parse(state), decidedOn !== null)

/** The day on which the present stage was reached. */
function reachedOn(report: OwnReport): string {
  const days: Record<ReporterStage, string | null> = {
    received: report.receivedOn,
    pickedUp: report.takenOn,
    decided: report.decidedOn,
    closed: report.closedOn,
  }
  return days[stageOf(report)] ?? report.receivedOn
}
