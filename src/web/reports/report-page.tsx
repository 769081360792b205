import type { Report } from '../../domains/programme/index.ts'
import { dayInFull, dayInShort, dayInText } from '../../lib/dates-in-words.ts'
import type { Block } from '../../lib/report-document.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Button, ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head } from '../components/head.tsx'
import { Panel, PrintLine, Split } from '../components/panel.tsx'
import { Step, Steps } from '../components/steps.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { ReportBody } from './report-body.tsx'
import { kindInWords, lookOfState } from './report-words.ts'
import { ReportStateBadge } from './reports-page.tsx'

/** What just happened, as the address says it. */
export type News = 'made' | 'saved' | 'finished' | 'conflict' | 'noFile' | null

interface PageProps {
  frame: WorkbenchFrame
  report: Report
  blocks: readonly Block[]
  organisation: string
  /** The version that is shown. */
  number: number
  news: News
  now: Date
}

/** One report as it will be read, with what can be done with it. */
export function ReportPage(props: PageProps) {
  const { frame, report, blocks, organisation, now } = props
  const { locale } = frame
  const say = sayIn(locale)
  const { title, kind, asOf, state, content } = report
  const day = dayInText(asOf, locale, now)
  const crumbs = [{ href: '/programma/rapporten', label: say(m.reports_title) }, { label: title }]
  const printed = {
    title: kindInWords(kind, locale),
    state: say(lookOfState(state).words),
    day: dayInFull(asOf, locale),
  }
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs}>
      <PrintLine>{m.reports_print_line(printed, { locale })}</PrintLine>
      <Head
        title={<span lang="nl">{content.title}</span>}
        facts={
          <>
            <ReportStateBadge report={report} frame={frame} />
            <span>{kindInWords(kind, locale)}</span>
            <span>{organisation}</span>
            <span>{m.reports_data_of({ day }, { locale })}</span>
          </>
        }
      />
      <Split asideLabel={say(m.reports_now)} aside={<Aside {...props} />}>
        <div className="lk-stack">
          <NewsOf {...props} />
          <dl className="lk-data" lang="nl">
            {content.particulars
              .filter(({ value }) => value !== '')
              .map(({ name, value }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          <ReportBody blocks={blocks} locale={locale} />
        </div>
      </Split>
    </WorkbenchPage>
  )
}

function NewsOf({ frame: { locale }, report, number, news }: PageProps) {
  const say = sayIn(locale)
  if (news === 'made')
    return (
      <Alert kind="good" title={say(m.reports_made)}>
        <p>{say(m.reports_made_text)}</p>
      </Alert>
    )
  if (news === 'saved') return <Alert kind="good" title={m.reports_saved({ version: report.version }, { locale })} />
  if (news === 'finished') return <Alert kind="good" title={say(m.reports_finished)} />
  if (news === 'conflict') return <Alert kind="risk" title={say(m.reports_finish_conflict)} />
  if (news === 'noFile')
    return (
      <Alert kind="bad" title={say(m.reports_no_file)}>
        <p>{say(m.reports_no_file_text)}</p>
      </Alert>
    )
  if (number === report.version) return null
  return (
    <Alert kind="risk" title={m.reports_old_version({ number }, { locale })}>
      <p>
        <a href={`/programma/rapporten/${report.id}`}>{say(m.reports_to_newest)}</a>
      </p>
    </Alert>
  )
}

function Aside(props: PageProps) {
  const { frame, report, number } = props
  const { locale } = frame
  const say = sayIn(locale)
  const address = `/programma/rapporten/${report.id}`
  const version = number === report.version ? '' : `?versie=${number}`
  const file = (format: string, words: Words, reason: Words) => (
    <Step reason={say(reason)}>
      <ButtonLink kind="second" icon="file" href={`${address}/bestand/${format}${version}`}>
        {say(words)}
      </ButtonLink>
    </Step>
  )
  return (
    <>
      {report.mine && report.state === 'draft' && <Work {...props} />}
      <Panel title={say(m.reports_download)} noPrint>
        <Steps>
          {file('odt', m.reports_download_odt, m.reports_download_odt_reason)}
          {file('docx', m.reports_download_docx, m.reports_download_docx_reason)}
          {file('pdf', m.reports_download_pdf, m.reports_download_pdf_reason)}
        </Steps>
        <p className="lk-small">{say(m.reports_download_record)}</p>
      </Panel>
      <History {...props} />
    </>
  )
}

function Work({ frame: { locale }, report: { id, version } }: PageProps) {
  const say = sayIn(locale)
  return (
    <Panel title={say(m.reports_now)} noPrint>
      <Steps>
        <li>
          <ButtonLink icon="edit" href={`/programma/rapporten/${id}/bewerken`}>
            {say(m.reports_edit)}
          </ButtonLink>
        </li>
        <Step reason={say(m.reports_finish_text)}>
          <form action={`/programma/rapporten/${id}/definitief`} method="post">
            <input type="hidden" name="versie" value={version} />
            <Button kind="second" icon="lock">
              {say(m.reports_finish)}
            </Button>
          </form>
        </Step>
      </Steps>
    </Panel>
  )
}

function History({ frame: { locale }, report, number, now }: PageProps) {
  const say = sayIn(locale)
  return (
    <Panel title={say(m.reports_history)} noPrint>
      <ul>
        {report.versions.map((one) => {
          const words = { number: one.number, day: dayInShort(one.on_day, locale, now), name: one.byName ?? '' }
          const line = m.reports_history_line(words, { locale })
          return (
            <li key={one.number}>
              {one.number === number ? (
                <strong>{line}</strong>
              ) : (
                <a href={`/programma/rapporten/${report.id}?versie=${one.number}`}>{line}</a>
              )}
              {one.number === report.version && ` (${say(m.reports_history_now)})`}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
