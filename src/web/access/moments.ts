import { dayInShort, timeInWords } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'

/** A moment in a table: day and time. */
export function momentInShort(moment: Date, locale: Locale, now: Date): string {
  return `${dayInShort(moment, locale, now)}, ${timeInWords(moment, locale)}`
}
