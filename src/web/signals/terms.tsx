/** When something is due, as the pages of a desk say it. */
import type { ClockKind } from '../../domains/signals/rules/clock-settings.ts'
import { resumesAt } from '../../domains/signals/rules/clocks.ts'
import { isSoon, lateness } from '../../domains/signals/rules/lateness.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import type { OfficeHours } from '../../lib/office-hours.ts'
import { m } from '../../messages/messages.js'
import type { DueFacts } from '../components/due.tsx'
import { sayIn, type Words } from '../say.ts'

const taskWords: Record<ClockKind, Words> = {
  acknowledge: m.signals_task_acknowledge,
  weigh: m.signals_task_weigh,
  accept: m.signals_task_accept,
  answer: m.signals_task_answer,
}

/** What a clock waits for: “Wegen”. */
export const taskInWords = (kind: ClockKind, locale: Locale): string => sayIn(locale)(taskWords[kind])

/** A moment that is due; `soon` when its clock has warned. */
export function dueAt(at: Date, now: Date, hours: OfficeHours, soon: boolean): DueFacts {
  const { late, ...distance } = lateness(at, now, hours)
  return late ? { kind: 'late', at, distance } : { kind: 'running', at, distance, soon }
}

/** A term that started when something was offered. */
export function dueSince(startedAt: Date, at: Date, now: Date, hours: OfficeHours): DueFacts {
  return dueAt(at, now, hours, isSoon(startedAt, at, now, hours))
}

/** A day on which somebody looks again: the hour does not matter, what counts is when the office opens. */
export function dueOn(day: string, now: Date, hours: OfficeHours): DueFacts {
  const { late, ...distance } = lateness(resumesAt(day, hours), now, hours)
  return late ? { kind: 'late', at: day, distance } : { kind: 'running', at: day, distance, soon: false }
}

/** A clock that stands still until a day; `reason` where it may be read. */
export function pausedUntil(day: string, now: Date, locale: Locale, reason?: string): DueFacts {
  if (reason !== undefined) return { kind: 'paused', reason, until: day }
  return { kind: 'paused', reason: m.signals_paused_until({ day: dayInShort(day, locale, now) }, { locale }) }
}
