import type { Locale } from '../lib/locales.ts'

/** A message without blanks to fill in, as `messages/` makes them. */
export type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string

/** Speaks one language: `const say = sayIn(locale); say(m.public_home_heading)`. */
export function sayIn(locale: Locale): (words: Words) => string {
  return (words) => words({}, { locale })
}
