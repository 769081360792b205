import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areShares, asNumber, closingAfter, readWeight, sharesOf } from './closing.ts'
import { sumCents } from './money.ts'

const amounts = (leftover: bigint, key: Parameters<typeof sharesOf>[1], typed: Record<string, string>) => {
  const found = sharesOf(leftover, key, typed)
  return areShares(found) ? Object.fromEntries(found.map((one) => [one.municipalityCode, one.amount])) : found
}

describe('the leftover of a year', () => {
  it('P-09 goes back by percentages that are a hundred together', () => {
    expect(amounts(10001n, 'percent', { GM0001: '37,5', GM0002: '62.5', GM0003: '' })).toEqual({
      GM0001: 3750n,
      GM0002: 6251n,
    })
  })

  it('P-09 goes back by inhabitants, with points between thousands', () => {
    expect(amounts(30000n, 'inhabitants', { GM0001: '100.000', GM0002: '50000' })).toEqual({
      GM0001: 20000n,
      GM0002: 10000n,
    })
  })

  it('P-09 goes back by amounts that are the leftover together', () => {
    expect(amounts(100050n, 'amounts', { GM0001: '1.000,00', GM0002: '0,50' })).toEqual({
      GM0001: 100000n,
      GM0002: 50n,
    })
  })

  it.each([
    ['percent', { GM0001: '60', GM0002: '39,5' }, { path: 'key', code: 'notHundred', detail: '99.5' }],
    ['amounts', { GM0001: '10' }, { path: 'key', code: 'notLeftover', detail: '10' }],
    ['inhabitants', { GM0001: '', GM0002: '0' }, { path: 'key', code: 'nobody' }],
    ['inhabitants', { GM0001: 'veel' }, { path: 'GM0001', code: 'noNumber' }],
    ['percent', { GM0001: '100,12345' }, { path: 'GM0001', code: 'noNumber' }],
  ] as const)('P-09 is not divided by a key that does not fit: %s %j', (key, typed, fault) => {
    expect(sharesOf(100050n, key, typed)).toEqual([fault])
  })

  it('P-09 is divided without a cent more or less, whatever the inhabitants', () => {
    const inhabitants = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 11n }), inhabitants, (leftover, people) => {
        const typed = Object.fromEntries(people.map((one, at) => [`GM${String(at).padStart(4, '0')}`, String(one)]))
        const found = sharesOf(leftover, 'inhabitants', typed)
        return areShares(found) && sumCents(found.map(({ amount }) => amount)) === leftover
      }),
    )
  })

  it('P-09 keeps what was entered as it was entered', () => {
    expect([asNumber(readWeight('37.5000')), asNumber(readWeight('120000.0000'))]).toEqual(['37.5', '120000'])
  })
})

describe('the closing of a year', () => {
  it('P-09 takes two people, and is opened again by a step of its own', () => {
    const steps = ['confirm', 'withdraw', 'reopen'] as const
    const table = (['proposed', 'withdrawn', 'closed', 'reopened'] as const).map((state) =>
      steps.map((step) => closingAfter(state, step, false) ?? '-'),
    )
    expect(table).toEqual([
      ['closed', 'withdrawn', '-'],
      ['-', '-', '-'],
      ['-', '-', 'reopened'],
      ['-', '-', '-'],
    ])
    expect(closingAfter('proposed', 'confirm', true)).toBeUndefined()
  })
})
