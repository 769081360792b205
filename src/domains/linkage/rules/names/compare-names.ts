import { toLatin } from '../../../../lib/latin.ts'
import { compareCompanies } from './company-names.ts'
import { comparePersons } from './person-names.ts'

/** The kinds of names that can be compared by themselves. */
export const nameKinds = ['fullName', 'company'] as const
/** A kind of name that can be compared by itself. */
export type NameKind = (typeof nameKinds)[number]

/** Whether two names may be of one person or company: a score from 0 to 1, a match from `matchFrom` on, and why, word by word. */
export type NameComparison = { score: number; match: boolean; reasons: string[] }

/** From this score on two names are a match. */
export const matchFrom = 0.72

/** Compares two names as they were typed, in whatever script. */
export function compareNames(kind: NameKind, a: string, b: string): NameComparison {
  if (toLatin(a) === '' || toLatin(b) === '') return { score: 0, match: false, reasons: ['a name is missing'] }
  const { score, reasons } = kind === 'company' ? compareCompanies(a, b) : comparePersons(a, b)
  const bounded = Number(Math.min(1, Math.max(0, score)).toFixed(4))
  return { score: bounded, match: bounded >= matchFrom, reasons }
}
