import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCrockford, toCrockford } from './crockford.ts'

describe('characters that are easy to copy by hand', () => {
  it('come back as the bytes they stand for, whatever these are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(fromCrockford(toCrockford(bytes))).toEqual(Buffer.from(bytes))
      }),
    )
  })

  it('may be typed small, in groups, and with the letters that look like a digit', () => {
    const bytes = fromCrockford('01AB-CDEF')
    expect(fromCrockford('oiab cdef')).toEqual(bytes)
    expect(fromCrockford('0LAB\ncdef')).toEqual(bytes)
  })

  it('never hold a letter that is taken for another one', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => !/[ILOU]/.test(toCrockford(bytes))))
  })

  it('are refused when one of them is none of the thirty-two', () => {
    expect(fromCrockford('ABCU')).toBeUndefined()
    expect(fromCrockford('AB*C')).toBeUndefined()
  })
})
