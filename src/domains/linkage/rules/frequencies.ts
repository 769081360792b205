import type { Column } from './table.ts'

/** Of each value of a column how likely it is that somebody else has it too. */
export type Frequencies = Float64Array

const hardlyAny = 0.2

/**
 * Counts in how many groups of records a value occurs besides that of whoever has it, and makes of it how likely it is
 * that somebody else has it. Who was found to be written down twice is one group. Over all values this comes to `chance`:
 * how often two that do not belong together share a value at all.
 */
export function frequenciesOf(column: Column, groups: Int32Array, chance: number): Frequencies {
  const counts = countGroups(column, groups)
  const others = counts.map((count) => Math.max(count - 1, hardlyAny))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const usual = counts.reduce((sum, count, value) => sum + count * (others[value] ?? 0), 0) / Math.max(total, 1)
  return others.map((count) => (count * chance) / Math.max(usual, hardlyAny))
}

function countGroups({ ids, values }: Column, groups: Int32Array): Float64Array {
  const counts = new Float64Array(values.length)
  const seen = new Set<number>()
  for (let record = 0; record < ids.length; record++) {
    const value = ids[record] ?? 0
    const group = groups[record] ?? record
    if (value === 0) continue
    // Only who is in a group with others can be met twice.
    if (group !== record) {
      const both = value * 0x4000000 + group
      if (seen.has(both)) continue
      seen.add(both)
      if (ids[group] === value) continue
    }
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}
