import { compareCompanyNames } from './names/company-names.ts'
import { type CompanyName, companyName } from './names/company-words.ts'
import { matchFrom } from './names/compare-names.ts'
import { givenNameVariants } from './names/given-names.ts'
import type { NameWord } from './names/name-words.ts'
import { comparePersonWords } from './names/person-names.ts'
import { personWords } from './names/person-words.ts'
import { type Words, wordsOf } from './word-grades.ts'

type Person = { whole: Words; words: NameWord[] }
type Company = { whole: Words; name: CompanyName }

const nearly = 0.95
const close = 0.85
const [part, different] = [4, 5]

/** Full names of persons: how they are prepared, and their grade as a place in `wordGrades`. */
export const personGrading = [
  (text: string): Person => ({ whole: wordsOf(text), words: personWords(text) }),
  (a: Person, b: Person): number =>
    gradeOf(a.whole, b.whole, a.words, b.words, () => comparePersonWords(a.words, b.words).score),
] as const

/** Names of companies: how they are prepared, and their grade as a place in `wordGrades`. */
export const companyGrading = [
  (text: string): Company => ({ whole: wordsOf(text), name: companyName(text) }),
  (a: Company, b: Company): number =>
    gradeOf(a.whole, b.whole, a.name.words, b.name.words, () => compareCompanyNames(a.name, b.name).score),
] as const

function gradeOf(
  a: Words,
  b: Words,
  wordsA: readonly NameWord[],
  wordsB: readonly NameWord[],
  scoreOf: () => number,
): number {
  if (a.text === b.text) return 0
  // Putting words beside each other is dear, and most names that meet have one word in common and no more.
  if (!mayBeSame(wordsA, wordsB) && a.sound !== b.sound) return haveSameWord(wordsA, wordsB) ? part : different
  const score = scoreOf()
  if (score >= nearly) return 1
  if (score >= close) return 2
  if (score >= matchFrom) return 3
  return haveSameWord(wordsA, wordsB) ? part : different
}

/** Whether two words of the shorter name, or its only one, begin as words of the other do. */
function mayBeSame(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const likely = few.filter((one) => many.some((other) => beginAlike(one, other)))
  return likely.length >= Math.min(2, few.length)
}

const beginAlike = (a: NameWord, b: NameWord) =>
  a.skeleton[0] === b.skeleton[0] ||
  (a.sounds[0] === 'h' && b.sounds[0] === 'g') ||
  (a.sounds[0] === 'g' && b.sounds[0] === 'h') ||
  givenNameVariants(a.text, b.text) === 'same'

const haveSameWord = (a: readonly NameWord[], b: readonly NameWord[]) =>
  a.some((one) => one.text.length >= 3 && b.some((other) => one.text === other.text))
