import { normalPostcode } from '../../../lib/dutch-numbers.ts'
import type { RowValue } from './fact.ts'

/** How near two addresses are, the nearest first. */
export const nearnesses = ['sameAddress', 'sameStreet', 'fewStreets', 'sameNeighbourhood'] as const
export type Nearness = (typeof nearnesses)[number]

/** The nearest that two lists of addresses come to each other; null when nothing says that they are near. */
export function nearestOf(own: readonly RowValue[], others: readonly RowValue[]): Nearness | null {
  const found = own.flatMap((one) => others.flatMap((other) => nearnessOf(one, other) ?? []))
  return nearnesses.find((nearness) => found.includes(nearness)) ?? null
}

/**
 * How near two addresses are by what was typed: a street in the same town, or the postcode, of which the first five signs
 * are a few streets together and the four digits a neighbourhood.
 */
export function nearnessOf(one: RowValue, other: RowValue): Nearness | null {
  const [a, b] = [readAddress(one), readAddress(other)]
  const sameTown = a.town === '' || b.town === '' || a.town === b.town
  if (
    a.street !== '' &&
    a.street === b.street &&
    (a.postcode === b.postcode ? a.postcode !== '' || sameTown : sameTown)
  )
    return a.number !== '' && a.number === b.number ? 'sameAddress' : 'sameStreet'
  if (a.postcode === '' || b.postcode === '') return null
  if (a.postcode.slice(0, 5) === b.postcode.slice(0, 5)) return 'fewStreets'
  return a.postcode.slice(0, 4) === b.postcode.slice(0, 4) ? 'sameNeighbourhood' : null
}

function readAddress({ address = '', postcode = '', town = '' }: RowValue) {
  const [, street = address, number = ''] = /^(.*?)\s+(\d+\s*\p{L}{0,4}(?:[-/]\s*[\p{L}\d]+)?)$/u.exec(address) ?? []
  const known = normalPostcode(postcode)
  return {
    street: letters(street),
    number: letters(number),
    town: letters(town),
    postcode: 'normal' in known ? known.normal.replaceAll(' ', '') : '',
  }
}

const letters = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toLowerCase()
