/**
 * Dates and terms as people read them, in the time of Europe/Amsterdam.
 * A deadline is always said twice: the moment and the distance.
 */
import { type DateWords, type Distance, dateWords } from './date-words.ts'
import { isLocale, type Locale, numbersIn, type PublicLocale } from './locales.ts'
import { countedIn } from './term-words.ts'

export type { Distance } from './date-words.ts'

/** A moment, or a calendar day as `YYYY-MM-DD`. */
export type Day = Date | string

interface Parts {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

function partsOf(day: Day): Parts {
  const date = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  const found = Object.fromEntries(amsterdam.formatToParts(date).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day: ofMonth = 1, hour = 0, minute = 0 } = found
  return { year, month, day: ofMonth, hour, minute, weekday: new Date(Date.UTC(year, month - 1, ofMonth)).getUTCDay() }
}

const nameOf = (names: readonly string[], at: number) => names[at] ?? ''

function longDay(parts: Parts, words: DateWords): string {
  return `${nameOf(words.weekdays, parts.weekday)} ${parts.day} ${nameOf(words.months, parts.month - 1)}`
}

/** A day in running text: `dinsdag 24 november 2026`. */
export function dayInFull(day: Day, locale: PublicLocale): string {
  const parts = partsOf(day)
  if (!isLocale(locale)) return dayIn(locale, parts, { year: 'numeric' })
  return `${longDay(parts, dateWords[locale])} ${parts.year}`
}

/** A day in running text, the year only when it is another one: `dinsdag 24 november`. */
export function dayInText(day: Day, locale: PublicLocale, now: Date): string {
  const parts = partsOf(day)
  if (parts.year !== partsOf(now).year) return dayInFull(day, locale)
  return isLocale(locale) ? longDay(parts, dateWords[locale]) : dayIn(locale, parts, {})
}

/** A day as the readers of another language write it. The word for “year” at its end would end a sentence twice. */
function dayIn(locale: PublicLocale, { year, month, day }: Parts, more: { year?: 'numeric' }): string {
  const format = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', ...more } as const
  const written = new Intl.DateTimeFormat(numbersIn(locale), format).format(Date.UTC(year, month - 1, day))
  return written.replace(/[ \u00a0\u202f][гр]\.$/, '')
}

/** A day in tables, the year only when it is another one: `di 24 nov`. */
export function dayInShort(day: Day, locale: Locale, now: Date): string {
  const [parts, words] = [partsOf(day), dateWords[locale]]
  const short = `${nameOf(words.shortWeekdays, parts.weekday)} ${parts.day} ${nameOf(words.shortMonths, parts.month - 1)}`
  return parts.year === partsOf(now).year ? short : `${short} ${parts.year}`
}

/** The month of a day: `juli 2026`. */
export function monthInWords(day: Day, locale: Locale): string {
  const { month, year } = partsOf(day)
  return `${nameOf(dateWords[locale].months, month - 1)} ${year}`
}

/** A time of day: `9.20 uur`. */
export function timeInWords(moment: Date, locale: PublicLocale): string {
  const { hour, minute } = partsOf(moment)
  return dateWords[isLocale(locale) ? locale : 'en'].time(hour, String(minute).padStart(2, '0'))
}

/** Whether two moments fall on one calendar day in Amsterdam. */
export function isSameDay(one: Day, other: Day): boolean {
  const [a, b] = [partsOf(one), partsOf(other)]
  return a.year === b.year && a.month === b.month && a.day === b.day
}

/** A moment in tables and timelines: `wo 25 nov, 12.00 uur`, or `vandaag, 17.00 uur`. */
export function momentInShort(moment: Date, locale: Locale, now: Date): string {
  const day = isSameDay(moment, now) ? dateWords[locale].today : dayInShort(moment, locale, now)
  return `${day}, ${timeInWords(moment, locale)}`
}

/** A moment in running text: `dinsdag 24 november 2026, 9.32 uur`. */
export function momentInFull(moment: Date, locale: Locale): string {
  return `${dayInFull(moment, locale)}, ${timeInWords(moment, locale)}`
}

/** The time of an anonymous report, which we only know to the quarter: `rond 21.45 uur (op het kwartier)`. */
export function quarterInWords(quarter: Date, locale: Locale): string {
  return dateWords[locale].aroundQuarter(timeInWords(quarter, locale))
}

/** How long it still is: `nog 1 werkdag`. */
export function remainingInWords(distance: Distance, locale: Locale): string {
  return dateWords[locale].remaining(dateWords[locale].distance(distance))
}

/** How long it is overdue: `1 werkdag te laat`. */
export function latenessInWords(distance: Distance, locale: Locale): string {
  return dateWords[locale].late(dateWords[locale].distance(distance))
}

/** A length of time by itself: `5 werkdagen`. */
export function distanceInWords(distance: Distance, locale: PublicLocale): string {
  return isLocale(locale) ? dateWords[locale].distance(distance) : countedIn(locale, distance)
}
