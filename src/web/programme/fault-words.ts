import type { LocatedFault } from '../../domains/programme/index.ts'
import { editParts } from '../../domains/programme/rules/edit-fields.ts'
import { itemsAt } from '../../domains/programme/rules/programme-problem.ts'
import type { Locale } from '../../lib/locales.ts'
import { faultInDutch } from './faults-in-dutch.ts'
import { itemAddress } from './item-form-page.tsx'
import { itemTitle, labelInWords, oneInWords } from './programme-words.ts'

/** What is wrong, in the language of the reader. */
export const faultInWords = ({ message }: Pick<LocatedFault, 'message'>, locale: Locale): string =>
  locale === 'nl' ? faultInDutch(message) : message

/** A fault with where it is, in words and as an address of the form that mends it. */
export type PlacedFault = { place: string; text: string; href: string | null; line: number }

/** Says of a fault where it is: “Actie “Een campagne kiezen”, eigenaar”. */
export function placeFault(fault: LocatedFault, file: unknown, locale: Locale): PlacedFault {
  const { path, line } = fault
  const text = faultInWords(fault, locale)
  const part = path === null ? undefined : partOf(path)
  if (path === null || !part) return { place: '', text, href: null, line }
  const at = part.isList ? path[part.path.length] : null
  const words = path.slice(part.path.length + (part.isList ? 1 : 0)).filter((step) => typeof step === 'string')
  const labels = words.map((word) => labelInWords(word, locale).toLowerCase()).join(', ')
  if (typeof at !== 'number') {
    const name = oneInWords(part.path.at(-1) ?? 'head', locale)
    return { place: labels ? `${name}, ${labels}` : name, text, href: itemAddress(part, null), line }
  }
  const item = itemsAt(file, part.path)[at]
  const name = `${oneInWords(part.path.at(-1) ?? '', locale)} “${item ? itemTitle(item) : at + 1}”`
  return { place: labels ? `${name}, ${labels}` : name, text, href: itemAddress(part, at), line }
}

/** The part in which a place of the file is filled in: the one that goes deepest. */
function partOf(path: readonly PropertyKey[]) {
  const fits = editParts.filter(
    (part) =>
      part.path.every((step, at) => path[at] === step) && (!part.isList || typeof path[part.path.length] === 'number'),
  )
  return fits.toSorted((one, other) => other.path.length - one.path.length)[0]
}
