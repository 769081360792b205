import type { FactValue } from '../../domains/signals/rules/fact.ts'
import { typedOtherwise } from '../../domains/signals/rules/fact-summary.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { countryInWords } from './fact-words.ts'

/** What stands under a fact: the country that a number tells, what was typed, and that something was not recognised. */
export function marksOf(value: FactValue, locale: Locale): string[] {
  if (!('parts' in value)) return []
  const countries = Object.values(value.normal ?? {}).flatMap(({ country }) => country ?? [])
  return [
    ...countries.map((code) => m.enrichment_of_country({ country: countryInWords(code, locale) }, { locale })),
    ...typedOtherwise(value).map((typed) => m.enrichment_typed_as({ typed }, { locale })),
    ...(value.asTyped?.length ? [m.enrichment_not_recognised({}, { locale })] : []),
  ]
}
