import { normalPostcode } from '../../../lib/dutch-numbers.ts'
import { cleanLine } from '../../../lib/typed-text.ts'
import type { FoundAddress } from './address-query.ts'

/** The columns of a file of addresses, and whether a line must fill them. */
export const addressColumns = {
  postcode: true,
  huisnummer: true,
  huisletter: false,
  huisnummertoevoeging: false,
  straatnaam: true,
  woonplaatsnaam: true,
  gemeentecode: false,
} as const
export type AddressColumn = keyof typeof addressColumns

/** One address of a file, with its municipality when the file tells it. */
export type AddressLine = FoundAddress & { municipalityCode: string | null }

/** The columns that a file lacks. */
export const missingColumns = (header: readonly string[]): string[] =>
  Object.entries(addressColumns).flatMap(([name, needed]) => (needed && !header.includes(name) ? [name] : []))

type Cell = (column: AddressColumn) => string
type Check = [column: AddressColumn, fits: (text: string) => boolean, sentence: string]

const isName = (text: string) => text.length <= 120 && /^[\p{L}\p{M}\d'’"(][\p{L}\p{M}\d .,'’"()/&+-]*$/u.test(text)
const isPart = (pattern: RegExp) => (text: string) => text === '' || pattern.test(text)

const checks: readonly Check[] = [
  ['postcode', (text) => 'normal' in normalPostcode(text), 'is no postcode such as 1234 AB'],
  ['huisnummer', (text) => /^[1-9]\d{0,4}$/.test(text), 'is no number from 1 to 99999'],
  ['huisletter', isPart(/^[A-Za-z]$/), 'is no single letter'],
  ['huisnummertoevoeging', isPart(/^[A-Za-z\d]{1,4}$/), 'is more than four letters or digits'],
  ['straatnaam', isName, 'is no name of a street'],
  ['woonplaatsnaam', isName, 'is no name of a town'],
  ['gemeentecode', isPart(/^(GM)?\d{4}$/), 'is no code such as GM0758'],
]

/** Reads one line of a file, or says in sentences what is wrong with it. A cell that begins a formula is no name. */
export function readAddressLine(cell: Cell): { address: AddressLine } | { faults: string[] } {
  const faults = checks.flatMap(([column, fits, sentence]) => {
    const text = cell(column)
    if (text.includes('\uFFFD')) return [`${column} is not in UTF-8: save the file in that encoding`]
    return fits(text) && cleanLine(text) === text ? [] : [`${column} "${shortened(text)}" ${sentence}`]
  })
  return faults.length > 0 ? { faults } : { address: addressIn(cell) }
}

function addressIn(cell: Cell): AddressLine {
  const postcode = normalPostcode(cell('postcode'))
  const code = cell('gemeentecode')
  return {
    postcode: 'normal' in postcode ? postcode.normal : '',
    number: Number(cell('huisnummer')),
    letter: cell('huisletter').toUpperCase(),
    addition: cell('huisnummertoevoeging').toUpperCase(),
    street: cell('straatnaam'),
    town: cell('woonplaatsnaam'),
    municipalityCode: code === '' ? null : code.startsWith('GM') ? code : `GM${code}`,
  }
}

// Control characters of a hostile file would speak to the terminal that prints this.
const shortened = (text: string) => {
  const printable = text.replaceAll(/\p{Cc}/gu, ' ')
  return printable.length > 40 ? `${printable.slice(0, 39)}…` : printable
}
