/** What stands in the lists of an inbox. */
import type { ReactNode } from 'react'
import type { InboxRow } from '../../domains/signals/index.ts'
import { ClosingResult } from '../../domains/signals/rules/closing.ts'
import type { InboxTab } from '../../domains/signals/rules/inbox.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Badge, StateBadge } from '../components/badge.tsx'
import { Due } from '../components/due.tsx'
import { type Column, SignalNumber, SubLine } from '../components/table.tsx'
import { closingInWords } from './closing-words.ts'
import type { InboxFacts } from './inbox-facts.ts'
import { dueAt, dueOn, pausedUntil } from './terms.tsx'
import { deskName, formsInWords, minorInWords, municipalityInWords } from './words.ts'

/** The columns of a list: what is closed or handled elsewhere has no next step of ours. */
export function inboxColumns(facts: InboxFacts, tab: InboxTab): Column<InboxRow>[] {
  const { locale } = facts.frame
  const column = (title: string, cell: (row: InboxRow) => ReactNode): Column<InboxRow> => ({ title, cell })
  const number = column(m.signals_column_signal({}, { locale }), (row) => <NumberCell row={row} facts={facts} />)
  const about = column(m.signals_column_about({}, { locale }), (row) => <About row={row} facts={facts} />)
  if (tab === 'part') {
    const desk = column(m.signals_column_desk({}, { locale }), (row) => deskName(facts.region, row.deskId))
    return [number, about, desk, column(m.signals_column_received({}, { locale }), (row) => day(row.receivedOn, facts))]
  }
  if (tab === 'closed') {
    const result = column(m.signals_column_result({}, { locale }), (row) => resultOf(row, facts))
    const on = column(m.signals_column_closed({}, { locale }), (row) => row.closedOn && day(row.closedOn, facts))
    return [number, about, result, on]
  }
  return [
    number,
    about,
    column(m.signals_column_state({}, { locale }), (row) => <StateBadge locale={locale} state={row.state} />),
    column(m.signals_column_with({}, { locale }), (row) => whoHasIt(row, facts)),
    column(m.signals_column_next({}, { locale }), (row) => nextFor(row, facts)),
    column(m.signals_column_before({}, { locale }), (row) => <Before row={row} facts={facts} />),
  ]
}

function NumberCell({ row, facts: { frame } }: { row: InboxRow; facts: InboxFacts }) {
  const { locale } = frame
  return (
    <>
      <SignalNumber href={`/signalen/${row.number}`}>{row.number}</SignalNumber>
      {row.restricted && (
        <SubLine>
          <Badge tone="risk" icon="lock">
            {m.retention_badge({}, { locale })}
          </Badge>
        </SubLine>
      )}
      {row.fallback && row.state !== 'closed' && (
        <SubLine>
          <Badge tone="bad" icon="bell">
            {m.signals_fallback({}, { locale })}
          </Badge>
        </SubLine>
      )}
      {row.unreadMessages > 0 && (
        <SubLine>
          <Badge tone="lit" icon="message">
            {m.signals_unread({ count: row.unreadMessages }, { locale })}
          </Badge>
        </SubLine>
      )}
    </>
  )
}

function About({ row, facts: { frame, region } }: { row: InboxRow; facts: InboxFacts }) {
  const { locale } = frame
  const place = municipalityInWords(region, row.municipalityCode, locale)
  return (
    <>
      {formsInWords(row.forms, locale)}
      <SubLine>{`${minorInWords(row.minor, locale)} · ${place}`}</SubLine>
      {row.acute === 'yes' && row.state !== 'closed' && (
        <SubLine>
          <Badge tone="bad" icon="risk">
            {m.signals_acute_yes({}, { locale })}
          </Badge>
        </SubLine>
      )}
    </>
  )
}

function whoHasIt(row: InboxRow, { frame: { locale }, region, me }: InboxFacts): string {
  if (row.waitsFor.length > 0)
    return row.waitsFor
      .map((id) => (id === '' ? m.signals_someone_else({}, { locale }) : deskName(region, id)))
      .join(', ')
  if (row.takenBy === null) return m.signals_nobody({}, { locale })
  return row.takenBy === me ? m.signals_you({}, { locale }) : (row.takenByName ?? '')
}

function nextFor(row: InboxRow, { frame: { locale }, now }: InboxFacts): string {
  const late = row.nextDueAt !== null && row.nextDueAt <= now
  if (row.waitsFor.length > 0) return (late ? m.signals_next_ask : m.signals_next_wait)({}, { locale })
  if (row.state === 'watching') return m.signals_next_review({}, { locale })
  if (row.state === 'returned') return m.signals_next_weigh_again({}, { locale })
  if (row.state === 'handedOver') return m.signals_next_finish({}, { locale })
  return (row.state === 'new' ? m.signals_task_acknowledge : m.signals_task_weigh)({}, { locale })
}

function Before({ row, facts: { frame, now } }: { row: InboxRow; facts: InboxFacts }) {
  const { locale } = frame
  const { nextDueAt, warnAt, hours, remindOn } = row
  if (nextDueAt) {
    const due = dueAt(nextDueAt, now, hours, warnAt !== null && warnAt <= now)
    return <Due locale={locale} now={now} due={due} />
  }
  if (row.pausedUntil) return <Due locale={locale} now={now} due={pausedUntil(row.pausedUntil, now, locale)} />
  return remindOn && <Due locale={locale} now={now} due={dueOn(remindOn, now, hours)} />
}

function resultOf({ result }: InboxRow, { frame: { locale } }: InboxFacts): string {
  const parsed = ClosingResult.safeParse(result)
  return parsed.success ? closingInWords(parsed.data, locale).name : ''
}

function day(text: string, { frame, now }: InboxFacts): string {
  return dayInShort(text, frame.locale, now)
}
