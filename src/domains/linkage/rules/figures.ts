import type { Linked } from './link.ts'
import { pairsAmong, pairsIn, pairsInClusters, sidesOf } from './link.ts'

/** How well was linked, beside what is known to belong together. Shares are of 1. */
export type Figures = {
  truePairs: number
  predictedPairs: number
  rightPairs: number
  precision: number
  recall: number
  f1: number
  pairsCompleteness: number
  reductionRatio: number
}

/** Whom each record belongs to; undefined when nobody knows. */
export type Entities = readonly (string | undefined)[]

/** Counts how well was linked. Where there is nothing to find or nothing was found, nothing is missed or wrong: 1. */
export function figuresOf({ clusters, candidates }: Linked, entities: Entities, split: number | undefined): Figures {
  const everybody = pairsByEntity(entities.keys(), entities, split)
  const truePairs = sumOf(everybody.values())
  const predictedPairs = pairsInClusters(clusters, split)
  const rightPairs = clusters.reduce(
    (sum, members) => sum + sumOf(pairsByEntity(members.values(), entities, split).values()),
    0,
  )
  const [precision, recall] = [shareOf(rightPairs, predictedPairs), shareOf(rightPairs, truePairs)]
  let reached = 0
  for (let pair = 0; pair < candidates.length; pair++) {
    const entity = entities[candidates.a[pair] ?? 0]
    if (entity !== undefined && entity === entities[candidates.b[pair] ?? 0]) reached += 1
  }
  return {
    truePairs,
    predictedPairs,
    rightPairs,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    pairsCompleteness: shareOf(reached, truePairs),
    reductionRatio: 1 - candidates.length / Math.max(1, pairsIn(entities.length, split)),
  }
}

const shareOf = (part: number, all: number) => (all === 0 ? 1 : part / all)
const sumOf = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + count, 0)

/** How many pairs of the records belong together, by whom they belong to. */
function pairsByEntity(records: Iterable<number>, entities: Entities, split: number | undefined): Map<string, number> {
  const ofEntity = new Map<string, number[]>()
  for (const record of records) {
    const entity = entities[record]
    if (entity === undefined) continue
    const known = ofEntity.get(entity)
    if (known) known.push(record)
    else ofEntity.set(entity, [record])
  }
  return new Map([...ofEntity].map(([entity, members]) => [entity, pairsAmong(sidesOf(members, split), split)]))
}
