import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cleanLine, cleanText } from './typed-text.ts'

it('keeps letters of every script, line breaks and emoji', () => {
  expect(cleanText('Щ ł ế 中文 عربي 👩‍👧\nnext')).toBe('Щ ł ế 中文 عربي 👩‍👧\nnext')
})
it('takes out control characters and direction overrides that disguise a text', () => {
  expect(cleanText('a\u0000b\u202Egnp.exe\u202C\u2066x\u2069\u009F')).toBe('abgnp.exex')
})
it('keeps marks that Arabic and Hebrew writers type', () => {
  expect(cleanText('\u200Fنص\u200E a')).toBe('\u200Fنص\u200E a')
})
it('writes line breaks one way, and none in a single line', () => {
  expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
  expect(cleanLine(' a \n b\t c ')).toBe('a b c')
})
it('can be done twice with the same result, and can always be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const once = cleanText(typed)
      return cleanText(once) === once && once.isWellFormed() && !once.includes('\u0000')
    }),
  )
})
