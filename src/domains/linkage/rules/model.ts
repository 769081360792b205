import type { Feature } from './features.ts'
import type { ColumnKind } from './kinds.ts'

/** How often each grade of a feature is seen between two records of the same (m) and of different people or things (u). */
export type FeatureModel = { name: string; grades: readonly string[]; m: number[]; u: number[] }

/** What is known about a kind of file: the share of all pairs that belong together, and of each feature what its grades say. */
export type Model = { matchShare: number; features: FeatureModel[] }

/**
 * What one expects before anything was seen: how often two records of the same have each grade. The file itself soon
 * says more than this; it keeps a small file, or a grade that hardly occurs, from saying something absurd.
 */
const expected: Record<string, number> = {
  same: 0.8,
  nearlySame: 0.08,
  close: 0.04,
  alike: 0.02,
  part: 0.015,
  oneSign: 0.07,
  turned: 0.01,
  twoParts: 0.02,
  twoSigns: 0.015,
  crossed: 0.01,
  different: 0.04,
}

/** What the shares of the grades of a feature are before anything was seen. */
export function expectedShares(grades: readonly string[]): number[] {
  const shares = grades.map((grade) => expected[grade] ?? 0.01)
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

/** A model that nothing was learnt for yet: expected grades, and every one equally likely by chance. */
export function untrained(features: readonly Feature[], matchShare: number): Model {
  return {
    matchShare,
    features: features.map(({ name, grades }) => ({
      name,
      grades,
      m: expectedShares(grades),
      u: grades.map(() => 1 / grades.length),
    })),
  }
}

/** Whether how often a value occurs tells how much it says that two records share it. */
export const frequencyCounts = (kind: ColumnKind): boolean => kind !== 'region' && kind !== 'country'
