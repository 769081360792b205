/** The hand-overs of somebody's desks: what they received, and what they offered. */
import type { ReactNode } from 'react'
import type { Region } from '../../domains/access/index.ts'
import type { HandoverListRow } from '../../domains/signals/index.ts'
import { ClockKind } from '../../domains/signals/rules/clock-settings.ts'
import { HandoverState, isOpenHandover } from '../../domains/signals/rules/handover-states.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { OfficeHours } from '../../lib/office-hours.ts'
import { m } from '../../messages/messages.js'
import { Badge, HandoverBadge } from '../components/badge.tsx'
import { Due } from '../components/due.tsx'
import { Empty, Tabs } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { type Column, SignalNumber, SubLine, Table } from '../components/table.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { handoverAddress } from './handover-facts.ts'
import { receiverOf } from './handover-words.ts'
import { dueSince, taskInWords } from './terms.tsx'
import { deskName, formsInWords, municipalityInWords } from './words.ts'

/** What the list shows. */
export interface HandoverListFacts {
  frame: WorkbenchFrame
  region: Region
  now: Date
  /** Whether the list shows what is finished. */
  finished: boolean
  received: HandoverListRow[]
  offered: HandoverListRow[]
  hoursOf: (row: HandoverListRow) => OfficeHours
}

type Side = 'received' | 'offered'

const stateOf = (row: HandoverListRow) => HandoverState.parse(row.state)
const isOpen = (row: HandoverListRow) => isOpenHandover(stateOf(row))

/** The page `/overdrachten`. */
export function HandoversPage({ facts }: { facts: HandoverListFacts }) {
  const { frame, finished, received, offered } = facts
  const { locale } = frame
  const title = m.signals_nav_handovers({}, { locale })
  const count = (open: boolean) => [...received, ...offered].filter((row) => isOpen(row) === open).length
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/overdrachten"
      crumbs={[{ label: m.signals_nav_start({}, { locale }), href: '/start' }, { label: title }]}
    >
      <Head title={title} facts={m.signals_handovers_facts({}, { locale })} />
      <Tabs
        label={m.signals_handovers_lists({}, { locale })}
        tabs={[
          {
            ...{ label: m.signals_handovers_open({}, { locale }), href: '/overdrachten' },
            ...{ count: count(true), current: !finished },
          },
          {
            ...{ label: m.signals_handovers_finished({}, { locale }), href: '/overdrachten?lijst=afgerond' },
            ...{ count: count(false), current: finished },
          },
        ]}
      />
      <div className="lk-stack-l lk-after">
        <HandoverList facts={facts} side="received" />
        <HandoverList facts={facts} side="offered" />
      </div>
    </WorkbenchPage>
  )
}

function HandoverList({ facts, side }: { facts: HandoverListFacts; side: Side }) {
  const { locale } = facts.frame
  const rows = facts[side].filter((row) => isOpen(row) !== facts.finished)
  const title = side === 'received' ? m.signals_handovers_received : m.signals_handovers_offered
  const none = side === 'received' ? m.signals_handovers_none_received : m.signals_handovers_none_offered
  return (
    <Section title={title({}, { locale })}>
      {rows.length > 0 ? (
        <Table
          caption={m.signals_handovers_caption({ count: rows.length }, { locale })}
          columns={columnsOf(facts, side)}
          rows={rows}
          keyOf={({ number }) => number}
          isNew={(row) => side === 'received' && row.state === 'offered'}
        />
      ) : (
        <Empty title={none({}, { locale })} level={3}>
          <p>{m.signals_handovers_none_text({}, { locale })}</p>
        </Empty>
      )}
    </Section>
  )
}

function columnsOf(facts: HandoverListFacts, side: Side): Column<HandoverListRow>[] {
  const { frame, region, now, finished } = facts
  const { locale } = frame
  const column = (title: string, cell: (row: HandoverListRow) => ReactNode) => ({ title, cell })
  const other = (row: HandoverListRow) =>
    side === 'received' ? deskName(region, row.fromDesk) : receiverOf(row, region, locale)
  return [
    column(m.signals_column_handover({}, { locale }), ({ number }) => (
      <SignalNumber href={handoverAddress(number)}>{number}</SignalNumber>
    )),
    column(m.signals_column_about({}, { locale }), (row) => <About row={row} facts={facts} />),
    column((side === 'received' ? m.signals_preview_from : m.signals_column_to)({}, { locale }), other),
    column(m.signals_column_state({}, { locale }), (row) => <HandoverBadge locale={locale} state={stateOf(row)} />),
    finished
      ? column(
          m.signals_column_finished({}, { locale }),
          ({ finishedAt }) => finishedAt && dayInShort(finishedAt, locale, now),
        )
      : column(m.signals_column_before({}, { locale }), (row) => <Before row={row} facts={facts} />),
  ]
}

function About({ row, facts: { frame, region } }: { row: HandoverListRow; facts: HandoverListFacts }) {
  const { locale } = frame
  return (
    <>
      {formsInWords(row.forms, locale)}
      <SubLine>{municipalityInWords(region, row.municipalityCode, locale)}</SubLine>
      {row.acute === 'yes' && (
        <SubLine>
          <Badge tone="bad" icon="risk">
            {m.signals_acute_yes({}, { locale })}
          </Badge>
        </SubLine>
      )}
    </>
  )
}

function Before({ row, facts: { frame, now, hoursOf } }: { row: HandoverListRow; facts: HandoverListFacts }) {
  const { dueAt, dueKind, offeredAt } = row
  if (!dueAt || dueKind === null) return null
  const { locale } = frame
  const task = taskInWords(ClockKind.parse(dueKind), locale)
  return <Due locale={locale} now={now} due={dueSince(offeredAt, dueAt, now, hoursOf(row))} task={task} />
}
