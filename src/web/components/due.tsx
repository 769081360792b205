import type { ReactNode } from 'react'
import type { Lateness } from '../../domains/signals/rules/lateness.ts'
import {
  type Day,
  type Distance,
  dayInShort,
  latenessInWords,
  momentInShort,
  remainingInWords,
} from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Icon } from './icon.tsx'

/** Where a clock stands: it runs, it ran out, or it stands still. `at` is a day when the hour does not matter. */
export type DueFacts =
  | { kind: 'running'; at: Day; distance: Distance; soon: boolean }
  | { kind: 'late'; at: Day; distance: Distance }
  | { kind: 'paused'; reason: string; until?: Day }

/** Where a running clock stands: `lateness` as the rules count it, `soon` once three quarters are gone. */
export function dueOf(at: Day, { late, unit, count }: Lateness, soon: boolean): DueFacts {
  return late
    ? { kind: 'late', at, distance: { unit, count } }
    : { kind: 'running', at, distance: { unit, count }, soon }
}

interface DueProps {
  locale: Locale
  now: Date
  due: DueFacts
  /** What has to be done before that moment: “Wegen”. */
  task?: string
}

function whenInWords(at: Day, locale: Locale, now: Date): string {
  return typeof at === 'string' ? dayInShort(at, locale, now) : momentInShort(at, locale, now)
}

function Line({
  tone,
  icon,
  children,
  small,
}: {
  tone?: string
  icon: 'clock' | 'late' | 'pause'
  children: ReactNode
  small: string
}) {
  return (
    <span className={tone ? `lk-due lk-due--${tone}` : 'lk-due'}>
      <Icon name={icon} />
      <span>
        {children} <small>{small}</small>
      </span>
    </span>
  )
}

function pauseInWords(due: Extract<DueFacts, { kind: 'paused' }>, locale: Locale, now: Date): string {
  if (due.until === undefined) return due.reason
  return m.common_due_pause({ reason: due.reason, until: dayInShort(due.until, locale, now) }, { locale })
}

/** A term: the moment and the distance, in words; the icon comes second and the colour last. */
export function Due({ locale, now, due, task }: DueProps) {
  if (due.kind === 'paused') {
    return (
      <Line tone="paused" icon="pause" small={pauseInWords(due, locale, now)}>
        {m.common_due_paused({}, { locale })}
      </Line>
    )
  }
  const when = whenInWords(due.at, locale, now)
  if (due.kind === 'late') {
    return (
      <Line tone="late" icon="late" small={task ? m.common_due_was({ when }, { locale }) : when}>
        {latenessInWords(due.distance, locale)}
      </Line>
    )
  }
  const words = task ? m.common_due_task({ task, when }, { locale }) : when
  return (
    <Line {...(due.soon ? { tone: 'soon' } : {})} icon="clock" small={remainingInWords(due.distance, locale)}>
      {words}
    </Line>
  )
}
