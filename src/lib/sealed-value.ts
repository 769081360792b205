import { createCipheriv, createDecipheriv, type DecipherGCM, type KeyObject, randomBytes } from 'node:crypto'

const format = 1
const ivBytes = 12
const tagBytes = 16

/** Where a sealed value stands. It is bound to that place: moved elsewhere it does not open. */
export type Place = { region: string; table: string; row: string; column: string; keyVersion: number }

/** The bytes that bind what is sealed to its place. */
export const boundTo = (place: Place): Buffer =>
  Buffer.from([place.region, place.table, place.row, place.column, place.keyVersion].join('|'), 'utf8')

/** Seals a text with a 32-byte key by AES-256-GCM; the result is format byte, nonce, cipher text and tag. */
export function sealValue(key: Uint8Array | KeyObject, place: Place, text: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(place))
  return Buffer.concat([Buffer.from([format]), iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Something sealed was damaged, moved, or sealed with another key. */
export class DoesNotOpen extends Error {
  override readonly name = 'DoesNotOpen'
}

/** Opens what `sealValue` made; throws DoesNotOpen when key, place or a single bit differs. */
export function openValue(key: Uint8Array | KeyObject, place: Place, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== format || bytes.length < 1 + ivBytes + tagBytes)
    throw new DoesNotOpen('sealed value has an unknown format')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + ivBytes)).setAAD(boundTo(place))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const text = decipher.update(bytes.subarray(1 + ivBytes, -tagBytes))
  return Buffer.concat([text, lastOf(decipher)]).toString('utf8')
}

function lastOf(decipher: DecipherGCM): Buffer {
  try {
    return decipher.final()
  } catch (cause) {
    throw new DoesNotOpen('sealed value does not open', { cause })
  }
}
