import { type Blocks, blocksOf } from './candidates.ts'
import { clustersOf, type Edge } from './clusters.ts'
import { comparisonOf } from './features.ts'
import { frequenciesOf } from './frequencies.ts'
import { chosenKeys, keysOf, small } from './keys.ts'
import { type Model, untrained } from './model.ts'
import { candidatePairs, type Pairs, patternsOf, randomPairs } from './pairs.ts'
import { type Scorer, scorerOf } from './score.ts'
import type { Table } from './table.ts'
import { train } from './train.ts'

/** How a table is linked. Records below `split` are of the first file, and are only linked with those of the second. */
export type LinkOptions = { split?: number; blocking?: readonly (readonly string[])[] }
/** What belongs together: the clusters, of two and more records; the pairs worth keeping; and what was learnt. */
export type Linked = {
  clusters: number[][]
  edges: Edge[]
  candidates: Pairs
  blocks: Blocks
  model: Model
  scorer: Scorer
}

const pairsAtRandom = 300_000
const rounds = 3
/** Pairs that weigh less than this, in bits, are not kept: a chance of one in 256. */
const worthKeeping = -8

/** Finds which records of a table belong together, without being told of any pair. */
export function link(table: Table, { split, blocking }: LinkOptions = {}): Linked {
  const comparison = comparisonOf(table)
  const keys = blocking ? chosenKeys(table, blocking) : keysOf(table)
  const blocks = blocksOf(table.size, keys, blocking ? capOfChosen : capFor(table.size))
  const leastShared = blocking || table.size <= small ? 1 : leastFor(keys.length)
  const candidates = candidatePairs(
    comparison,
    blocks,
    leastShared,
    (a, b) => split === undefined || (a < split && b >= split),
  )
  const allPairs = pairsIn(table.size, split)
  const model = train(untrained(comparison.features, 1 / Math.max(table.size, 2)), {
    candidates: patternsOf(candidates),
    random: patternsOf(randomPairs(comparison, Math.min(pairsAtRandom, 4 * allPairs), table.size, split)),
    allPairs,
  })
  let found = { clusters: [] as number[][], edges: [] as Edge[], scorer: scorerOf(comparison, model, []) }
  // How rare a value is counts people, not records: who they are is known better after each round.
  for (let round = 0; round < rounds; round++) {
    const groups = groupsOf(table.size, found.clusters)
    const frequencies = comparison.features.map(({ column }, index) =>
      frequenciesOf(column, groups, model.features[index]?.u[0] ?? 1),
    )
    const scorer = scorerOf(comparison, model, frequencies)
    const edges = edgesOf(candidates, scorer)
    found = { scorer, edges, clusters: clustersOf(table.size, edges, scorer.bits) }
  }
  return { ...found, candidates, blocks, model }
}

/** How many pairs there are at all. */
export const pairsIn = (size: number, split: number | undefined) =>
  split === undefined ? (size * (size - 1)) / 2 : split * (size - split)

const capOfChosen = 5_000
const capFor = (size: number) => (size <= small ? 100 : size <= 200_000 ? 40 : 16)
/** In a large file one key that is shared says little where there are many: what belongs together shares more. */
const leastFor = (keys: number) => (keys >= 24 ? 3 : keys >= 12 ? 2 : 1)

function edgesOf(pairs: Pairs, scorer: Scorer): Edge[] {
  const edges: Edge[] = []
  for (let pair = 0; pair < pairs.length; pair++) {
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0]
    const bits = scorer.weigh(a, pairs.grades, pair * pairs.features.length)
    if (bits > worthKeeping) edges.push({ a, b, bits })
  }
  return edges
}

/** How many pairs the clusters hold. */
export const pairsInClusters = (clusters: readonly (readonly number[])[], split: number | undefined) =>
  clusters.reduce((sum, members) => sum + pairsAmong(sidesOf(members, split), split), 0)

/** How many of some records are of the first file and of the second; of one file all are of the second. */
export type Sides = { first: number; second: number }

/** Counts of records of which file they are. */
export function sidesOf(records: Iterable<number>, split = 0): Sides {
  const sides = { first: 0, second: 0 }
  for (const record of records) sides[record < split ? 'first' : 'second'] += 1
  return sides
}

/** How many pairs there are among records. */
export const pairsAmong = ({ first, second }: Sides, split: number | undefined) =>
  split === undefined ? (second * (second - 1)) / 2 : first * second

/** Of each record the number of its group: that of the first record in it. */
function groupsOf(size: number, clusters: readonly (readonly number[])[]): Int32Array {
  const groups = Int32Array.from({ length: size }, (_, record) => record)
  for (const members of clusters) for (const member of members) groups[member] = members[0] ?? member
  return groups
}
