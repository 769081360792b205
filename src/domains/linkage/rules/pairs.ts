import { type Blocks, eachCandidate } from './candidates.ts'
import type { Comparison, Feature } from './features.ts'

/** Pairs of records with the grades of their features, one after the other. */
export type Pairs = { length: number; a: Int32Array; b: Int32Array; grades: Int8Array; features: readonly Feature[] }

/** How often each combination of grades was seen. */
export type Pattern = { grades: readonly number[]; count: number }

/** Compares the records that share at least `least` blocks and of which `isPair` says that they may be a pair. */
export function candidatePairs(
  comparison: Comparison,
  blocks: Blocks,
  least: number,
  isPair: (a: number, b: number) => boolean,
): Pairs {
  let length = 0
  eachCandidate(blocks, least, (a, b) => {
    if (isPair(a, b)) length += 1
  })
  const pairs = emptyPairs(comparison, length)
  eachCandidate(blocks, least, (a, b) => {
    if (isPair(a, b)) addPair(comparison, pairs, a, b)
  })
  return pairs
}

/** Compares pairs of records at random, the same ones each time; of two files one of each. */
export function randomPairs(comparison: Comparison, count: number, size: number, split: number | undefined): Pairs {
  const pairs = emptyPairs(comparison, count)
  const below = numbersBelow()
  while (size > 1 && pairs.length < count) {
    const a = split === undefined ? below(size) : below(split)
    const b = split === undefined ? below(size) : split + below(size - split)
    if (a !== b) addPair(comparison, pairs, Math.min(a, b), Math.max(a, b))
  }
  return pairs
}

function emptyPairs({ features }: Comparison, most: number): Pairs {
  return {
    length: 0,
    a: new Int32Array(most),
    b: new Int32Array(most),
    grades: new Int8Array(most * features.length),
    features,
  }
}

function addPair(comparison: Comparison, pairs: Pairs, a: number, b: number): void {
  pairs.a[pairs.length] = a
  pairs.b[pairs.length] = b
  comparison.compare(a, b, pairs.grades, pairs.length * comparison.features.length)
  pairs.length += 1
}

/** Counts the combinations of grades. */
export function patternsOf({ length, grades, features }: Pairs): Pattern[] {
  const patterns = new Map<number | string, { at: number; count: number }>()
  const keyAt = keyOfPattern(features)
  for (let pair = 0; pair < length; pair++) {
    const at = pair * features.length
    const key = keyAt(grades, at)
    const known = patterns.get(key)
    if (known) known.count += 1
    else patterns.set(key, { at, count: 1 })
  }
  return [...patterns.values()].map(({ at, count }) => ({
    grades: Array.from(grades.subarray(at, at + features.length)),
    count,
  }))
}

/** A combination of grades as one number where all of them fit in one, otherwise as text. */
function keyOfPattern(features: readonly Feature[]): (grades: Int8Array, at: number) => number | string {
  const sizes = features.map((feature) => feature.grades.length + 1)
  const fits = sizes.reduce((product, size) => product * size, 1) <= Number.MAX_SAFE_INTEGER
  if (!fits) return (grades, at) => grades.subarray(at, at + sizes.length).join()
  return (grades, at) => {
    let key = 0
    for (let index = 0; index < sizes.length; index++) key = key * (sizes[index] ?? 1) + (grades[at + index] ?? 0) + 1
    return key
  }
}

/** Numbers that look random and are the same each time (the mixing of splitmix32). */
function numbersBelow(): (most: number) => number {
  let state = 0x9e3779b9
  return (most) => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000) * most)
  }
}
