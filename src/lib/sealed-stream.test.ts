import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openStream, sealStream } from './sealed-stream.ts'

const key = createSecretKey(randomBytes(32))
const place = { region: 'r', table: 'signals.file', row: '1', column: 'original', keyVersion: 1 }
const chunk = 64 * 1024
const sealedChunk = chunk + 28

async function* portions(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}

const seal = (bytes: Uint8Array, where = place) => all(sealStream(key, where, portions(bytes, 10_007)))
const open = (sealed: Uint8Array, where = place) => all(openStream(key, where, portions(sealed, 9_973)))

describe('a sealed stream', () => {
  it.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 200_000])(
    'S-18 gives back the %i bytes that went in',
    async (size) => {
      const bytes = randomBytes(size)
      expect((await open(await seal(bytes))).equals(bytes)).toBe(true)
    },
  )

  it('S-18 shows nothing of what it holds', async () => {
    expect((await seal(Buffer.alloc(100_000, 'groene deur'))).includes('groene deur')).toBe(false)
  })

  const sealed = seal(randomBytes(3 * chunk + 5))
  const chunks = async () => {
    const bytes = await sealed
    return [0, 1, 2].map((at) => bytes.subarray(1 + at * sealedChunk, 1 + (at + 1) * sealedChunk))
  }
  const head = Buffer.from([1])
  const spoiled: Record<string, () => Promise<Buffer>> = {
    'with a bit turned': async () => {
      const bytes = Buffer.from(await sealed)
      bytes.writeUInt8(bytes.readUInt8(100_000) ^ 1, 100_000)
      return bytes
    },
    'without its end': async () => (await sealed).subarray(0, 1 + 3 * sealedChunk),
    'cut off inside a chunk': async () => (await sealed).subarray(0, 100_000),
    'cut off at its first chunk': async () => (await sealed).subarray(0, 1 + sealedChunk),
    'with two chunks changed about': async () => {
      const [a, b, c] = await chunks()
      return Buffer.concat([
        head,
        ...[b, a, c].flatMap((one) => one ?? []),
        (await sealed).subarray(1 + 3 * sealedChunk),
      ])
    },
    'with a chunk twice': async () => {
      const [a, b, c] = await chunks()
      return Buffer.concat([head, ...[a, a, b, c].flatMap((one) => one ?? [])])
    },
    'with something behind it': async () => Buffer.concat([await sealed, Buffer.alloc(40)]),
    'that is empty': async () => Buffer.alloc(0),
    'of an unknown format': async () => Buffer.concat([Buffer.from([9]), (await sealed).subarray(1)]),
  }
  it.each(Object.keys(spoiled))('S-18 does not open %s', async (how) => {
    await expect(open((await spoiled[how]?.()) ?? Buffer.alloc(0))).rejects.toThrow()
  })

  it.each(['row', 'column', 'region', 'table'] as const)(
    'A-05 does not open where another %s is meant',
    async (part) => {
      await expect(open(await seal(randomBytes(10)), { ...place, [part]: 'other' })).rejects.toThrow()
    },
  )
})
