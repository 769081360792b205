/**
 * Whether somebody who grew up with a language has read its public pages, and on which day ('YYYY-MM-DD') the last time.
 * The accessibility statement shows it. After such a reading put the day here; after many new texts put null again.
 */
import type { PublicLocale } from './locales.ts'

/** The day of the last reading of each language, null when there was none. */
export const readByNativeSpeaker: Readonly<Record<PublicLocale, string | null>> = {
  nl: null,
  en: null,
  pl: null,
  ro: null,
  bg: null,
  hu: null,
  es: null,
  pt: null,
  uk: null,
  tr: null,
  ar: null,
  vi: null,
  zh: null,
}
