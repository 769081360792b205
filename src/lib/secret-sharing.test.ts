import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinShares, splitSecret } from './secret-sharing.ts'

const secret = randomBytes(32)

/** The shares with another character at `place`, dashes and line ends not counted. */
function mistyped(share: string, place: number): string {
  const places = [...share.matchAll(/[^-\n]/g)].map((match) => match.index)
  const at = places[place] ?? 0
  return `${share.slice(0, at)}${share[at] === '7' ? '8' : '7'}${share.slice(at + 1)}`
}

describe('a secret that is split over holders', () => {
  it('A-11 comes back when all bring their share, in any order', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 2, max: 9 }), (any, holders) => {
        expect(joinShares(splitSecret(any, holders).reverse())).toEqual(Buffer.from(any))
      }),
    )
  })

  it('A-11 is four lines of four groups of four characters, and may be typed small and without dashes', () => {
    const [one = '', two = ''] = splitSecret(secret, 2)
    expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}\n?){4}$/)
    expect(joinShares([one.toLowerCase().replaceAll('-', ''), two.replaceAll('\n', ' ')])).toEqual(secret)
  })

  it('A-11 is not there for one holder alone', () => {
    const [one = '', two = ''] = splitSecret(secret, 2)
    expect(() => joinShares([one])).toThrow('the share of holder 2 is missing')
    expect(() => joinShares([two])).toThrow('the share of holder 1 is missing')
    expect(() => joinShares([one, one])).toThrow('the same share was given twice')
    expect(() => joinShares([])).toThrow('no share was given')
  })

  it('A-11 is split differently each time, so that a share says nothing about the secret', () => {
    const [first, again] = [splitSecret(secret, 2), splitSecret(secret, 2)]
    expect(first[0]).not.toBe(again[0])
    expect(first[1]).not.toBe(again[1])
  })

  it('A-11 does not come from shares of two different exports', () => {
    const [one = ''] = splitSecret(secret, 2)
    const [, two = ''] = splitSecret(secret, 2)
    expect(() => joinShares([one, two])).toThrow('these shares were not made together')
  })

  it('A-11 tells which share was mistyped, at whatever place', () => {
    const [one = '', two = ''] = splitSecret(secret, 2)
    for (let place = 0; place < 64; place++)
      expect(() => joinShares([one, mistyped(two, place)])).toThrow('share 2 has a mistake in it')
    expect(() => joinShares([one.slice(1), two])).toThrow('share 1 has 63 characters instead of 64')
    expect(() => joinShares([one.replace(/^./, 'U'), two])).toThrow('share 1 has a character that no share has')
  })

  it('is refused for another number of holders or another size', () => {
    for (const holders of [0, 1, 10, 2.5]) expect(() => splitSecret(secret, holders)).toThrow(RangeError)
    expect(() => splitSecret(randomBytes(16), 2)).toThrow(RangeError)
  })
})
