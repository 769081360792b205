import type { Reason } from '../../../lib/record-index.ts'
import type { Comparison } from './features.ts'
import type { Frequencies } from './frequencies.ts'
import type { ColumnKind } from './kinds.ts'
import { frequencyCounts, type Model } from './model.ts'
import { priorOf, weightOf } from './train.ts'

export type { Reason }

/** Weighs pairs of records: in bits, above 0 when it is more likely than not that they belong together. */
export type Scorer = {
  /** The weight of a pair that was compared: its grades stand in `grades` from `at` on. */
  weigh(a: number, grades: Int8Array, at: number): number
  bits(a: number, b: number): number
  reasons(a: number, b: number): Reason[]
}

const mostRare = 12

/** Makes a scorer of a model; `frequencies` of a feature make a rare value weigh more than a common one. */
export function scorerOf(
  comparison: Comparison,
  model: Model,
  frequencies: readonly (Frequencies | undefined)[],
): Scorer {
  const { features } = comparison
  const own = new Int8Array(features.length)
  const prior = priorOf(model)
  const weights = model.features.map((feature) =>
    Float64Array.from(feature.grades, (_, grade) => weightOf(feature, grade)),
  )
  const ids = features.map(({ column }) => column.ids)
  const ofSame = features.map(({ column }, index) =>
    weightsOfSame(column.kind, frequencies[index], weights[index]?.[0] ?? 0, model.features[index]?.m[0] ?? 1),
  )
  function weightOfFeature(index: number, grade: number, a: number): number {
    if (grade < 0) return 0
    const rare = grade === 0 ? ofSame[index]?.[ids[index]?.[a] ?? 0] : undefined
    return rare ?? weights[index]?.[grade] ?? 0
  }
  function weigh(a: number, grades: Int8Array, at: number): number {
    let bits = prior
    for (let index = 0; index < features.length; index++) bits += weightOfFeature(index, grades[at + index] ?? -1, a)
    return bits
  }
  return {
    weigh,
    bits(a, b) {
      comparison.compare(a, b, own, 0)
      return weigh(a, own, 0)
    },
    reasons(a, b) {
      comparison.compare(a, b, own, 0)
      return features.map(({ name, grades }, index) => {
        const grade = own[index] ?? -1
        return { feature: name, grade: grades[grade] ?? null, bits: weightOfFeature(index, grade, a) }
      })
    },
  }
}

/** What being the same says for each value: more where hardly anybody else has it, within bounds. */
function weightsOfSame(kind: ColumnKind, frequencies: Frequencies | undefined, usual: number, m: number) {
  if (!frequencies || !frequencyCounts(kind)) return undefined
  return frequencies.map((share) => Math.min(Math.log2(m / Math.max(share, 1e-12)), usual + mostRare))
}

/** A weight in bits as a probability. */
export const probability = (bits: number): number => 1 / (1 + 2 ** -bits)
