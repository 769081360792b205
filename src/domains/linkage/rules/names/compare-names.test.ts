import { describe, expect, it } from 'vitest'
import { namePairs } from '../../../../testing/name-pairs.ts'
import { compareNames, matchFrom } from './compare-names.ts'

describe('names by themselves', () => {
  it.each(['fullName', 'company'] as const)('S-08 tells nearly all pairs of %s names in several scripts', (kind) => {
    const pairs = namePairs.filter((pair) => pair.kind === kind)
    const wrong = pairs.filter(({ a, b, same }) => compareNames(kind, a, b).match !== same)
    // What is left looks as alike as a slip of the pen does.
    expect(wrong.map(({ a, b }) => `${a} | ${b}`).length).toBeLessThanOrEqual(Math.floor(pairs.length * 0.02))
  })

  it('S-08 does not mind which of two names comes first', () => {
    for (const { kind, a, b } of namePairs)
      expect(compareNames(kind, b, a).score).toBeCloseTo(compareNames(kind, a, b).score, 2)
  })

  it('S-08 a name is itself', () => {
    for (const { kind, a } of namePairs) expect(compareNames(kind, a, a).score).toBe(1)
  })

  it.each([
    ['', ''],
    ['', 'Jan Smit'],
    ['---', '...'],
    ['Jan', '🙂'],
  ])('S-08 %j and %j are no match', (a, b) => {
    expect(compareNames('fullName', a, b)).toMatchObject({ score: 0, match: false })
    expect(compareNames('company', a, b)).toMatchObject({ score: 0, match: false })
  })

  it('S-08 a name of a thousand words is compared in no time', () => {
    const long = Array.from({ length: 1000 }, (_, number) => `naam${number}`).join(' ')
    expect(compareNames('fullName', long, long.split(' ').toReversed().join(' ')).score).toBeLessThan(matchFrom)
  })

  it.each([
    ['fullName', 'J. Bakker', 'Johanna Bakker', 'initial: j, johanna (0.90)'],
    ['fullName', 'Bill Meyer', 'William Meyer', 'variant: bill, william (0.94)'],
    ['fullName', 'محمد الحسيني', 'Mohammed Al-Husseini', 'without vowels: mhmd, mohammed (0.96)'],
    ['fullName', 'Jan Smit', 'Piet Smit', 'only in the second: piet'],
    ['company', 'Duin 24 BV', 'Duin 42 BV', 'other numbers: 24, 42'],
    ['company', 'Duin Zand BV', 'Duin Zand NV', 'another legal form'],
    ['company', 'IDW', 'International Dairy Workers', 'the one is the first letters of the other'],
  ] as const)('S-08 %s: says of %j and %j %j', (kind, a, b, reason) => {
    expect(compareNames(kind, a, b).reasons).toContain(reason)
  })
})
