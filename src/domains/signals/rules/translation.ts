import { z } from 'zod'
import { isPublicLocale, type PublicLocale, publicLocales } from '../../../lib/locales.ts'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { reason } from './enrichment.ts'

/** Languages of which people write who read none of ours, by their codes. */
const others = [
  ...['am', 'bn', 'bs', 'cs', 'de', 'el', 'et', 'fa', 'fr', 'ha', 'hi', 'hr', 'id', 'it', 'ka', 'ku', 'lt', 'lv'],
  ...['ne', 'pa', 'ps', 'ru', 'sk', 'sl', 'so', 'sq', 'sr', 'sw', 'ta', 'th', 'ti', 'tl', 'ur', 'yo'],
] as const

/** Every language that an interpreter can be asked for: all but Dutch. */
export const interpretedLanguages: readonly string[] = [...publicLocales.filter((one) => one !== 'nl'), ...others]

/** The most characters of a translation, and of the name of who made it. */
const longest = { text: 20_000, translator: 200 }

/** What is asked of an interpreter: which text, in which language it is, why, and until when the clock may wait. */
export const interpreterAsked = z.object({
  of: z.object({ kind: z.enum(['fact', 'message']), id: z.uuid('choose') }),
  language: z.string().refine((one) => interpretedLanguages.includes(one), 'choose'),
  reason,
  until: z.iso.date('date'),
})
export type InterpreterAsked = z.output<typeof interpreterAsked>

/** A translation, and who made it: a name or the office of an interpreter. */
export const translationEntered = z.object({
  text: z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(longest.text, 'tooLong')),
  translator: z.string().transform(cleanLine).pipe(z.string().min(1, 'empty').max(longest.translator, 'tooLong')),
})
export type TranslationEntered = z.output<typeof translationEntered>

/**
 * Until when the clock stands still for interpreters, or null when it does not: in acute danger nothing waits, one calls
 * an interpreter; and a clock that stands still for something else is left alone. `others` are the days of texts that
 * are waited for already.
 */
export function waitsUntil(
  until: string,
  { acute, clock, others }: { acute: string; clock: string; others: readonly string[] },
): string | null {
  if (acute === 'yes' || (clock !== 'running' && others.length === 0)) return null
  return [until, ...others].sort().at(-1) ?? null
}

/** The public language in which a reporter reads; English for who wrote in one that we do not have. */
export function readerLocale(reportedIn: string): PublicLocale {
  const language = reportedIn.split('-')[0]
  return isPublicLocale(language) ? language : 'en'
}
