import type { VersionLine } from '../../domains/programme/index.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { Button } from '../components/button.tsx'
import { Select } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import { Sentences } from './edit-page.tsx'
import { ProgrammeNav } from './programme-nav.tsx'

interface VersionsProps {
  frame: WorkbenchFrame
  versions: readonly VersionLine[]
  today: string
  now: Date
  /** What changed between two versions that the reader chose. */
  difference: { from: number; to: number; sentences: readonly string[] } | null
}

/** Every version that the programme had: since when, why, by whom, and what changed between any two. */
export function VersionsPage(props: VersionsProps) {
  const { frame, versions, difference } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.programme_versions_title)} current="/programma">
      <ProgrammeNav frame={frame} current="/programma/versies" />
      <Head title={say(m.programme_versions_title)} />
      <div className="lk-stack-l">
        {difference && (
          <Section title={m.programme_versions_diff({ ...difference }, { locale })} stack="s">
            {difference.sentences.length === 0 ? (
              <p>{say(m.programme_versions_same)}</p>
            ) : (
              <Sentences sentences={difference.sentences} />
            )}
          </Section>
        )}
        {versions.length === 0 ? <p>{say(m.programme_content_none)}</p> : <VersionTable {...props} />}
        {versions.length > 1 && <CompareForm {...props} />}
      </div>
    </WorkbenchPage>
  )
}

function VersionTable({ frame: { locale }, versions, today, now }: VersionsProps) {
  const say = sayIn(locale)
  const holds = versions.find(({ from_day }) => from_day <= today)?.number
  return (
    <Table
      caption={say(m.programme_versions_caption)}
      rows={versions}
      keyOf={({ number }) => String(number)}
      columns={[
        {
          title: say(m.programme_versions_number),
          cell: ({ number }) => <a href={`/programma/inhoud?versie=${number}`}>{number}</a>,
        },
        {
          title: say(m.programme_versions_from),
          cell: ({ number, from_day }) => (
            <>
              {dayInText(from_day, locale, now)}{' '}
              {number === holds && (
                <Badge tone="good" icon="good">
                  {say(m.programme_versions_now)}
                </Badge>
              )}
              {from_day > today && (
                <Badge icon="later" tone="neutral">
                  {say(m.programme_versions_coming)}
                </Badge>
              )}
            </>
          ),
        },
        { title: say(m.programme_versions_why), cell: ({ reason }) => <span className="lk-typed">{reason}</span> },
        { title: say(m.programme_versions_by), cell: ({ byName }) => byName ?? say(m.programme_versions_loaded) },
        {
          title: say(m.programme_versions_download),
          cell: ({ number }) => (
            <a href={`/programma/versies/bestand?versie=${number}`}>
              {say(m.programme_versions_download)}
              <span className="lk-hidden"> {number}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

function CompareForm({ frame: { locale }, versions, difference }: VersionsProps) {
  const say = sayIn(locale)
  const options = versions.map(({ number }) => ({ value: String(number), label: String(number) }))
  const [newest, before] = versions
  return (
    <Section title={say(m.programme_versions_compare)} stack="m">
      <form action="/programma/versies" method="get" className="lk-stack">
        <div className="lk-row">
          <Select
            {...{ locale, name: 'van', options, short: true }}
            label={say(m.programme_versions_old)}
            value={String(difference?.from ?? before?.number ?? '')}
          />
          <Select
            {...{ locale, name: 'naar', options, short: true }}
            label={say(m.programme_versions_new)}
            value={String(difference?.to ?? newest?.number ?? '')}
          />
        </div>
        <Button kind="second">{say(m.programme_versions_show)}</Button>
      </form>
    </Section>
  )
}
