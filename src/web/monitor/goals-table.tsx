import type { ReactNode } from 'react'
import type { Monitor, MonitorAction, MonitorGoal } from '../../domains/programme/rules/monitor.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Icon } from '../components/icon.tsx'
import { SubLine } from '../components/table.tsx'
import { sayIn } from '../say.ts'
import { ColourBadge } from './colour-words.tsx'
import { monitorAddress } from './monitor-filter.ts'
import type { GoalGroup, PillarGroup } from './monitor-groups.ts'
import { type Names, ownersInWords } from './names.ts'
import { Trend } from './trend.tsx'
import { distanceInWords, termInWords } from './when-words.ts'

/** Written out, because a phone shows rows as cards, and a browser forgets the roles of a table drawn as blocks. */
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** What every row needs besides what it is about. */
export interface Drawing {
  locale: Locale
  now: Date
  monitor: Monitor
  names: Names
  /** A programme of so many actions that what is green or begins later is counted, and opened by goal. */
  folded: boolean
}

/** The table of one pillar: its goals, and under each its actions. */
export function PillarTable({ group, drawing }: { group: PillarGroup; drawing: Drawing }) {
  const { locale, monitor } = drawing
  const say = sayIn(locale)
  const alone = (monitor.programme.pillars ?? []).length === 0
  const pillar = group.title ?? say(alone ? m.monitor_all_goals : m.monitor_no_pillar)
  const heads = [m.monitor_column_action, m.monitor_column_now, m.monitor_column_trend]
  return (
    <>
      <h3 className="lk-hidden">{pillar}</h3>
      <table className="lk-table lk-table--cards lk-goals" {...as.table}>
        <caption>{m.monitor_caption_pillar({ pillar }, { locale })}</caption>
        <thead {...as.group}>
          <tr {...as.row}>
            {[...heads, m.monitor_column_owner, m.monitor_column_when].map((head) => (
              <th key={say(head)} scope="col" {...as.columnHeader}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.group}>
          {group.goals.map((one) => (
            <GoalRows key={one.goal.goal.id} group={one} drawing={drawing} />
          ))}
          {group.actions.map((one) => (
            <ActionRow key={one.action.id} one={one} drawing={drawing} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function GoalRows({ group: { goal, operational, actions }, drawing }: { group: GoalGroup; drawing: Drawing }) {
  const { locale } = drawing
  return (
    <>
      <Row
        drawing={drawing}
        goal
        name={
          <a href={monitorAddress({ goal: goal.goal.id })}>
            <strong>{goal.goal.title}</strong>
          </a>
        }
        colour={<ColourBadge colour={goal.colour} locale={locale} />}
        trend={<Trend trend={goal.trend} locale={locale} />}
        owner=""
        when={countsInWords(goal, operational.length, locale)}
      />
      {operational.length > 0 && (
        <tr {...as.row} className="lk-goals__under">
          <td {...as.cell} colSpan={5} data-label={m.monitor_operational({}, { locale })}>
            <OperationalGoals goals={operational} locale={locale} />
          </td>
        </tr>
      )}
      {actions.map((one) => !isQuiet(one, drawing) && <ActionRow key={one.action.id} one={one} drawing={drawing} />)}
      <FoldedRow goal={goal} quiet={actions.filter((one) => isQuiet(one, drawing))} drawing={drawing} />
    </>
  )
}

const isQuiet = ({ colour }: MonitorAction, { folded }: Drawing) => folded && (colour === 'green' || colour === 'later')

/** How many actions are green or begin later, where they are too many to show at once. */
function FoldedRow({
  goal,
  quiet,
  drawing: { locale },
}: {
  goal: MonitorGoal
  quiet: readonly MonitorAction[]
  drawing: Drawing
}) {
  if (quiet.length === 0) return null
  const green = quiet.filter(({ colour }) => colour === 'green').length
  return (
    <tr {...as.row} className="lk-goals__under">
      <td {...as.cell} colSpan={5}>
        <a href={monitorAddress({ goal: goal.goal.id })}>
          {m.monitor_folded({ green, later: quiet.length - green }, { locale })}
        </a>
      </td>
    </tr>
  )
}

function countsInWords({ actions, norms }: MonitorGoal, goals: number, locale: Locale): string {
  if (actions + norms === 0) return m.monitor_goal_empty({}, { locale })
  if (goals > 0) return m.monitor_goal_counts({ goals, actions }, { locale })
  return m.monitor_goal_norms({ actions, norms }, { locale })
}

/** The operational goals of a goal, each with its colour. */
function OperationalGoals({ goals, locale }: { goals: readonly MonitorGoal[]; locale: Locale }) {
  return (
    <ul className="lk-under">
      {goals.map(({ goal, colour }) => (
        <li key={goal.id}>
          <ColourBadge colour={colour} locale={locale} /> <a href={monitorAddress({ goal: goal.id })}>{goal.title}</a>
        </li>
      ))}
    </ul>
  )
}

function ActionRow({ one, drawing }: { one: MonitorAction; drawing: Drawing }) {
  const { locale, names } = drawing
  const { action, hand, places, colour, trend } = one
  const green = places.filter((at) => at.colour === 'green').length
  return (
    <Row
      drawing={drawing}
      name={
        <>
          <a href={`/programma/acties/${action.id}`}>{action.title}</a>
          {hand && <SubLine>{m.monitor_by_hand({ reason: hand.reason }, { locale })}</SubLine>}
          {places.length > 1 && <SubLine>{m.monitor_places({ green, total: places.length }, { locale })}</SubLine>}
        </>
      }
      colour={<ColourBadge colour={colour} locale={locale} />}
      trend={<Trend trend={trend} locale={locale} />}
      owner={ownersInWords(action.owner, names, locale)}
      when={<When one={one} drawing={drawing} />}
    />
  )
}

/** When an action is due: its term, and how long that still is or ago. */
function When({ one, drawing: { locale, now, monitor } }: { one: MonitorAction; drawing: Drawing }) {
  const { action, rule, places, hand } = one
  if (hand) {
    return (
      <>
        {termInWords(action, locale)}
        <SubLine>{m.monitor_by_hand_until({ day: dayInShort(hand.until, locale, now) }, { locale })}</SubLine>
      </>
    )
  }
  const due = places.find((at) => at.rule === rule)?.due ?? null
  const timed = rule !== 'done' && rule !== 'stopped' && rule !== 'later'
  if (due === null || !timed) return termInWords(action, locale)
  const late = due < monitor.day
  const when = { day: dayInShort(due, locale, now) }
  const distance = distanceInWords(monitor.day, due, locale)
  const moment = (late ? m.monitor_due_was : m.monitor_due_by)(when, { locale })
  return (
    <span className={late ? 'lk-due lk-due--late' : rule === 'dueSoon' ? 'lk-due lk-due--soon' : 'lk-due'}>
      <Icon name={late ? 'late' : 'clock'} />
      <span>
        {late ? distance : moment} <small>{late ? moment : distance}</small>
      </span>
    </span>
  )
}

interface RowProps {
  drawing: Drawing
  goal?: boolean
  name: ReactNode
  colour: ReactNode
  trend: ReactNode
  owner: ReactNode
  when: ReactNode
}

/** On a phone a row is a card: each cell says what it is. */
function Row({ drawing: { locale }, goal, name, colour, trend, owner, when }: RowProps) {
  const say = sayIn(locale)
  const cell = (label: string, content: ReactNode) => (
    <td {...as.cell} data-label={label}>
      <div>{content}</div>
    </td>
  )
  return (
    <tr {...as.row} className={goal ? 'lk-goal' : undefined}>
      <th scope="row" {...as.rowHeader} data-label={say(m.monitor_column_action)}>
        {name}
      </th>
      {cell(say(m.monitor_column_now), colour)}
      {cell(say(m.monitor_column_trend), trend)}
      {cell(say(m.monitor_column_owner), owner)}
      {cell(say(m.monitor_column_when), when)}
    </tr>
  )
}
