import { daysBetween, type Period } from '../../domains/programme/rules/calendar.ts'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { frequencyInWords, termInText } from '../../domains/programme/rules/term-words.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'

type Action = NonNullable<ProgrammeFile['actions']>[number]
type Norm = NonNullable<ProgrammeFile['norms']>[number]

/** The quarter in which a day falls: `Q4 2026`, or short `Q4 ’26`. */
export function quarterInWords(day: string, short = false): string {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  return short ? `Q${quarter} ’${day.slice(2, 4)}` : `Q${quarter} ${day.slice(0, 4)}`
}

/** A period as people call it: a quarter or a year by its name, another by its days. */
export function periodInWords({ from, to }: Period, locale: Locale, now: Date): string {
  const length = daysBetween(from, to) + 1
  if (length >= 365 && length <= 366 && from.endsWith('-01-01')) return from.slice(0, 4)
  if (length >= 90 && length <= 92 && from.slice(8) === '01') return quarterInWords(from)
  return `${dayInShort(from, locale, now)} – ${dayInShort(to, locale, now)}`
}

/** How long it still is to a day, or how long ago it was: in weeks from two weeks on. */
export function distanceInWords(from: string, to: string, locale: Locale): string {
  const days = daysBetween(from, to)
  const [length, late] = [Math.abs(days), days < 0]
  if (length === 0) return m.monitor_today_left({}, { locale })
  if (length === 1) return (late ? m.monitor_day_late : m.monitor_day_left)({}, { locale })
  if (length < 14) return (late ? m.monitor_days_late : m.monitor_days_left)({ count: length }, { locale })
  return (late ? m.monitor_weeks_late : m.monitor_weeks_left)({ count: Math.floor(length / 7) }, { locale })
}

/** The term of an action in words: elk kwartaal, Q2 2026, doorlopend. */
export function termInWords({ term }: Action, locale: Locale): string {
  return term === undefined || term.kind === 'none' ? m.monitor_no_term({}, { locale }) : termInText(term, locale)
}

/** How often a norm asks for its minimum: elk kwartaal, altijd. */
export const normPeriodInWords = ({ period }: Norm, locale: Locale): string => frequencyInWords(period, locale)

const numbers = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}

/** A number as the reader writes it: `0,6`. */
export const numberInWords = (number: number, locale: Locale): string => numbers[locale].format(number)
