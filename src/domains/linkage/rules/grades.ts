import { editDistance } from '../../../lib/edit-distance.ts'
import type { ColumnKind } from './kinds.ts'
import { companyGrading, personGrading } from './name-grades.ts'
import { gradeOfWords, wordGrades, wordsOf } from './word-grades.ts'

/** Compares values by their numbers in a list, which hold no '': the place of their grade. What it kept of one is forgotten. */
export type GradeByNumber = { gradeOf(a: number, b: number): number; forget(number: number): void }
/** How values of one kind compare: the names of the grades, the same first, different last; `over` a list of values. */
export type Grading = { grades: readonly string[]; over: (values: readonly string[]) => GradeByNumber }

const words: Grading = { grades: wordGrades, over: (values) => prepared(values, wordsOf, gradeOfWords) }
const codes: Grading = { grades: ['same', 'oneSign', 'twoSigns', 'different'], over: plainly(gradeOfCodes) }
const sameOrNot: Grading = { grades: ['same', 'different'], over: plainly((a, b) => (a === b ? 0 : 1)) }

/** How values of each kind compare. Values are as `normalValue` makes them. */
export const gradings: Record<ColumnKind, Grading> = {
  givenName: words,
  surname: words,
  fullName: { grades: wordGrades, over: (values) => prepared(values, ...personGrading) },
  birthDate: {
    grades: ['same', 'turned', 'oneSign', 'twoParts', 'twoSigns', 'different'],
    over: plainly(gradeOfDates),
  },
  streetNumber: {
    grades: ['same', 'oneSign', 'different'],
    over: plainly((a, b) => editDistance(a, b, 1)),
  },
  street: words,
  town: words,
  postcode: codes,
  region: sameOrNot,
  country: sameOrNot,
  phone: codes,
  plate: codes,
  email: {
    grades: wordGrades,
    over: (values) =>
      prepared(values, (address) => ({ address, local: wordsOf(localPart(address)) }), gradeOfAddresses),
  },
  identifier: codes,
  company: { grades: wordGrades, over: (values) => prepared(values, ...companyGrading) },
  text: words,
}

function plainly(gradeOf: (a: string, b: string) => number): Grading['over'] {
  return (values) => ({ gradeOf: (a, b) => gradeOf(values[a] ?? '', values[b] ?? ''), forget: () => {} })
}

/** Prepares each value once, when it is first compared. */
function prepared<T>(
  values: readonly string[],
  prepare: (value: string) => T,
  gradeOf: (a: T, b: T) => number,
): GradeByNumber {
  const ready: (T | undefined)[] = []
  const at = (number: number) => {
    ready[number] ??= prepare(values[number] ?? '')
    return ready[number]
  }
  return {
    gradeOf: (a, b) => gradeOf(at(a), at(b)),
    forget(number) {
      ready[number] = undefined
    },
  }
}

type Address = { address: string; local: ReturnType<typeof wordsOf> }

const localPart = (address: string) =>
  address
    .split('@')[0]
    ?.replaceAll(/[^a-z0-9]+/g, ' ')
    .trim() ?? ''

/** E-mail addresses: the same, or how the parts before the @ compare; those being the same is not the same address. */
const gradeOfAddresses = (a: Address, b: Address) =>
  a.address === b.address ? 0 : Math.max(1, gradeOfWords(a.local, b.local))

/** Codes: the same, one sign, or two signs of a longer one. */
function gradeOfCodes(a: string, b: string): number {
  const signs = editDistance(a, b, 2)
  return signs < 2 || (signs === 2 && a.length >= 6) ? signs : 3
}

/** Dates: the same, day and month turned round, one sign, two of the three parts, two signs. */
function gradeOfDates(a: string, b: string): number {
  if (a === b) return 0
  const sameYear = a.startsWith(b.slice(0, 4))
  if (sameYear && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 1
  const signs = editDistance(a, b, 2)
  if (signs <= 1) return 2
  const parts = Number(sameYear) + Number(a.slice(4, 6) === b.slice(4, 6)) + Number(a.slice(6) === b.slice(6))
  if (parts >= 2) return 3
  return signs === 2 ? 4 : 5
}
