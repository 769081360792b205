import type { RowKind, RowPart } from '../../domains/signals/rules/fact.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

const parts: Record<RowPart, Words> = {
  name: m.signals_part_of_name,
  birthDate: m.signals_part_of_birth_date,
  nationality: m.signals_part_of_nationality,
  address: m.signals_part_of_address,
  postcode: m.signals_part_of_postcode,
  town: m.signals_part_of_town,
  kvk: m.signals_part_of_kvk,
  plate: m.signals_part_of_plate,
  number: m.signals_part_of_number,
  account: m.signals_part_of_account,
  platform: m.signals_part_of_platform,
  establishment: m.enrichment_part_establishment,
  body: m.enrichment_part_body,
  measureDay: m.enrichment_part_day,
  reference: m.enrichment_part_reference,
  outcome: m.enrichment_part_outcome,
  description: m.signals_part_of_description,
}

/** What a part of a fact is called; of a note there is only what it says. */
export function partInWords(kind: RowKind, part: RowPart, locale: Locale): string {
  return sayIn(locale)(kind === 'note' ? m.signals_part_of_text : parts[part])
}

const hints: Partial<Record<RowPart, Words>> = {
  number: m.enrichment_hint_number,
  plate: m.enrichment_hint_plate,
  kvk: m.enrichment_hint_kvk,
  establishment: m.enrichment_hint_establishment,
  account: m.enrichment_hint_account,
  body: m.enrichment_part_body_hint,
  measureDay: m.enrichment_part_day_hint,
}

/** How a part is filled in, where that needs a word. */
export function partHint(part: RowPart, locale: Locale): string | undefined {
  const words = hints[part]
  return words && sayIn(locale)(words)
}

/** The name of a country by its code; the code itself when it has none. */
export function countryInWords(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code
}
