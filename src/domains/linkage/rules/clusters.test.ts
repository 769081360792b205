import { expect, it } from 'vitest'
import { clustersOf } from './clusters.ts'

function clustered(size: number, weights: Record<string, number>): number[][] {
  const bitsOf = (a: number, b: number) => weights[`${a} ${b}`] ?? -10
  const edges = Object.entries(weights).map(([pair, bits]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    return { a, b, bits }
  })
  return clustersOf(size, edges, bitsOf).map((members) => members.toSorted((a, b) => a - b))
}

it('S-08 two that look different belong together when both clearly are a third', () => {
  expect(clustered(4, { '0 1': 12, '1 2': 11, '0 2': -2 })).toEqual([[0, 1, 2]])
})

it('S-08 one pair that looks alike does not join two groups that otherwise differ', () => {
  const weights = { '0 1': 20, '2 3': 20, '1 2': 4, '0 2': -9, '0 3': -9, '1 3': -9 }
  expect(clustered(4, weights)).toEqual([
    [0, 1],
    [2, 3],
  ])
})

it('S-08 a chain of a thousand falls apart at its weak pairs and is not weighed pair by pair', () => {
  const weights = Object.fromEntries(Array.from({ length: 999 }, (_, at) => [`${at} ${at + 1}`, at % 2 === 0 ? 30 : 1]))
  const clusters = clustered(1000, weights)
  expect(clusters).toHaveLength(500)
  expect(clusters[0]).toEqual([0, 1])
})

it('S-08 what belongs to nothing is in no group', () => {
  expect(clustered(3, { '0 1': -3 })).toEqual([])
})
