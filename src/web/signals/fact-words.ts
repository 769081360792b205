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
  description: m.signals_part_of_description,
}

/** What a part of a fact is called; of a measure or note there is only what it says. */
export function partInWords(kind: RowKind, part: RowPart, locale: Locale): string {
  const onlyText = kind === 'measure' || kind === 'note'
  return sayIn(locale)(onlyText ? m.signals_part_of_text : parts[part])
}
