/** The list to reconcile with: every hand-over without an answer, what was tried, and what can be done now (S-15). */
import type { ReactNode } from 'react'
import { findDesk, type Region } from '../../domains/access/index.ts'
import type { Unanswered, UnansweredLine } from '../../domains/signals/index.ts'
import { distanceInWords, momentInShort } from '../../lib/dates-in-words.ts'
import { dayFromText } from '../../lib/local-day.ts'
import { toDay } from '../../lib/quarter.ts'
import { m } from '../../messages/messages.js'
import { Badge, HandoverBadge } from '../components/badge.tsx'
import { Due } from '../components/due.tsx'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { type Column, SignalNumber, SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { handoverAddress } from './handover-facts.ts'
import { channelInWords } from './handover-words.ts'
import { dueSince, taskInWords } from './terms.tsx'
import { lineInWords } from './timeline-words.ts'
import { NextSteps } from './unanswered-steps.tsx'
import { deskName } from './words.ts'

/** What the page shows. */
export interface UnansweredFacts {
  frame: WorkbenchFrame
  region: Region
  now: Date
  today: string
  lists: Unanswered
}

/** The address of the list. */
export const unansweredAddress = '/overdrachten/zonder-antwoord'

/** The page `/overdrachten/zonder-antwoord`. */
export function UnansweredPage({ facts }: { facts: UnansweredFacts }) {
  const { frame, lists } = facts
  const say = sayIn(frame.locale)
  const title = say(m.unanswered_title)
  const late = lists.own.filter(({ state }) => state === 'noAnswer')
  const waiting = lists.own.filter(({ state }) => state !== 'noAnswer')
  const overseen = lists.overseen ?? []
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current={unansweredAddress}
      crumbs={[
        { label: say(m.signals_nav_start), href: '/start' },
        // Who only keeps an eye on others has no hand-overs to go back to.
        ...(lists.overseen === null ? [{ label: say(m.signals_nav_handovers), href: '/overdrachten' }] : []),
        { label: title },
      ]}
    >
      <Head title={title} facts={say(m.unanswered_facts)} />
      <div className="lk-stack-l">
        {lists.own.length + overseen.length === 0 && (
          <Empty title={say(m.unanswered_none)}>
            <p>{say(m.unanswered_none_text)}</p>
          </Empty>
        )}
        <List {...{ facts, lines: late, title: m.unanswered_late, caption: m.unanswered_late_caption }} />
        {late.length === 0 && waiting.length > 0 && <p>{say(m.unanswered_none_late)}</p>}
        <List {...{ facts, lines: waiting, title: m.unanswered_waiting, caption: m.unanswered_waiting_caption }} />
        <List
          {...{ facts, lines: overseen, title: m.unanswered_overseen, caption: m.unanswered_overseen_caption }}
          lead={m.unanswered_overseen_lead}
        />
      </div>
    </WorkbenchPage>
  )
}

interface ListProps {
  facts: UnansweredFacts
  lines: readonly UnansweredLine[]
  title: Words
  caption: Words
  lead?: Words
}

function List({ facts, lines, title, caption, lead }: ListProps) {
  const say = sayIn(facts.frame.locale)
  if (lines.length === 0) return null
  return (
    <Section title={say(title)} stack="m">
      {lead && <p className="lk-hint">{say(lead)}</p>}
      <Table caption={say(caption)} columns={columnsOf(facts, lead === undefined)} rows={lines} keyOf={numberOf} />
    </Section>
  )
}

const numberOf = ({ number }: UnansweredLine) => number

function columnsOf(facts: UnansweredFacts, own: boolean): Column<UnansweredLine>[] {
  const { frame, region } = facts
  const say = sayIn(frame.locale)
  const column = (words: Words, cell: (line: UnansweredLine) => ReactNode) => ({ title: say(words), cell })
  const columns = [
    column(m.signals_column_handover, ({ number, own: mine }) => (
      <SignalNumber {...(mine ? { href: handoverAddress(number) } : {})}>{number}</SignalNumber>
    )),
    column(m.signals_column_to, (line) => <Receiver line={line} facts={facts} />),
    column(m.signals_column_state, (line) => <Standing line={line} facts={facts} />),
    column(m.signals_column_before, (line) => <Clock line={line} facts={facts} />),
    column(m.unanswered_col_tried, (line) => <Tried line={line} facts={facts} />),
  ]
  const from = column(m.unanswered_col_from, ({ fromDesk }) => deskName(region, fromDesk))
  const next = column(m.unanswered_col_next, (line) => <NextSteps line={line} locale={frame.locale} />)
  return own ? [...columns, next] : columns.toSpliced(1, 0, from)
}

interface CellProps {
  line: UnansweredLine
  facts: UnansweredFacts
}

function Receiver({ line, facts: { frame, region } }: CellProps) {
  const { locale } = frame
  const desk = line.toDesk === null ? undefined : findDesk(region, line.toDesk)
  const name = desk?.name ?? line.own?.receiverName ?? m.unanswered_outside({}, { locale })
  return (
    <>
      {name}
      {desk && <SubLine>{m.unanswered_call({ phone: desk.phone }, { locale })}</SubLine>}
      {line.acute && (
        <SubLine>
          <Badge tone="bad" icon="risk">
            {m.signals_acute_yes({}, { locale })}
          </Badge>
        </SubLine>
      )}
    </>
  )
}

/** Where it stands, and for how many days it has been waited for. */
function Standing({ line, facts: { frame, today } }: CellProps) {
  const { locale } = frame
  const count = dayFromText(today) - dayFromText(toDay(line.offeredAt))
  const age = distanceInWords({ unit: 'days', count }, locale)
  return (
    <>
      <HandoverBadge locale={locale} state={line.state} />
      <SubLine>{count < 1 ? m.unanswered_today({}, { locale }) : m.unanswered_since({ age }, { locale })}</SubLine>
    </>
  )
}

function Clock({ line: { due, offeredAt }, facts: { frame, now } }: CellProps) {
  if (!due) return null
  const { locale } = frame
  const facts = dueSince(offeredAt, due.at, now, due.hours)
  return (
    <>
      {taskInWords(due.kind, locale)}
      <SubLine>
        <Due locale={locale} now={now} due={facts} />
      </SubLine>
    </>
  )
}

function Tried({ line: { tried }, facts: { frame, now } }: CellProps) {
  if (!tried) return null
  const { locale } = frame
  const through = tried.how && m.signals_line_through({ channel: channelInWords(tried.how, locale) }, { locale })
  return (
    <>
      {[lineInWords(tried.kind, locale), through].filter(Boolean).join(', ')}
      <SubLine>{momentInShort(tried.at, locale, now)}</SubLine>
    </>
  )
}
