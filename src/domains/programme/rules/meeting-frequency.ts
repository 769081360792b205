import { dayFromText, textOfDay } from '../../../lib/local-day.ts'
import type { Frequency } from './frequency.ts'

/** A stretch of days in which something must happen once, both days included. */
export type Period = { first: string; last: string }

/** What became of a period: a meeting was held, one is planned, none is planned yet, or it passed without one. */
export type PeriodState = 'met' | 'planned' | 'open' | 'missed'

type Length = { weeks: number } | { months: number }

const lengths: Record<Frequency, Length> = {
  'every week': { weeks: 1 },
  'every two weeks': { weeks: 2 },
  'every month': { months: 1 },
  'every six weeks': { weeks: 6 },
  'every two months': { months: 2 },
  'every quarter': { months: 3 },
  'twice a year': { months: 6 },
  'every year': { months: 12 },
  'every two years': { months: 24 },
  'every three years': { months: 36 },
  'every four years': { months: 48 },
}

const roughDays = (length: Length) => ('weeks' in length ? length.weeks * 7 : length.months * 30.4)

/** The frequency that counts as the norm: of a choice the widest, because whoever keeps that one keeps the promise. */
export function normFrequency(meets: readonly Frequency[]): Frequency | null {
  const wide = meets.toSorted((a, b) => roughDays(lengths[b]) - roughDays(lengths[a]))
  return wide[0] ?? null
}

/** How long the period of a frequency is. */
export const lengthOf = (frequency: Frequency): Length => lengths[frequency]

// Weeks are counted from a Monday at the beginning of a year, so that a period is the same whenever one looks.
const firstMonday = dayFromText('2018-01-01')

/** The period of a frequency in which a day falls: months and quarters by the calendar, weeks from Monday. */
export function periodOf(frequency: Frequency, day: string): Period {
  const length = lengths[frequency]
  if ('weeks' in length) {
    const days = length.weeks * 7
    const first = firstMonday + Math.floor((dayFromText(day) - firstMonday) / days) * days
    return { first: textOfDay(first), last: textOfDay(first + days - 1) }
  }
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const begins = Math.floor(month / length.months) * length.months
  return { first: firstOfMonth(begins), last: dayBefore(firstOfMonth(begins + length.months)) }
}

const firstOfMonth = (month: number) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** The day before a day. */
const dayBefore = (day: string): string => textOfDay(dayFromText(day) - 1)
/** The day after a day. */
export const dayAfter = (day: string): string => textOfDay(dayFromText(day) + 1)

/** The periods of a frequency from the one of a day up to and with the one of another, the oldest first. */
export function periodsBetween(frequency: Frequency, from: string, until: string): Period[] {
  const periods: Period[] = []
  for (let one = periodOf(frequency, from); one.first <= until; one = periodOf(frequency, dayAfter(one.last)))
    periods.push(one)
  return periods
}

/** A meeting as far as its frequency goes. */
export type Counted = { day: string; state: 'planned' | 'held' | 'cancelled' }

/** What became of a period on a day. A meeting that was planned for a day that passed, and was not held, does not count. */
function stateOf({ first, last }: Period, meetings: readonly Counted[], today: string): PeriodState {
  const within = meetings.filter(({ day }) => day >= first && day <= last)
  if (within.some(({ state, day }) => state === 'held' && day <= today)) return 'met'
  if (last < today) return 'missed'
  return within.some(({ state, day }) => state === 'planned' && day >= today) ? 'planned' : 'open'
}

/** A period with what became of it, and how often was met. */
export type JudgedPeriod = Period & { state: PeriodState; held: number }

/** How a body kept to its frequency; `ended`: nothing is due any more, because the norm held no longer than this. */
export type FrequencyRecord = {
  norm: Frequency
  periods: JudgedPeriod[]
  missed: number
  state: PeriodState | 'ended'
}

const shown = 8

/**
 * How a body kept to what it promised, over the last eight periods up to the one of today. Counted from `since`: the first
 * period that began on or after the day from which anything is known here; the period of that day is not judged as missed.
 * After the last day of its norm (`until`) a body owes nothing: what it did before stays.
 */
export function recordOf(
  meets: readonly Frequency[],
  meetings: readonly Counted[],
  { since, today, until = today }: { since: string; today: string; until?: string | undefined },
): FrequencyRecord | null {
  const norm = normFrequency(meets)
  if (norm === null) return null
  const ended = until < today
  if (ended && until < since) return { norm, periods: [], missed: 0, state: 'ended' }
  const last = ended ? until : today
  const periods = periodsBetween(norm, since < last ? since : last, last)
    .map((period) => ({
      ...period,
      state: stateOf(period, meetings, today),
      held: heldIn(period, meetings, today),
    }))
    .filter(({ state, first }, at) => at > 0 || state !== 'missed' || first >= since)
    .slice(-shown)
  const missed = periods.filter(({ state }) => state === 'missed').length
  if (ended) return { norm, periods, missed, state: 'ended' }
  const before = periods.at(-2)
  const now = periods.at(-1)?.state ?? 'open'
  return { norm, periods, missed, state: now !== 'met' && before?.state === 'missed' ? 'missed' : now }
}

const heldIn = ({ first, last }: Period, meetings: readonly Counted[], today: string) =>
  meetings.filter(({ day, state }) => state === 'held' && day >= first && day <= last && day <= today).length

/** Somebody who joins less often than the body meets: how often was enough, and how often they came in that period. */
export type SeatRecord = { period: Period; needed: number; came: number }

/** How often a member came who joins less often, such as twice a year: over the year when that is more than once in it. */
export function seatRecord(attends: readonly Frequency[], came: readonly string[], today: string): SeatRecord | null {
  const norm = normFrequency(attends)
  if (norm === null) return null
  const year = periodOf('every year', today)
  const inYear = periodsBetween(norm, year.first, year.last).length
  const [period, needed] = inYear > 1 ? [year, inYear] : [periodOf(norm, today), 1]
  return { period, needed, came: came.filter((day) => day >= period.first && day <= period.last).length }
}
