/** Where it is, out of what somebody typed: people misspell, use their own letters, or do not know. */
import anyAscii from 'any-ascii'
import type { Municipality } from '../../domains/access/rules/region.ts'
import { cleanLine } from '../../lib/typed-text.ts'
import { type Answers, answerTo } from './answers.ts'

/** What was meant; `notFound` names municipalities that come close. */
export type TypedPlace =
  | { kind: 'municipality'; code: string; name: string }
  | { kind: 'outside'; name: string }
  | { kind: 'unknown'; name: string }
  | { kind: 'empty' }
  | { kind: 'notFound'; typed: string; suggestions: string[] }

/** No name of a place is longer; what is, is not compared. */
const longestName = 60
const mostSuggestions = 3

/** Understands the place. A municipality that we know counts, whatever was ticked beside it. */
export function typedPlace(answers: Answers, municipalities: readonly Municipality[]): TypedPlace {
  const name = cleanLine(answerTo(answers, 'municipality'))
  const found = findByName(name, municipalities)
  if (found) return { kind: 'municipality', code: found.code, name: found.name }
  if (answers.placeOutside.length > 0) return { kind: 'outside', name }
  if (answers.placeUnknown.length > 0) return { kind: 'unknown', name }
  if (name === '') return { kind: 'empty' }
  return { kind: 'notFound', typed: name, suggestions: namesLike(name, municipalities) }
}

/** In plain letters: “gemeente Etten – Leur”, “ETTEN LEUR” and “Бреда” are names too. */
function plain(name: string): string {
  return anyAscii(name.slice(0, 2 * longestName))
    .toLowerCase()
    .replace(/^\s*(?:gemeente|municipality of)\s+/, '')
    .replace(/[^a-z0-9]/g, '')
}

function findByName(typed: string, municipalities: readonly Municipality[]): Municipality | undefined {
  const wanted = plain(typed)
  return wanted === '' ? undefined : municipalities.find(({ name }) => plain(name) === wanted)
}

/** Names that are a slip or two away, start the same, or have this word in them: “Rijen” is in “Gilze en Rijen”. */
function namesLike(typed: string, municipalities: readonly Municipality[]): string[] {
  const wanted = plain(typed)
  if (wanted.length < 2 || typed.length > longestName) return []
  const slips = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3
  const distance = (name: string) => (hasWord(name, wanted) ? 0 : distanceBetween(plain(name), wanted))
  return municipalities
    .map(({ name }) => ({ name, far: distance(name) }))
    .filter(({ far }) => far <= slips)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostSuggestions)
    .map(({ name }) => name)
}

const hasWord = (name: string, wanted: string) =>
  wanted.length >= 4 && (plain(name).startsWith(wanted) || name.split(/[\s-]+/).some((word) => plain(word) === wanted))

/** Letters to add, drop or change to get from one to the other; two that changed places count as one. */
export function distanceBetween(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) row.push(cellOf({ one, other, i, j, row, last, beforeLast }))
    beforeLast = last
    last = row
  }
  return last[other.length] ?? 0
}

type Cell = { one: string; other: string; i: number; j: number; row: number[]; last: number[]; beforeLast: number[] }

function cellOf({ one, other, i, j, row, last, beforeLast }: Cell): number {
  const at = (list: number[], index: number) => list[index] ?? Number.POSITIVE_INFINITY
  const changed = at(last, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)
  const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
  const least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed)
  return swapped ? Math.min(least, at(beforeLast, j - 2) + 1) : least
}
