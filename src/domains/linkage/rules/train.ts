import { expectedShares, type FeatureModel, type Model } from './model.ts'
import type { Pattern } from './pairs.ts'

/** What a model learns from: the pairs that may belong together, pairs at random, and how many pairs there are at all. */
export type Lesson = { candidates: readonly Pattern[]; random: readonly Pattern[]; allPairs: number }

const mostRounds = 100
const still = 1e-5
/** As many pairs as what one expects beforehand weighs. */
const expectedPairs = 10
const leastShare = 1e-9

/**
 * Learns a model without being told which pairs belong together (Fellegi and Sunter 1969; expectation–maximisation as by
 * Winkler 1988): how pairs at random look is counted, without the few among them that belong together; how those look
 * that belong together, and how many there are, is worked out in turns from the candidates.
 */
export function train(start: Model, { candidates, random, allPairs }: Lesson): Model {
  const chance = gradesCounted(start, random)
  let model = withChance(start, chance)
  for (let round = 0; round < mostRounds; round++) {
    const before = model.matchShare
    model = withChance(oneRound(model, candidates, allPairs), chance)
    if (Math.abs(model.matchShare - before) <= before * still) break
  }
  return model
}

function oneRound(model: Model, rows: readonly Pattern[], allPairs: number): Model {
  let matches = 0
  const weighed = rows.map(({ grades, count }) => {
    const weight = count * probabilityOf(model, grades)
    matches += weight
    return { grades, count: weight }
  })
  const seen = gradesCounted(model, weighed)
  const features = model.features.map((feature, index) => ({ ...feature, m: withExpected(feature, seen[index] ?? []) }))
  // At least one pair and at most half: a share of 0 or 1 would never be left again.
  return { matchShare: Math.min(0.5, Math.max(1, matches) / allPairs), features }
}

function withExpected({ grades }: FeatureModel, seen: readonly number[]): number[] {
  const total = seen.reduce((sum, count) => sum + count, 0)
  return expectedShares(grades).map(
    (share, grade) => ((seen[grade] ?? 0) + share * expectedPairs) / (total + expectedPairs),
  )
}

function gradesCounted({ features }: Model, rows: readonly Pattern[]): number[][] {
  const counts = features.map(({ grades }) => grades.map(() => 0))
  for (const { grades, count } of rows) {
    grades.forEach((grade, index) => {
      const ofFeature = counts[index]
      if (ofFeature && grade >= 0) ofFeature[grade] = (ofFeature[grade] ?? 0) + count
    })
  }
  return counts
}

/** The shares by chance, less what the pairs that belong together add to them. */
function withChance(model: Model, chance: readonly number[][]): Model {
  const features = model.features.map((feature, index) => {
    const counts = chance[index] ?? []
    const total = counts.reduce((sum, count) => sum + count, 0)
    const others = counts.map((count, grade) => {
      const ofMatches = total * model.matchShare * (feature.m[grade] ?? 0)
      return Math.max(count - ofMatches, 0.5)
    })
    const sum = others.reduce((all, count) => all + count, 0)
    return { ...feature, u: others.map((count) => Math.max(count / sum, leastShare)) }
  })
  return { ...model, features }
}

/** How likely it is that two records with these grades belong together. */
export function probabilityOf(model: Model, grades: readonly number[]): number {
  const bits = grades.reduce((sum, grade, index) => sum + weightOf(model.features[index], grade), priorOf(model))
  return 1 / (1 + 2 ** -bits)
}

/** How much more likely a pair belongs together than not before it is looked at, in bits. */
export const priorOf = ({ matchShare }: Model): number => Math.log2(matchShare / (1 - matchShare))

/** What a grade says, in bits; 0 for what is not known. */
export function weightOf(feature: FeatureModel | undefined, grade: number): number {
  if (!feature || grade < 0) return 0
  return Math.log2((feature.m[grade] ?? 1) / (feature.u[grade] ?? 1))
}
