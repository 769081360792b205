// Crockford's base 32: no I, L, O or U, so that nothing on paper is read as something else.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsOfCharacter = 5
const readAs: Record<string, string> = { O: '0', I: '1', L: '1' }

/** Writes bytes as characters that are easy to copy by hand, eight for each five bytes. */
export function toCrockford(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const characters = bits.match(/.{1,5}/g) ?? []
  return characters.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(bitsOfCharacter, '0'), 2))).join('')
}

/** Reads what `toCrockford` wrote, in capitals or not, with spaces and dashes; undefined when a character is no part of it. */
export function fromCrockford(text: string): Buffer | undefined {
  const values = [...text.toUpperCase().replaceAll(/[\s-]/g, '')].map((typed) =>
    alphabet.indexOf(readAs[typed] ?? typed),
  )
  if (values.includes(-1)) return undefined
  const bits = values.map((value) => value.toString(2).padStart(bitsOfCharacter, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
