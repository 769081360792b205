import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from './edit-distance.ts'

it.each([
  ['kitten', 'sitting', 3],
  ['19620609', '19620690', 1],
  ['abcd', 'badc', 2],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('S-08 from %j to %j takes %i signs', (a, b, signs) => {
  expect(editDistance(a, b, 9)).toBe(signs)
})

it('S-08 says no more than one above the most that is asked for', () => {
  expect(editDistance('aaaa', 'bbbb', 2)).toBe(3)
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3)
})

it('S-08 one change is at most one sign, from either side', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
  fc.assert(
    fc.property(word, fc.nat(12), fc.constantFrom('a', 'd'), (text, place, sign) => {
      const changed = text.slice(0, place) + sign + text.slice(place + 1)
      expect(editDistance(text, changed, 3)).toBeLessThanOrEqual(1)
      expect(editDistance(changed, text, 3)).toBe(editDistance(text, changed, 3))
    }),
  )
})
