import type { ReportLine } from '../../domains/programme/index.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Actions, ButtonLink } from '../components/button.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { ListFiles } from '../lists/list-files.tsx'
import { ProgrammeNav } from '../programme/programme-nav.tsx'
import { sayIn } from '../say.ts'
import { kindInWords, lookOfState } from './report-words.ts'

interface ListProps {
  frame: WorkbenchFrame
  reports: readonly ReportLine[]
  writes: boolean
  keepsPaper: boolean
  now: Date
}

/** The page `/programma/rapporten`: the drafts of one's own organisation, and what is final. */
export function ReportsPage(props: ListProps) {
  const { frame, reports, writes, keepsPaper } = props
  const { locale } = frame
  const say = sayIn(locale)
  const drafts = reports.filter(({ state }) => state === 'draft')
  const finals = reports.filter(({ state }) => state === 'final')
  return (
    <WorkbenchPage frame={frame} title={say(m.reports_title)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/rapporten" />
      <Head title={say(m.reports_title)} facts={say(m.reports_lead)}>
        <Actions>
          {writes && <ButtonLink href="/programma/rapporten/nieuw">{say(m.reports_new)}</ButtonLink>}
          {keepsPaper && (
            <ButtonLink kind="second" href="/programma/rapporten/briefpapier">
              {say(m.reports_paper)}
            </ButtonLink>
          )}
        </Actions>
      </Head>
      <div className="lk-stack-l">
        {writes && (
          <Section title={say(m.reports_drafts)} stack="m">
            {drafts.length > 0 ? <Lines {...props} reports={drafts} /> : <p>{say(m.reports_no_drafts)}</p>}
          </Section>
        )}
        <Section title={say(m.reports_finals)} stack="m">
          {finals.length > 0 ? (
            <Lines {...props} reports={finals} />
          ) : (
            <Empty title={say(m.reports_no_finals)}>
              <p>{say(m.reports_no_finals_text)}</p>
            </Empty>
          )}
        </Section>
        {reports.length > 0 && <ListFiles frame={frame} lists={[{ id: 'rapporten', title: m.lists_reports }]} />}
      </div>
    </WorkbenchPage>
  )
}

function Lines({ frame: { locale }, reports, now }: ListProps) {
  const say = sayIn(locale)
  return (
    <Table
      caption={<span className="lk-hidden">{say(m.reports_title)}</span>}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          title: say(m.reports_column_title),
          cell: ({ id, title }) => (
            <a href={`/programma/rapporten/${id}`} lang="nl">
              {title}
            </a>
          ),
        },
        { title: say(m.reports_column_kind), cell: ({ kind }) => kindInWords(kind, locale) },
        { title: say(m.reports_column_place), cell: ({ place }) => place ?? say(m.reports_whole_region) },
        { title: say(m.reports_column_as_of), cell: ({ asOf }) => dayInShort(asOf, locale, now) },
        {
          title: say(m.reports_column_state),
          cell: (report) => <ReportStateBadge report={report} frame={{ locale }} />,
        },
        {
          title: say(m.reports_column_by),
          cell: ({ finishedByName, startedByName, finishedOn, startedOn }) => (
            <>
              {finishedByName ?? startedByName}
              <SubLine>{dayInShort(finishedOn ?? startedOn, locale, now)}</SubLine>
            </>
          ),
        },
      ]}
    />
  )
}

/** Draft or final, with an icon and a word. */
export function ReportStateBadge({
  report: { state },
  frame: { locale },
}: {
  report: Pick<ReportLine, 'state'>
  frame: Pick<WorkbenchFrame, 'locale'>
}) {
  const { words, tone, icon } = lookOfState(state)
  return (
    <Badge tone={tone} icon={icon}>
      {sayIn(locale)(words)}
    </Badge>
  )
}
