import { type Blocks, eachCandidate } from './candidates.ts'
import { type Comparison, type Feature, unknown } from './features.ts'

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
  const radix = features.map((feature) => feature.grades.length + 1)
  const counts = new Map<number, number>()
  for (let pair = 0, at = 0; pair < length; pair++) {
    let pattern = 0
    for (let index = 0; index < radix.length; index++) pattern = pattern * (radix[index] ?? 1) + (grades[at++] ?? 0) + 1
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return [...counts].map(([pattern, count]) => ({ grades: gradesIn(pattern, radix), count }))
}

function gradesIn(pattern: number, radix: readonly number[]): number[] {
  let rest = pattern
  const grades: number[] = []
  for (const size of radix.toReversed()) {
    grades.unshift((rest % size) + unknown)
    rest = Math.floor(rest / size)
  }
  return grades
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
