/** A moment as a plan writes it: a year, a quarter, a month or a day (`2022`, `2022-Q2`, `2022-06`, `2022-06-30`). */
export type Moment = string

const pattern = /^(20\d\d)(?:-Q([1-4])|-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/

/** Whether a text is a moment that exists, between 2000 and 2099. */
export function isMoment(text: string): boolean {
  const found = pattern.exec(text)
  if (!found) return false
  const [, year, , month, day] = found
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)))
}

/** The first day of a moment, as `2022-04-01`. */
export const firstDay = (moment: Moment): string => edges(moment)[0]

/** The last day of a moment, as `2022-06-30`. */
export const lastDay = (moment: Moment): string => edges(moment)[1]

function edges(moment: Moment): [string, string] {
  const [, year = '', quarter, month, day] = pattern.exec(moment) ?? []
  if (day !== undefined) return [moment, moment]
  if (month !== undefined) return monthsOf(year, Number(month), Number(month))
  if (quarter !== undefined) return monthsOf(year, Number(quarter) * 3 - 2, Number(quarter) * 3)
  return monthsOf(year, 1, 12)
}

function monthsOf(year: string, first: number, last: number): [string, string] {
  const two = (number: number) => String(number).padStart(2, '0')
  return [`${year}-${two(first)}-01`, `${year}-${two(last)}-${daysIn(Number(year), last)}`]
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
