import { type Aligned, type Alignment, align, weightOfPair } from './alignment.ts'
import type { NameWord } from './name-words.ts'
import { personWords } from './person-words.ts'
import { allWords, type NameLikeness, reasonsOf } from './reasons.ts'

const perfect = 0.97
const worthless = 0.5

/** What a likeness of two words is worth: nothing when it is half, all when it is the same sound. */
const worthOf = (likeness: number): number => Math.min(1, Math.max(0, (likeness - worthless) / (perfect - worthless)))

const conflictCounts = 1.7
const extraCounts = 0.22
const lightExtraCounts = 0.08
/** One word, or a surname with nothing beside it, does not name one person. */
const mostOfOneWord = 0.6

/** Compares the names of two persons that were prepared with `personWords`. */
export function comparePersonWords(a: readonly NameWord[], b: readonly NameWord[]): NameLikeness {
  const alignment = align(a, b)
  const score = allWords(a) === allWords(b) ? 1 : scoreOf(alignment)
  return { score, alignment }
}

/** Compares the names of two persons. */
export function comparePersons(a: string, b: string): { score: number; reasons: string[] } {
  const { score, alignment } = comparePersonWords(personWords(a), personWords(b))
  return { score, reasons: reasonsOf(alignment) }
}

function scoreOf(alignment: Alignment): number {
  const { pairs, onlyA, onlyB } = alignment
  const strong = pairs.filter(({ a, b }) => !isLight(a) && !isLight(b))
  const [missingA, missingB] = [weightOfWords(onlyA), weightOfWords(onlyB)]
  const conflict = Math.min(missingA, missingB)
  const extra = Math.abs(missingA - missingB) * extraCounts + lightWords(onlyA, onlyB) * lightExtraCounts
  const all = sum(pairs, ({ a, b }) => weightOfPair(a, b))
  const matched = sum(pairs, (pair) => weightOfPair(pair.a, pair.b) * worthOfPair(pair))
  const score = all === 0 ? 0 : matched / (all + conflict * conflictCounts + extra)
  if (conflictingMarks(onlyA, onlyB)) return Math.min(score, 0.5)
  const enough = strong.length >= 2 || onlyA.length + onlyB.length === 0
  return enough ? score : Math.min(score, mostOfOneWord)
}

/** Words that are only half alike say more against than for. */
function worthOfPair({ likeness }: Aligned): number {
  const worth = worthOf(likeness.value)
  return worth < 0.4 ? worth - 0.4 : worth
}

const isLight = ({ role }: NameWord) => role === 'particle' || role === 'mark'
const weightOfWords = (words: readonly NameWord[]) =>
  sum(words, ({ role, weight }) => (role === 'particle' || role === 'mark' ? 0 : weight))
const lightWords = (...sides: (readonly NameWord[])[]) => sides.flat().filter(isLight).length
const conflictingMarks = (a: readonly NameWord[], b: readonly NameWord[]) =>
  a.some(({ role }) => role === 'mark') && b.some(({ role }) => role === 'mark')

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
