import { Temporal } from '@js-temporal/polyfill'

const zone = 'Europe/Amsterdam'
const dayLength = 86_400_000
const winterOffset = 3_600_000
const minutesPerDay = 1440

// Temporal knows summer time but is slow; the same days come back all the time, so each is asked once.
const known = new Map<number, number>()
const mostKept = 50_000

/** The moment, in milliseconds since 1970, at which the clock in Amsterdam shows these minutes after midnight on a day. */
export function momentOf(day: number, minutes: number): number {
  const key = day * minutesPerDay + minutes
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= mostKept) known.clear()
  const moment = Temporal.PlainDate.from(textOfDay(day)).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: Math.floor(minutes / 60), minute: minutes % 60 },
  }).epochMilliseconds
  known.set(key, moment)
  return moment
}

/** The day in Amsterdam on which a moment falls, counted in days since 1 January 1970. */
export function dayOfMoment(moment: number): number {
  const guess = Math.floor((moment + winterOffset) / dayLength)
  if (momentOf(guess, 0) > moment) return guess - 1
  return momentOf(guess + 1, 0) <= moment ? guess + 1 : guess
}

/** Reads 'YYYY-MM-DD' as days since 1 January 1970; throws RangeError on anything else. */
export function dayFromText(text: string): number {
  const time = Date.parse(`${text}T00:00:00Z`)
  if (Number.isNaN(time) || textOfDay(time / dayLength) !== text) throw new RangeError(`not a day: ${text}`)
  return time / dayLength
}

/** Writes a day, counted since 1 January 1970, as 'YYYY-MM-DD'. */
export function textOfDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  const thursday = 3 // 1 January 1970 was a Thursday
  return ((((day + thursday) % 7) + 7) % 7) + 1
}
