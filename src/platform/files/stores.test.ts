import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type S3Server, startS3Server } from '../../testing/s3-server.ts'
import { diskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { s3Store } from './s3-store.ts'

let folder: string
let s3: S3Server
const stores = new Map<string, FileStore>()
/** How many things each store holds. */
const held = new Map<string, () => Promise<number>>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lk-files-'))
  s3 = await startS3Server()
  stores.set('a folder', diskStore(folder))
  stores.set('S3', s3Store({ url: s3.url, region: 'eu-nl-1', keyId: 'sleutel', secret: 'geheim' }))
  held.set('a folder', async () => {
    const all = await readdir(folder, { recursive: true, withFileTypes: true })
    return all.filter((entry) => entry.isFile()).length
  })
  held.set('S3', async () => s3.objects.size)
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true })
})
beforeEach(() => s3.failWith(0))

async function* streamOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

const storeOf = (name: string) => {
  const store = stores.get(name)
  if (!store) throw new Error('no store')
  return store
}

describe.each(['a folder', 'S3'])('files that are kept in %s', (name) => {
  it.each([0, 1, 9_000_000])('S-18 come back as they went, all %i bytes, and go without a trace', async (size) => {
    const [id, bytes, store] = [randomUUID(), randomBytes(size), storeOf(name)]
    const before = await held.get(name)?.()
    expect(await store.write(id, 'original', streamOf(bytes))).toBe(size)
    await store.write(id, 'working', streamOf(Buffer.from('klein')))
    if (size > 0) expect((await buffer(store.read(id, 'original'))).equals(bytes)).toBe(true)
    expect((await buffer(store.read(id, 'working'))).toString()).toBe('klein')
    await store.remove(id)
    await store.remove(id)
    expect(await held.get(name)?.()).toBe(before)
    await expect(buffer(store.read(id, 'working'))).rejects.toThrow()
  })

  it('S-18 are not half there when the stream breaks', async () => {
    const before = await held.get(name)?.()
    const broken = async function* () {
      yield randomBytes(5_000_000)
      throw new Error('the connection was cut')
    }
    await expect(storeOf(name).write(randomUUID(), 'original', broken())).rejects.toThrow('cut')
    expect(await held.get(name)?.()).toBe(before)
  })

  it.each(['../../etc/passwd', '..', 'a/b', ''])('S-18 are never at the place “%s”', async (id) => {
    await expect((async () => storeOf(name).write(id, 'original', streamOf(Buffer.from('x'))))()).rejects.toThrow()
    await expect((async () => storeOf(name).remove(id))()).rejects.toThrow()
  })
})

describe('a folder with files', () => {
  it('S-18 is for its owner only', async () => {
    const id = randomUUID()
    await storeOf('a folder').write(id, 'original', streamOf(Buffer.from('x')))
    const own = join(folder, id.slice(0, 2), id)
    expect((await stat(own)).mode & 0o777).toBe(0o700)
    expect((await stat(join(own, 'original'))).mode & 0o777).toBe(0o600)
  })
})

describe('storage that speaks S3', () => {
  it('S-18 that does not answer is said to be away, for now', async () => {
    s3.failWith(503)
    await expect(storeOf('S3').write(randomUUID(), 'original', streamOf(Buffer.from('x')))).rejects.toThrow('503')
  })
})
