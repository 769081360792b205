import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centsOf, centsOfEuros, decimalOf, divideByWeight, readEuros, sumCents } from './money.ts'

const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })

describe('an amount of money', () => {
  it('P-09 goes to the database and back without losing a cent', () => {
    fc.assert(fc.property(amount, (cents) => centsOf(decimalOf(cents)) === cents))
  })

  it('P-09 of a file is exact, where a sum of fractions would not be', () => {
    expect(sumCents([0.1, 0.2, 1250.55].map(centsOfEuros))).toBe(125085n)
  })

  it.each([
    ['1250', 125000n],
    ['1.250,50', 125050n],
    ['1250.5', 125050n],
    ['€ 1 250,50', 125050n],
    ['94.000', 9400000n],
    ['45000,-', 4500000n],
    ['0,05', 5n],
  ])('P-09 is read as it is typed: %s', (typed, cents) => {
    expect(readEuros(typed)).toBe(cents)
  })

  it.each(['', 'veel', '-5', '1,234', '1.2.3', '12,345,678', '1e3', '99999999999999'])(
    'P-09 is refused when it is none: %s',
    (typed) => {
      expect(readEuros(typed)).toBeUndefined()
    },
  )
})

const weights = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 60 })
const total = fc.bigInt({ min: 0n, max: 10n ** 12n })

describe('money that is divided', () => {
  it('P-09 adds up to the cent, whatever the weights', () => {
    fc.assert(fc.property(total, weights, (all, by) => sumCents(divideByWeight(all, by)) === all))
  })

  it('P-09 gives nobody a cent more or less than their part', () => {
    fc.assert(
      fc.property(total, weights, (all, by) => {
        const sum = sumCents(by)
        return divideByWeight(all, by).every((part, at) => {
          const exact = all * (by[at] ?? 0n)
          return part * sum <= exact + sum - 1n && part * sum > exact - sum
        })
      }),
    )
  })

  it('P-09 gives the last cent to who lost most of one, the first where that is equal', () => {
    expect(divideByWeight(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(divideByWeight(1000n, [1n, 5n])).toEqual([167n, 833n])
  })

  it('P-09 is not divided by nothing', () => {
    expect(() => divideByWeight(100n, [])).toThrow(RangeError)
  })
})
