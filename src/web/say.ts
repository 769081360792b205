import type { PublicLocale } from '../lib/locales.ts'

/** A message without blanks to fill in, as `messages/` makes them. */
export type Words = (inputs: Record<string, never>, options: { locale: PublicLocale }) => string

/** Speaks one language: `const say = sayIn(locale); say(m.public_home_heading)`. */
export function sayIn(locale: PublicLocale): (words: Words) => string {
  return (words) => words({}, { locale })
}
