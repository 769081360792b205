import type { Frequency } from './frequency.ts'

/** A calendar day as `YYYY-MM-DD`. Days compare as texts. */
export type Day = string

/** From a first to a last day, both counted. */
export type Period = { from: Day; to: Day }

const dayLength = 86_400_000

/** A monitor asks for the same few days of thousands of actions: what was worked out once is kept. */
const periods = new Map<string, Period>()
const whiles = new Map<string, Day>()
const mostKept = 10_000

function once<Value>(kept: Map<string, Value>, key: string, work: () => Value): Value {
  const found = kept.get(key)
  if (found !== undefined) return found
  const made = work()
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, made)
  return made
}
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const asDay = (moment: number): Day => new Date(moment).toISOString().slice(0, 10)

/** The day that many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => asDay(at(day) + days * dayLength)

/** How many days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / dayLength)

/** The same day of an earlier or later month, or the last day of that month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return asDay(Date.UTC(year, month - 1 + months, Math.min(of, last)))
}

/** How long each frequency lasts: whole weeks, or whole months. */
const lengths: Record<Frequency, { weeks: number } | { months: number }> = {
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

// A Monday: periods of weeks are counted from it, in every region alike.
const firstMonday = '2001-01-01'

/**
 * The period of a frequency in which a day falls. Months, quarters and halves are those of the calendar; periods of more
 * years are counted from `start`, weeks from Monday.
 */
export const periodOf = (every: Frequency, day: Day, start?: Day): Period =>
  once(periods, `${every} ${day} ${start}`, () => periodFrom(every, day, start))

function periodFrom(every: Frequency, day: Day, start: Day | undefined): Period {
  const length = lengths[every]
  if ('weeks' in length) {
    const days = length.weeks * 7
    const from = addDays(firstMonday, Math.floor(daysBetween(firstMonday, day) / days) * days)
    return { from, to: addDays(from, days - 1) }
  }
  const year = Number((start ?? '2000').slice(0, 4))
  const first = `${length.months > 12 ? year : 2000}-01-01`
  const months = (Number(day.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - 1
  const from = addMonths(first, Math.floor(months / length.months) * length.months)
  return { from, to: addDays(addMonths(from, length.months), -1) }
}

/** The period before another one of the same frequency. */
export const periodBefore = (every: Frequency, period: Period, start?: Day): Period =>
  periodOf(every, addDays(period.from, -1), start)

/** The first day on which something still is of the last while: one length of a frequency back. */
export const lastWhile = (every: Frequency, day: Day): Day =>
  once(whiles, `${every} ${day}`, () => whileUntil(every, day))

function whileUntil(every: Frequency, day: Day): Day {
  const length = lengths[every]
  return addDays('weeks' in length ? addDays(day, -length.weeks * 7) : addMonths(day, -length.months), 1)
}

/** The last periods of a frequency up to the one in which a day falls, the oldest first. */
export function lastPeriods(every: Frequency, day: Day, count: number, start?: Day): Period[] {
  const periods = [periodOf(every, day, start)]
  for (let [newest] = periods; newest && periods.length < count; [newest] = periods)
    periods.unshift(periodBefore(every, newest, start))
  return periods
}

/** The days at which the last quarters are looked at: their last days, and the day itself for the one that runs. */
export const quarterEnds = (day: Day, count: number): Day[] =>
  lastPeriods('every quarter', day, count).map(({ to }) => (to < day ? to : day))
