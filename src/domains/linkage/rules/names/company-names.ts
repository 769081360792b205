import { type Alignment, align, weightOfPair } from './alignment.ts'
import { type CompanyName, companyName, sameTrade } from './company-words.ts'
import type { NameWord } from './name-words.ts'
import { type NameLikeness, reasonsOf } from './reasons.ts'

const conflictCounts = 1.8
const extraCounts = 0.6
const otherLegalForm = 0.97
const scoreOfLetters = 0.78
const mostWithOtherNumber = 0.4
const mostWithOneNumber = 0.65

/** Compares two companies that were read with `companyName`. */
export function compareCompanyNames(a: CompanyName, b: CompanyName): NameLikeness {
  const alignment = tradesAligned(align(a.words, b.words))
  return { score: withinBounds(Math.max(scoreOf(alignment), scoreOfJoined(a, b)), a, b), alignment }
}

/** Compares the names of two companies. */
export function compareCompanies(a: string, b: string): { score: number; reasons: string[] } {
  const [one, other] = [companyName(a), companyName(b)]
  const { score, alignment } = compareCompanyNames(one, other)
  const reasons = reasonsOf(alignment)
  if (standsForLetters(one, other)) reasons.push('the one is the first letters of the other')
  if (one.numbers !== other.numbers) reasons.push(`other numbers: ${one.numbers || 'none'}, ${other.numbers || 'none'}`)
  if (differInForm(one, other)) reasons.push('another legal form')
  return { score, reasons }
}

function scoreOf({ pairs, onlyA, onlyB }: Alignment): number {
  const all = pairs.reduce((sum, { a, b }) => sum + weightOfPair(a, b), 0)
  const matched = pairs.reduce((sum, { a, b, likeness }) => sum + weightOfPair(a, b) * worthOfWord(likeness.value), 0)
  const [missingA, missingB] = [weightOfWords(onlyA), weightOfWords(onlyB)]
  const conflict = Math.min(missingA, missingB) * conflictCounts
  return all === 0 ? 0 : matched / (all + conflict + Math.abs(missingA - missingB) * extraCounts)
}

const perfect = 0.96
const worthless = 0.74

/** Names of companies are chosen words: what differs by more than a slip of the pen is another word. */
const worthOfWord = (likeness: number) => Math.min(1, Math.max(-0.3, (likeness - worthless) / (perfect - worthless)))

/** Names that are one when the spaces are taken out, and one that is the first letters of the other. */
function scoreOfJoined(a: CompanyName, b: CompanyName): number {
  if (textOf(a) === textOf(b)) return 1
  return standsForLetters(a, b) ? scoreOfLetters : 0
}

const textOf = ({ words }: CompanyName) => words.map(({ text }) => text).join('')
const standsForLetters = (a: CompanyName, b: CompanyName) => isLettersOf(a, b) || isLettersOf(b, a)
const isLettersOf = (short: CompanyName, long: CompanyName) =>
  long.letters.length >= 3 && short.words.length === 1 && short.words[0]?.text === long.letters

function withinBounds(score: number, a: CompanyName, b: CompanyName): number {
  const formed = differInForm(a, b) ? score * otherLegalForm : score
  if (a.numbers === b.numbers) return formed
  return Math.min(formed, a.numbers && b.numbers ? mostWithOtherNumber : mostWithOneNumber)
}

const differInForm = (a: CompanyName, b: CompanyName) =>
  a.legal.length > 0 && b.legal.length > 0 && !a.legal.some((form) => b.legal.includes(form))

const weightOfWords = (words: readonly NameWord[]) => words.reduce((sum, { weight }) => sum + weight, 0)

/** Puts words of trade beside each other that are one in other languages or shortened. */
function tradesAligned(alignment: Alignment): Alignment {
  const [pairs, onlyB] = [[...alignment.pairs], [...alignment.onlyB]]
  const onlyA = alignment.onlyA.filter((a) => {
    const at = onlyB.findIndex((b) => sameTrade(a.text, b.text))
    const [b] = at < 0 ? [] : onlyB.splice(at, 1)
    if (b) pairs.push({ a, b, likeness: { value: 0.95, why: 'variant' } })
    return !b
  })
  return { pairs, onlyA, onlyB }
}
