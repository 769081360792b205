import { dayFromText, textOfDay, weekdayOf } from '../../../lib/local-day.ts'
import { isWorkingDay } from '../../../lib/working-time.ts'
import type { Frequency } from './frequency.ts'
import { lengthOf } from './meeting-frequency.ts'

/** The most meetings that are planned at once: more than two years ahead nobody knows. */
export const mostInSeries = 26

/**
 * The days of a series: from the first one on with the frequency, on the same day of the week (by months: the same one of
 * the month, such as the second Tuesday). A day on which nobody works moves to the next working day.
 */
export function seriesDays(first: string, frequency: Frequency, count: number): string[] {
  const days = Array.from({ length: Math.min(count, mostInSeries) }, (_, at) => dayAt(first, frequency, at))
  return days.map((day, at) => (at === 0 ? day : workingDayFrom(day)))
}

function dayAt(first: string, frequency: Frequency, at: number): string {
  const length = lengthOf(frequency)
  if ('weeks' in length) return textOfDay(dayFromText(first) + at * length.weeks * 7)
  return sameWeekdayLater(first, at * length.months)
}

// The fifth Tuesday is not in every month: then it is the last one.
function sameWeekdayLater(first: string, months: number): string {
  const [year, month, day] = first.split('-').map(Number)
  const which = Math.ceil((day ?? 1) / 7)
  const begins = Date.UTC(year ?? 0, (month ?? 1) - 1 + months, 1) / 86_400_000
  const ends = Date.UTC(year ?? 0, (month ?? 1) + months, 1) / 86_400_000
  const weekday = weekdayOf(dayFromText(first))
  const firstOne = begins + ((weekday - weekdayOf(begins) + 7) % 7)
  const wanted = firstOne + (which - 1) * 7
  return textOfDay(wanted < ends ? wanted : wanted - 7)
}

/** The first working day from a day on. */
export function workingDayFrom(day: string): string {
  let one = dayFromText(day)
  while (!isWorkingDay(textOfDay(one))) one += 1
  return textOfDay(one)
}
