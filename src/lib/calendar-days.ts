import { dayFromText, textOfDay } from './local-day.ts'

/** The day that is `days` after one, 'YYYY-MM-DD'; before it when negative. */
export function daysAfter(day: string, days: number): string {
  return textOfDay(dayFromText(day) + days)
}

/** How many days one day lies after another; negative when before it. */
export function daysBetween(from: string, until: string): number {
  return dayFromText(until) - dayFromText(from)
}

/** The same day some years later; of 29 February the 28th where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year = '', ...monthAndDay] = day.split('-')
  const later = [String(Number(year) + years).padStart(4, '0'), ...monthAndDay].join('-')
  return later.endsWith('-02-29') && !isLeapYear(Number(year) + years) ? later.replace(/29$/, '28') : later
}

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
