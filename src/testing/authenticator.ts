import { codeOfStep, stepAt } from '../lib/totp.ts'

/** An authenticator app in a test: gives the code of now, or of some steps later, for a key as a page shows it. */
export function codeFor(key: string, stepsLater = 0): string {
  return codeOfStep(fromBase32(key), stepAt(new Date()) + stepsLater)
}

function fromBase32(key: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const letters = key.replace(/\s/g, '').split('')
  const bits = letters.map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
