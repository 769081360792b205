import type { IndexedKind, IndexedValues } from '../../../lib/record-index.ts'
import type { FactValue, RowContent, RowPart } from './fact.ts'

/** What is compared of a fact, and in which kind. */
export type IndexedFact = { kind: IndexedKind; values: IndexedValues }

const longestDescription = 200

/**
 * What the index of linkage compares of a fact: for what is put in it as for what is asked. Null for kinds in which nothing is
 * looked for, and for what says too little, such as a town alone.
 */
export function indexedValues(fact: FactValue): IndexedFact | null {
  switch (fact.kind) {
    case 'person':
      return filled('person', { name: said(fact, 'name'), birthDate: said(fact, 'birthDate') }, ['name'])
    case 'address':
      return filled('address', addressOf(fact), ['street', 'postcode'])
    case 'company':
      return filled('company', { name: said(fact, 'name'), kvk: understood(fact, 'kvk') }, ['name', 'kvk'])
    case 'vehicle': {
      const description = said(fact, 'description').slice(0, longestDescription)
      return filled('vehicle', { plate: understood(fact, 'plate'), description }, ['plate'])
    }
    case 'phone':
      return filled('phone', { number: said(fact, 'number') }, ['number'])
    case 'account':
      return filled('account', { account: said(fact, 'account'), platform: said(fact, 'platform') }, ['account'])
    default:
      return null
  }
}

/** A part in its normal form, or as somebody typed it. */
const said = ({ parts, normal }: RowContent, part: RowPart): string => normal?.[part]?.value ?? parts[part] ?? ''

/** The same, but nothing when it was not understood: half a plate or number belongs to many. */
const understood = (row: RowContent, part: RowPart): string => (row.asTyped?.includes(part) ? '' : said(row, part))

function addressOf(row: RowContent) {
  const { street, number } = inTwo(said(row, 'address'))
  return { street, number, postcode: understood(row, 'postcode'), town: said(row, 'town') }
}

/** `Vuurbaakhof 14 a` as a street and a number with what follows it. */
function inTwo(address: string): { street: string; number: string } {
  const [, street, number] =
    /^(.*?)[\s,]+(\d{1,5}(?:\s?[-/]\s?[\p{L}\d]{1,4}|\s?\p{L}{1,4})?)$/u.exec(address.trim()) ?? []
  return street && number ? { street, number } : { street: address, number: '' }
}

/** Without the fields that are empty; null when none of `needed` is filled. */
function filled(kind: IndexedKind, fields: Record<string, string>, needed: readonly string[]): IndexedFact | null {
  const known = Object.entries(fields).filter(([, value]) => value.trim() !== '')
  const values = Object.fromEntries(known)
  return needed.some((name) => name in values) ? { kind, values } : null
}
