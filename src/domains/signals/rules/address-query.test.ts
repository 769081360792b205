import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressQuery, type FoundAddress, partsOf, wordsOf } from './address-query.ts'

const ask = (address: string, postcode = '', town = '') => addressQuery.safeParse({ address, postcode, town })
const words = (address: string, postcode = '', town = '') => {
  const { data } = ask(address, postcode, town)
  return data ? wordsOf(data) : null
}

describe('what an address is looked up by', () => {
  it.each([
    ['Vuurbaakhof 14', '4899ss', 'Breda', '4899 SS 14'],
    ['14', '4899 SS', '', '4899 SS 14'],
    ['Vuurbaakhof 14 a', '4899', 'Breda', 'Vuurbaakhof 14 Breda'],
    ['Vuurbaakhof 14-bis', '', '', 'Vuurbaakhof 14'],
    ['Vuurbaakhof', '', 'Breda', 'Vuurbaakhof Breda'],
    ["'t Verzonnen Veer 4", '', '', "'t Verzonnen Veer 4"],
    ['Plein 1940 7', '', 'Breda', 'Plein 1940 7 Breda'],
  ])('S-07 “%s” “%s” “%s” is asked as “%s”', (address, postcode, town, asked) => {
    expect(words(address, postcode, town)).toBe(asked)
  })

  it.each([
    ['', '', ''],
    ['Vuurbaakhof', '', ''],
    ['', '4899 SS', 'Breda'],
    ['Vu', '', 'Breda'],
  ])('S-07 “%s” “%s” “%s” is not enough to look anything up', (address, postcode, town) => {
    expect(ask(address, postcode, town).error?.issues).toMatchObject([{ message: 'addressQuery' }])
  })

  it('S-07 holds no sign with a meaning for a search engine or an address of the web, whatever is typed', () => {
    const field = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(field, field, field, (address, postcode, town) => {
        const asked = words(address, postcode, town)
        if (asked !== null) expect(asked).toMatch(/^[\p{L}\p{M}\d .'’-]*$/u)
      }),
      { numRuns: 1000 },
    )
  })

  it('S-07 finds again what it filled in', () => {
    const address: FoundAddress = {
      ...{ street: 'Vuurbaakhof', number: 14, letter: 'A', addition: '2' },
      ...{ postcode: '4899 SS', town: 'Breda' },
    }
    const parts = partsOf(address)
    expect(parts).toEqual({ address: 'Vuurbaakhof 14A-2', postcode: '4899 SS', town: 'Breda' })
    expect(addressQuery.parse(parts)).toEqual({ by: 'postcode', postcode: '4899 SS', number: 14 })
  })
})
