import { describe, expect, it } from 'vitest'
import { authenticatorLink, codeOfStep, stepAt, stepOfCode, stepSeconds, toBase32 } from './totp.ts'

// The secret and the codes of appendix B of RFC 6238, the last six of its eight digits.
const secret = '12345678901234567890'

describe('the code of an authenticator app', () => {
  it('A-03 is the one that RFC 6238 gives as example', () => {
    const examples: [number, string][] = [
      [59, '287082'],
      [1111111109, '081804'],
      [1234567890, '005924'],
      [20000000000, '353130'],
    ]
    for (const [seconds, code] of examples) expect(codeOfStep(secret, Math.floor(seconds / stepSeconds))).toBe(code)
  })

  it('A-03 is taken one step early and one step late, not two', () => {
    const moment = new Date('2026-11-24T09:20:00Z')
    const now = stepAt(moment)
    for (const step of [now - 1, now, now + 1]) expect(stepOfCode(secret, codeOfStep(secret, step), moment)).toBe(step)
    for (const step of [now - 2, now + 2]) expect(stepOfCode(secret, codeOfStep(secret, step), moment)).toBeUndefined()
    expect(stepOfCode(secret, '', moment)).toBeUndefined()
  })

  it('writes a secret as RFC 4648 does', () => {
    for (const [text, written] of [
      ['', ''],
      ['f', 'MY'],
      ['fo', 'MZXQ'],
      ['foo', 'MZXW6'],
      ['foob', 'MZXW6YQ'],
      ['fooba', 'MZXW6YTB'],
      ['foobar', 'MZXW6YTBOI'],
    ] as const)
      expect(toBase32(Buffer.from(text))).toBe(written)
  })

  it('hands a secret to an app by a link', () => {
    expect(authenticatorLink('Lichtketen', 'noor@voorbeeld.invalid', 'foobar')).toBe(
      'otpauth://totp/Lichtketen:noor%40voorbeeld.invalid?secret=MZXW6YTBOI&issuer=Lichtketen',
    )
  })
})
