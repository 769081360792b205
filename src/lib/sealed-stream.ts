import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { boundTo, type Place } from './sealed-value.ts'

const format = Buffer.from([1])
const ivBytes = 12
const tagBytes = 16
const plainBytes = 64 * 1024
const sealedBytes = ivBytes + plainBytes + tagBytes

/**
 * Seals a stream of any length with a 32-byte key, a chunk at a time, so that no more than a chunk is in memory. Each
 * chunk is bound to its place, its number and whether it is the last: chunks that were changed, moved, taken away or
 * added do not open.
 */
export async function* sealStream(
  key: KeyObject,
  place: Place,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void> {
  yield format
  for await (const { piece, index, isLast } of inPieces(bytes, plainBytes)) {
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(chunkOf(place, index, isLast))
    yield Buffer.concat([iv, cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** Opens what `sealStream` made; throws at the first chunk that is not as it was sealed, before any of it is given. */
export async function* openStream(
  key: KeyObject,
  place: Place,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void> {
  for await (const { piece, index, isLast } of inPieces(withoutFormat(sealed), sealedBytes)) {
    if (piece.length < ivBytes + tagBytes) throw new Error('a sealed stream was cut off')
    const decipher = createDecipheriv('aes-256-gcm', key, piece.subarray(0, ivBytes))
    decipher.setAAD(chunkOf(place, index, isLast)).setAuthTag(piece.subarray(-tagBytes))
    yield Buffer.concat([decipher.update(piece.subarray(ivBytes, -tagBytes)), decipher.final()])
  }
}

const chunkOf = (place: Place, index: number, isLast: boolean) =>
  Buffer.concat([boundTo(place), Buffer.from(`|${index}|${isLast ? 'last' : 'more'}`)])

async function* withoutFormat(sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const bytes of sealed) {
    if (bytes.length === 0) continue
    if (first && bytes[0] !== format[0]) throw new Error('a sealed stream has an unknown format')
    yield first ? bytes.subarray(1) : bytes
    first = false
  }
  if (first) throw new Error('a sealed stream was cut off')
}

type Piece = { piece: Buffer; index: number; isLast: boolean }

/** Cuts a stream into pieces of one size; only the last one is smaller, and there always is one. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  let held: Buffer[] = []
  let length = 0
  let index = 0
  for await (const some of bytes) {
    held.push(Buffer.from(some))
    length += some.length
    // One byte more than a piece tells that it is not the last.
    while (length > size) {
      const all = Buffer.concat(held)
      yield { piece: all.subarray(0, size), index: index++, isLast: false }
      held = [all.subarray(size)]
      length -= size
    }
  }
  yield { piece: Buffer.concat(held), index, isLast: true }
}
