/** The languages in which every page exists. Adding one here makes the compiler ask for everything it needs. */
export const locales = ['nl', 'en'] as const

/** A language that pages can be shown in. */
export type Locale = (typeof locales)[number]

/** The language of whoever asks for none that we have. */
export const defaultLocale: Locale = 'nl'

/** What a reader must see to find their own language: its name in itself, the direction it is written in. */
export const languages = {
  nl: { name: 'Nederlands', dir: 'ltr', otherLanguage: 'Andere taal' },
  en: { name: 'English', dir: 'ltr', otherLanguage: 'Other language' },
} as const satisfies Record<Locale, { name: string; dir: 'ltr' | 'rtl'; otherLanguage: string }>

/** Whether a word names a language that we have. */
export function isLocale(word: unknown): word is Locale {
  return locales.some((locale) => locale === word)
}
