import { describe, expect, it } from 'vitest'
import { clusterAround, type Link } from './linked-signals.ts'
import { mentionsByMonth } from './mentions.ts'
import { nearnessOf } from './nearness.ts'

describe('signals that were confirmed', () => {
  const links: Link[] = [
    ['a', 'b'],
    ['b', 'c'],
    ['x', 'y'],
  ]

  it('C-08 stand together by way of others, and never with what nobody linked', () => {
    expect(clusterAround('a', links)).toEqual({ members: ['a', 'b', 'c'], bridges: [] })
    expect(clusterAround('alone', links)).toEqual({ members: ['alone'], bridges: [] })
  })

  it('C-08 one link that holds two groups together is named, until a second one does too', () => {
    const weak: Link[] = [...links, ['c', 'x']]
    expect(clusterAround('a', weak).bridges).toEqual([
      ['b', 'c'],
      ['c', 'x'],
    ])
    expect(clusterAround('a', [...weak, ['a', 'y'], ['y', 'a']]).bridges).toEqual([])
  })
})

describe('how near two addresses are', () => {
  const address = (line: string, postcode = '', town = 'Breda') => ({ address: line, postcode, town })
  it.each([
    ['sameAddress', address('Vuurbaakhof 14', '4899 SA'), address('vuurbaakhof 14', '4899sa', '')],
    ['sameStreet', address('Vuurbaakhof 14'), address('Vuurbaakhof 16 a')],
    ['fewStreets', address('Vuurbaakhof 16', '4899 SA'), address('Lantaarnopstekerspad 3', '4899 SD')],
    ['sameNeighbourhood', address('Vuurbaakhof 16', '4899 SA'), address('Kadeweg 3', '4899 KD')],
    [null, address('Kerkstraat 1', '4899 SA'), address('Kerkstraat 1', '5099 SA', 'Tilburg')],
    [null, address('Kerkstraat 1'), address('Dorpsstraat 1')],
  ])('S-08 %s', (near, one, other) => {
    expect(nearnessOf(one, other)).toBe(near)
  })
})

it('C-08 what was mentioned more than once is counted by month, each signal once', () => {
  const said = (fact: string, number: string, on: string) => ({ fact, number, on })
  const mentions = [
    said('bus', '2026-0002', '2026-11-03'),
    said('bus', '2026-0001', '2026-07-23'),
    said('bus', '2026-0002', '2026-11-03'),
    said('once', '2026-0002', '2026-11-03'),
  ]
  expect(mentionsByMonth(mentions)).toEqual([
    {
      fact: 'bus',
      months: [
        { month: '2026-07', numbers: ['2026-0001'] },
        { month: '2026-11', numbers: ['2026-0002'] },
      ],
    },
  ])
})
