import { renderToStaticMarkup } from 'react-dom/server'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { authenticatorLink } from '../../lib/totp.ts'
import { QrCode } from './qr-code.tsx'

const link = authenticatorLink('Lichtketen', 'noor@voorbeeld.invalid', 'twintig geheime bytes')
const drawn = renderToStaticMarkup(<QrCode content={link} label="QR-code met je sleutel" />)

describe('the code that a camera reads', () => {
  it('A-03 is drawn square for square, with four squares of white around it', () => {
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(drawn)?.[1])
    const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
    for (const [, x, y, length] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      for (let at = 0; at < Number(length); at++) (squares[Number(y)] ?? [])[Number(x) + at] = true
    expect(squares).toEqual(encode(link, { ecc: 'M', border: 4 }).data)
    expect(squares.slice(0, 4).flat()).not.toContain(true)
  })

  it('A-03 has a name for who does not see it, no style of its own and no secret that can be read', () => {
    expect(drawn).toContain('role="img" aria-label="QR-code met je sleutel"')
    expect(drawn).not.toMatch(/style=|otpauth|secret/)
  })
})
