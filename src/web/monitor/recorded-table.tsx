import type { ReactNode } from 'react'
import type { RecordedLine } from '../../domains/programme/index.ts'
import type { Monitor } from '../../domains/programme/rules/monitor.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { type Column, SubLine, Table } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { placeInWords } from './names.ts'

interface RecordedProps {
  lines: readonly RecordedLine[]
  caption: ReactNode
  /** What the value says: a state, a colour, a number. */
  value: { title: string; cell: (line: RecordedLine) => ReactNode }
  monitor: Monitor
  /** Where withdrawing goes, and what is withdrawn there. */
  withdraw: { action: string; kind: string }
  locale: Locale
  now: Date
}

/** Everything that was recorded, the newest first; what was withdrawn stays to be read. */
export function RecordedTable(props: RecordedProps) {
  const { lines, caption, value, monitor, locale, now } = props
  const say = sayIn(locale)
  const several = lines.some(({ place }) => place !== '')
  const columns: Column<RecordedLine>[] = [
    { title: say(m.monitor_column_day), cell: ({ day }) => dayInShort(day, locale, now) },
    ...(several
      ? [
          {
            title: say(m.monitor_column_place),
            cell: ({ place }: RecordedLine) => placeInWords(place, monitor, locale),
          },
        ]
      : []),
    value,
    { title: say(m.monitor_column_note), cell: (line) => <NoteAndEvidence line={line} locale={locale} now={now} /> },
    {
      title: say(m.monitor_column_by),
      cell: (line) => (
        <>
          {m.monitor_recorded_by({ name: line.by, day: dayInShort(line.on, locale, now) }, { locale })}
          {line.mayWithdraw && <Withdraw line={line} {...props} />}
        </>
      ),
    },
  ]
  return <Table caption={caption} rows={lines} keyOf={({ id }) => id} columns={columns} />
}

function NoteAndEvidence({ line, locale, now }: { line: RecordedLine; locale: Locale; now: Date }) {
  const { note, evidence, evidenceUrl, withdrawn } = line
  const shown = evidence === '' ? evidenceUrl : evidence
  return (
    <>
      {note}
      {shown !== '' && (
        <SubLine>
          {m.monitor_column_evidence({}, { locale })}:{' '}
          {evidenceUrl === '' ? (
            shown
          ) : (
            <a href={evidenceUrl} rel="noreferrer noopener">
              {shown}
            </a>
          )}
        </SubLine>
      )}
      {withdrawn && (
        <SubLine>
          <strong>
            {m.monitor_withdrawn(
              { name: withdrawn.by, day: dayInShort(withdrawn.on, locale, now), why: withdrawn.why },
              { locale },
            )}
          </strong>
        </SubLine>
      )}
    </>
  )
}

function Withdraw({ line, withdraw, locale }: RecordedProps & { line: RecordedLine }) {
  const say = sayIn(locale)
  return (
    <details className="lk-noprint">
      <summary>{say(m.monitor_withdraw)}</summary>
      <form action={withdraw.action} method="post">
        <input type="hidden" name="wat" value={withdraw.kind} />
        <input type="hidden" name="id" value={line.id} />
        <Field locale={locale} name="waarom" id={`waarom-${line.id}`} label={say(m.monitor_withdraw_why)} />
        <Button kind="second">{say(m.monitor_withdraw)}</Button>
      </form>
    </details>
  )
}
