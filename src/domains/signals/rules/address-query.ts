import { z } from 'zod'
import { normalPostcode } from '../../../lib/dutch-numbers.ts'
import { cleanLine } from '../../../lib/typed-text.ts'

/** What an address is looked up by. Never a name: there is no place for one. */
export type AddressQuery =
  | { by: 'postcode'; postcode: string; number: number }
  | { by: 'street'; street: string; number: number | null; town: string | null }

/** An address that was found. */
export type FoundAddress = {
  street: string
  number: number
  letter: string
  addition: string
  postcode: string
  town: string
}

const typed = z.string().transform(cleanLine).pipe(z.string().max(300, 'tooLong'))

/**
 * Reads the fields of an address as a question: by postcode and number when both are there, else by street with number or
 * town. Adds the issue `addressQuery` when that is not enough to look anything up.
 */
export const addressQuery = z
  .object({ address: typed, postcode: typed, town: typed })
  .transform(({ address, postcode, town }, ctx): AddressQuery => {
    const { street, number } = splitAddress(address)
    const known = normalPostcode(postcode)
    if ('normal' in known && number !== null) return { by: 'postcode', postcode: known.normal, number }
    const place = words(town)
    if (street.length >= 3 && (number !== null || place !== ''))
      return { by: 'street', street, number, town: place || null }
    ctx.addIssue({ code: 'custom', message: 'addressQuery', path: ['parts', 'address'] })
    return z.NEVER
  })

/** `Vuurbaakhof 14 a` as street and number; what follows the number is for the person who chooses. */
function splitAddress(address: string): { street: string; number: number | null } {
  const [, street, number] = /^(.*?)\s*\b(\d{1,5})\p{L}?(?:[-/][\p{L}\d]{1,4}|\s\p{L}{1,4})?$/u.exec(address) ?? []
  const house = Number(number)
  return house >= 1 ? { street: words(street ?? ''), number: house } : { street: words(address), number: null }
}

// Letters, digits and what stands in names of streets. Signs with a meaning for a search engine are left out.
const words = (text: string) => cleanLine(text.replaceAll(/[^\p{L}\p{M}\d .'’-]/gu, ' ')).slice(0, 80)

/** The words that a service is asked with: postcode and number alone when they are known, for they say enough. */
export function wordsOf(query: AddressQuery): string {
  if (query.by === 'postcode') return `${query.postcode} ${query.number}`
  return [query.street, query.number, query.town].filter(Boolean).join(' ')
}

/** A found address as it stands in the fields of a fact. */
export function partsOf({ street, number, letter, addition, postcode, town }: FoundAddress) {
  const extra = addition === '' ? '' : `-${addition}`
  return { address: `${street} ${number}${letter}${extra}`, postcode, town }
}
