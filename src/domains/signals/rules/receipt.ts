// Crockford's base 32: no I, L, O or U, so that a code survives being written down and read aloud.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const readAs: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

const lookupLength = 6
const secretLength = 17
const codeLength = lookupLength + secretLength + 1

/** Random bits in the secret of a receipt; the rest of the code finds the row or catches a slip of the pen. */
export const secretBits = secretLength * 5

/** The parts of a receipt: by `lookup` the server finds it, `secret` it never keeps. */
export type ReceiptParts = { lookup: string; secret: string }
/** A new receipt; `text` is what the reporter writes down, in six groups of four. */
export type Receipt = ReceiptParts & { text: string }
/** Why a typed code cannot be one of ours. For us only: to the reader every code that fails looks the same. */
export type ReceiptProblem = 'length' | 'character' | 'checksum'

/**
 * Makes a receipt: 6 characters to look it up, 17 secret ones and a check character. `random` gives secure random
 * bytes. Two receipts may share a lookup part (one pair in a billion); the secret then tells them apart.
 */
export function newReceipt(random: (count: number) => Uint8Array): Receipt {
  // 256 is a multiple of 32, so five bits of a byte are as random as the byte.
  const values = [...random(codeLength - 1)].map((byte) => byte & 31)
  if (values.length !== codeLength - 1) throw new RangeError(`a receipt needs ${codeLength - 1} random bytes`)
  const code = [...values, timesAlpha(remainder(values))].map((value) => alphabet.charAt(value)).join('')
  return { ...partsOf(code), text: (code.match(/.{4}/g) ?? []).join(' ') }
}

/** Reads a typed code; case, spaces and dashes do not matter, and O, I and L are read as the digits they look like. */
export function parseReceipt(text: string): ReceiptParts | { problem: ReceiptProblem } {
  const typed = text
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  const code = [...typed].map((character) => readAs[character] ?? character)
  if (code.length !== codeLength) return { problem: 'length' }
  const values = code.map((character) => alphabet.indexOf(character))
  if (values.includes(-1)) return { problem: 'character' }
  return remainder(values) === 0 ? partsOf(code.join('')) : { problem: 'checksum' }
}

function partsOf(code: string): ReceiptParts {
  return { lookup: code.slice(0, lookupLength), secret: code.slice(lookupLength, codeLength - 1) }
}

/**
 * The code as a polynomial over the field of 32 elements, at alpha. In a valid code the weighted sum is zero; every
 * position has a weight of its own, so one wrong character and any two that changed places always show.
 */
function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum) ^ value, 0)
}

function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled < 32 ? doubled : doubled ^ 0b100101 // x⁵ + x² + 1: alpha then runs through all 31 weights
}
