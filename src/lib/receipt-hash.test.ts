import { describe, expect, it } from 'vitest'
import { hashReceipt, sameHash } from './receipt-hash.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const hash = hashReceipt(bytes('pepper'), bytes('salt'), '7K3MQF2X9TBDHW5AR')

describe('the hash of a receipt', () => {
  it('is HMAC-SHA-256 keyed by the pepper', () => {
    // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?".
    const known = hashReceipt(bytes('Jefe'), bytes('what do ya want '), 'for nothing?')
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(Buffer.from(known).toString('hex')).toBe(expected)
  })

  it('differs with the pepper, the salt and the secret', () => {
    const others = [
      hashReceipt(bytes('other'), bytes('salt'), '7K3MQF2X9TBDHW5AR'),
      hashReceipt(bytes('pepper'), bytes('other'), '7K3MQF2X9TBDHW5AR'),
      hashReceipt(bytes('pepper'), bytes('salt'), '7K3MQF2X9TBDHW5AT'),
    ]
    for (const other of others) expect(sameHash(hash, other)).toBe(false)
  })

  it('is recognised again, and a part of it is not', () => {
    expect(sameHash(hash, Uint8Array.from(hash))).toBe(true)
    expect(sameHash(hash, hash.slice(0, 16))).toBe(false)
  })
})
