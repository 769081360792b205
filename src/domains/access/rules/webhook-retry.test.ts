import { describe, expect, it } from 'vitest'
import { daysAfter, giveUpAfterDays, isDelivered, waitAfter } from './webhook-retry.ts'

const minutes = (failures: number, chance: number) => waitAfter(failures, chance) / 60_000

describe('the wait after a failure', () => {
  it('grows with each failure in a row, and stops growing', () => {
    const shortest = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => minutes(failures, 0))
    expect(shortest).toEqual([1, 15, 60, 180, 360, 720, 720, 720])
  })

  it('spreads over a quarter of an hour or more: what is stored tells no minute', () => {
    for (let failures = 0; failures < 10; failures++)
      expect(minutes(failures, 1) - minutes(failures, 0)).toBeGreaterThanOrEqual(15)
  })

  it('is short enough for several attempts on the last day', () => {
    expect(minutes(50, 1)).toBeLessThan((giveUpAfterDays * 24 * 60) / 3)
  })
})

it.each([
  [199, false],
  [200, true],
  [204, true],
  [299, true],
  [300, false],
  [410, false],
  [500, false],
])('status %i counts as delivered: %s', (status, delivered) => expect(isDelivered(status)).toBe(delivered))

it('days are counted over the end of summer time and of a year', () => {
  expect([daysAfter('2026-10-24', 3), daysAfter('2026-12-30', 3), daysAfter('2026-11-24', -30)]).toEqual([
    '2026-10-27',
    '2027-01-02',
    '2026-10-25',
  ])
})
