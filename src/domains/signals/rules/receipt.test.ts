import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReceipt, parseReceipt, secretBits } from './receipt.ts'

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const randomBytes = fc.uint8Array({ minLength: 23, maxLength: 23 })
const receipts = randomBytes.map((bytes) => newReceipt(() => bytes))
const plain = (text: string) => text.replaceAll(' ', '')

function withCharacter(code: string, position: number, character: string): string {
  return code.slice(0, position) + character + code.slice(position + 1)
}

describe('the code of a report', () => {
  it('is six groups of four characters, none of them I, L, O or U', () => {
    fc.assert(fc.property(receipts, ({ text }) => /^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/.test(text)))
  })

  it('holds at least 80 random bits that only the reporter has', () => {
    expect(secretBits).toBeGreaterThanOrEqual(80)
    fc.assert(
      fc.property(receipts, ({ lookup, secret, text }) => {
        expect(secret.length * 5).toBe(secretBits)
        expect(plain(text).startsWith(lookup + secret)).toBe(true)
      }),
    )
  })

  it('uses every character in every place of the secret', () => {
    const codes = alphabet.map((_, value) => newReceipt((count) => new Uint8Array(count).fill(value + 32)).secret)
    expect(codes).toEqual(alphabet.map((character) => character.repeat(17)))
  })

  it('refuses a source that gives too few random bytes', () => {
    expect(() => newReceipt(() => new Uint8Array(22))).toThrow('23 random bytes')
  })
})

describe('a typed code', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(receipts, ({ lookup, secret, text }) => {
        expect(parseReceipt(text)).toEqual({ lookup, secret })
      }),
    )
  })

  it('may be in small letters, with or without spaces and dashes, and with O, I and L for the digits', () => {
    const written = (text: string) => [
      text.toLowerCase(),
      plain(text),
      text.replaceAll(' ', '-'),
      ` ${text.replaceAll(' ', ' – ')}\n`,
      text.replaceAll(' ', '\u00a0'),
      text.replaceAll('0', 'O').replaceAll('1', 'I'),
      text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'),
      text.replaceAll('A', 'Ａ'),
    ]
    fc.assert(
      fc.property(receipts, ({ lookup, secret, text }) => {
        for (const variant of written(text)) expect(parseReceipt(variant)).toEqual({ lookup, secret })
      }),
    )
  })

  it('with one wrong character is caught, whichever it is and wherever it stands', () => {
    fc.assert(
      fc.property(receipts, ({ text }) => {
        const code = plain(text)
        for (let position = 0; position < 24; position += 1)
          for (const character of alphabet)
            if (character !== code[position])
              expect(parseReceipt(withCharacter(code, position, character))).toEqual({ problem: 'checksum' })
      }),
      { numRuns: 20 },
    )
  })

  it('with two characters that changed places is caught, neighbours or not', () => {
    fc.assert(
      fc.property(receipts, fc.nat(23), fc.nat(23), ({ text }, one, other) => {
        const code = plain(text)
        const [a = '', b = ''] = [code[one], code[other]]
        fc.pre(a !== b)
        const swapped = withCharacter(withCharacter(code, one, b), other, a)
        expect(parseReceipt(swapped)).toEqual({ problem: 'checksum' })
      }),
      { numRuns: 2000 },
    )
  })

  it('with every pair of neighbours that changed places is caught', () => {
    fc.assert(
      fc.property(receipts, ({ text }) => {
        const code = plain(text)
        for (let position = 0; position < 23; position += 1) {
          const [a = '', b = ''] = [code[position], code[position + 1]]
          const swapped = withCharacter(withCharacter(code, position, b), position + 1, a)
          if (a !== b) expect(parseReceipt(swapped)).toEqual({ problem: 'checksum' })
        }
      }),
    )
  })

  it.each([
    ['nothing', '', 'length'],
    ['too short', '7K3M QF2X', 'length'],
    ['too long', '7K3M QF2X 9TBD HW5A RC84 NEPV 7K3M', 'length'],
    ['a very long text', 'x'.repeat(100_000), 'length'],
    ['a character that we do not use', '7K3M QF2X 9TBD HW5A RC84 NEPU', 'character'],
    ['another script', '7K3M QF2X 9TBD HW5A RC84 NEPЖ', 'character'],
    ['a pictogram', '7K3M QF2X 9TBD HW5A RC84 NEP😀', 'character'],
  ])('that is %s is refused', (_what, text, problem) => {
    expect(parseReceipt(text)).toEqual({ problem })
  })

  it('that is any text at all is refused or read, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const parsed = parseReceipt(text)
        expect('problem' in parsed || parsed.secret.length === 17).toBe(true)
      }),
    )
  })
})
