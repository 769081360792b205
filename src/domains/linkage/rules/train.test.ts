import { expect, it } from 'vitest'
import type { Feature } from './features.ts'
import { untrained } from './model.ts'
import { probabilityOf, train, weightOf } from './train.ts'

const column: Feature['column'] = { name: 'x', kind: 'identifier', ids: new Int32Array(), values: [] }
const features: Feature[] = ['one', 'two', 'three', 'four'].map((name) => ({
  name,
  column,
  grades: ['same', 'different'],
}))

/** Every combination of two grades for each feature, with how often it is expected when `m` and `u` are known. */
function expectedPatterns(m: number[], u: number[], matches: number, others: number) {
  return Array.from({ length: 2 ** features.length }, (_, bits) => {
    const grades = features.map((_, index) => (bits >> index) & 1)
    const share = (of: number[]) =>
      grades.reduce((all, grade, index) => all * (grade === 0 ? (of[index] ?? 0) : 1 - (of[index] ?? 0)), 1)
    return { grades, count: matches * share(m) + others * share(u) }
  })
}

it('S-08 learns from pairs of which nobody said whether they belong together how those look that do (Fellegi and Sunter)', () => {
  const [m, u] = [
    [0.95, 0.9, 0.85, 0.8],
    [0.01, 0.02, 0.05, 0.1],
  ]
  const patterns = expectedPatterns(m, u, 10_000, 990_000)
  const model = train(untrained(features, 1e-3), { candidates: patterns, random: patterns, allPairs: 1_000_000 })
  expect(model.matchShare).toBeCloseTo(0.01, 3)
  for (const [index, feature] of model.features.entries()) {
    expect(feature.m[0]).toBeCloseTo(m[index] ?? 0, 2)
    expect(feature.u[0]).toBeCloseTo(u[index] ?? 0, 2)
  }
  expect(probabilityOf(model, [0, 0, 0, 0])).toBeGreaterThan(0.99)
  expect(probabilityOf(model, [1, 1, 1, 0])).toBeLessThan(0.01)
})

it('S-08 what is not known says nothing', () => {
  const model = untrained(features, 0.01)
  expect(weightOf(model.features[0], -1)).toBe(0)
  expect(probabilityOf(model, [-1, -1, -1, -1])).toBeCloseTo(0.01, 6)
})

it('S-08 stays with what one expects where there is nothing to learn from', () => {
  const model = train(untrained(features, 1e-3), { candidates: [], random: [], allPairs: 10 })
  expect(model.features[0]?.m[0]).toBeCloseTo(0.8 / 0.84, 2)
  expect(Number.isFinite(weightOf(model.features[0], 1))).toBe(true)
})
