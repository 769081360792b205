/** What languages are called, and how a text in one is marked. */
import { isPublicLocale, type PublicLocale, tagOf } from '../lib/locales.ts'

/** What a language is called in another one: “Bulgaars”. Of Chinese the script is left out: a desk asks for Chinese. */
export function languageInWords(language: string, locale: PublicLocale): string {
  return new Intl.DisplayNames([tagOf(locale)], { type: 'language' }).of(language) ?? language
}

/** What stands in the attribute `lang` of a text in a language that we may not have pages in. */
export function langOf(language: string): string {
  return isPublicLocale(language) ? tagOf(language) : language
}
