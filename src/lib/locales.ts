/**
 * The languages of the pages: two behind the log-in, thirteen on the pages that everybody can read (S-02).
 * Adding one here makes the compiler ask for everything it needs.
 */
export const locales = ['nl', 'en'] as const

/** A language of the pages behind the log-in. */
export type Locale = (typeof locales)[number]

/** The languages of the public pages, in the order in which they are offered. */
export const publicLocales = [...locales, 'pl', 'ro', 'bg', 'hu', 'es', 'pt', 'uk', 'tr', 'ar', 'vi', 'zh'] as const

/** A language of the public pages. */
export type PublicLocale = (typeof publicLocales)[number]

/** The language of whoever asks for none that we have. */
export const defaultLocale: Locale = 'nl'

/** What a reader must see to find their own language, and what a browser must know of it. */
interface Language {
  /** The name of the language in itself. */
  name: string
  dir: 'ltr' | 'rtl'
  /** The name by which browsers know the language as we write it, where that says more than our own. */
  tag?: string
}

/** Every language as its readers know it. */
export const languages: Readonly<Record<PublicLocale, Language>> = {
  nl: { name: 'Nederlands', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  pl: { name: 'Polski', dir: 'ltr' },
  ro: { name: 'Română', dir: 'ltr' },
  bg: { name: 'Български', dir: 'ltr' },
  hu: { name: 'Magyar', dir: 'ltr' },
  es: { name: 'Español', dir: 'ltr' },
  pt: { name: 'Português', dir: 'ltr' },
  uk: { name: 'Українська', dir: 'ltr' },
  tr: { name: 'Türkçe', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  vi: { name: 'Tiếng Việt', dir: 'ltr' },
  zh: { name: '简体中文', dir: 'ltr', tag: 'zh-Hans' },
}

/** What stands in the attribute `lang` of a text in this language. */
export const tagOf = (locale: PublicLocale): string => languages[locale].tag ?? locale

/**
 * The language for dates and numbers. Arabic too gets the digits of the telephone numbers, the codes and the forms
 * beside them: one page, one kind of digit.
 */
export const numbersIn = (locale: PublicLocale): string => (locale === 'ar' ? 'ar-u-nu-latn' : tagOf(locale))

/** Whether a word names a language of the pages behind the log-in. */
export function isLocale(word: unknown): word is Locale {
  return locales.some((locale) => locale === word)
}

/** Whether a word names a language of the public pages. */
export function isPublicLocale(word: unknown): word is PublicLocale {
  return publicLocales.some((locale) => locale === word)
}
