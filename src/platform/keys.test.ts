import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeKeyFile, createKeyFile, fingerprintOf, newKeyFile, readKeyFile, writeKeyFile } from './key-file.ts'
import { keyProvider, openKeyFile } from './keys.ts'

const region = 'baronie'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lk-keys-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function newPath(): Promise<string> {
  const path = join(folder, `${randomUUID().slice(0, 8)}.json`)
  await writeKeyFile(path, newKeyFile(region))
  return path
}

const inMemory = () => keyProvider(newKeyFile(region), async () => {})

describe('the key of a dossier', () => {
  it('A-05 opens again with the key of its region, after a restart too', async () => {
    const path = await newPath()
    const dataKey = randomBytes(32)
    const wrapped = await (await openKeyFile(path)).wrap(region, 'dossier', dataKey)
    expect(wrapped.wrapped.includes(dataKey)).toBe(false)
    expect(await (await openKeyFile(path)).unwrap(region, 'dossier', wrapped)).toEqual(dataKey)
  })

  it('A-05 does not open for another dossier, another region, another version, or with other keys', async () => {
    const file = newKeyFile(region)
    const two = { ...file, regions: { ...file.regions, elsewhere: file.regions[region] ?? [] } }
    const keys = keyProvider(two, async () => {})
    const wrapped = await keys.wrap(region, 'dossier', randomBytes(32))
    await keys.rotate(region)
    await expect(keys.unwrap(region, 'other', wrapped)).rejects.toThrow()
    await expect(keys.unwrap('elsewhere', 'dossier', wrapped)).rejects.toThrow()
    await expect(keys.unwrap(region, 'dossier', { ...wrapped, keyVersion: 2 })).rejects.toThrow()
    await expect(keys.unwrap(region, 'dossier', { ...wrapped, keyVersion: 3 })).rejects.toThrow(
      'Key 3 of region baronie is gone.',
    )
    await expect(inMemory().unwrap(region, 'dossier', wrapped)).rejects.toThrow()
    await expect(keys.wrap('nowhere', 'dossier', randomBytes(32))).rejects.toThrow(
      'There is no key for region nowhere.',
    )
  })

  it('A-05 still opens after a rotation, and what is new is wrapped with the new key', async () => {
    const keys = await openKeyFile(await newPath())
    const dataKey = randomBytes(32)
    const before = await keys.wrap(region, 'dossier', dataKey)
    expect(await keys.rotate(region)).toBe(2)
    expect(await keys.unwrap(region, 'dossier', before)).toEqual(dataKey)
    expect((await keys.wrap(region, 'dossier', dataKey)).keyVersion).toBe(2)
    expect(await keys.versions(region)).toEqual([1, 2])
  })

  it('A-05 does not open any more once its version was dropped', async () => {
    const keys = await openKeyFile(await newPath())
    const before = await keys.wrap(region, 'dossier', randomBytes(32))
    await keys.rotate(region)
    await keys.dropOld(region)
    expect(await keys.versions(region)).toEqual([2])
    await expect(keys.unwrap(region, 'dossier', before)).rejects.toThrow('Key 1 of region baronie is gone.')
  })

  it('A-05 a process that runs sees the rotation of another one at once, in what it opens and in what it wraps', async () => {
    const path = await newPath()
    const [running, other] = [await openKeyFile(path), await openKeyFile(path)]
    await other.rotate(region)
    const dataKey = randomBytes(32)
    const fromOther = await other.wrap(region, 'dossier', dataKey)
    expect(await running.unwrap(region, 'dossier', fromOther)).toEqual(dataKey)
    expect((await running.wrap(region, 'dossier', dataKey)).keyVersion).toBe(2)
    expect(await running.fingerprint()).toBe(await other.fingerprint())
  })

  it('a report is still sealed when the key file cannot be read for a moment', async () => {
    const path = await newPath()
    const keys = await openKeyFile(path)
    const text = await readFile(path, 'utf8')
    await writeFile(path, '{', { mode: 0o600 })
    expect((await keys.wrap(region, 'dossier', randomBytes(32))).keyVersion).toBe(1)
    await rm(path)
    expect((await keys.wrap(region, 'dossier', randomBytes(32))).keyVersion).toBe(1)
    await writeFile(path, text, { mode: 0o600 })
    await changeKeyFile(path, (file) => file)
    expect((await keys.wrap(region, 'dossier', randomBytes(32))).keyVersion).toBe(1)
  })
})

describe('the key file', () => {
  it('A-05 can be read by its owner only, also after a rotation, and leaves nothing beside it', async () => {
    const path = await newPath()
    await (await openKeyFile(path)).rotate(region)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it.each([0o640, 0o604, 0o660])('A-05 is refused with mode %o', async (mode) => {
    const path = await newPath()
    await chmod(path, mode)
    await expect(openKeyFile(path)).rejects.toThrow(`The key file ${path} can be read by others: set its mode to 0600.`)
  })

  it('A-05 is refused when it is damaged or not there, in a sentence that repeats nothing of it', async () => {
    const path = await newPath()
    const whole = await readFile(path, 'utf8')
    const damages = [
      whole.slice(0, -20),
      '{}',
      whole.replace('lichtketen-keys-1', 'lichtketen-keys-9'),
      whole.replace(/"pepper": "[^"]+"/, '"pepper": "c2hvcnQ="'),
      whole.replace('BEGIN PRIVATE', 'BEGIN'),
    ]
    for (const damaged of damages) {
      await writeFile(path, damaged)
      await expect(openKeyFile(path)).rejects.toThrow(new Error(`The key file ${path} is damaged.`))
    }
    await expect(openKeyFile(join(folder, 'none.json'))).rejects.toThrow('cannot be read (ENOENT)')
  })

  it('A-11 is never written over when a new one is made', async () => {
    const path = await newPath()
    const before = await readFile(path, 'utf8')
    await expect(createKeyFile(path, newKeyFile(region))).rejects.toThrow('it is left as it is')
    expect(await readFile(path, 'utf8')).toBe(before)
    const fresh = join(folder, 'deeper', 'keys.json')
    await createKeyFile(fresh, newKeyFile(region))
    expect((await stat(fresh)).mode & 0o777).toBe(0o600)
  })

  it('A-11 keeps both when two processes rotate at once, or refuses one of them', async () => {
    const path = await newPath()
    const both = await Promise.allSettled(
      [await openKeyFile(path), await openKeyFile(path)].map((keys) => keys.rotate(region)),
    )
    const done = both.filter(({ status }) => status === 'fulfilled').length
    expect(done).toBeGreaterThan(0)
    expect((await readKeyFile(path)).regions[region]?.length).toBe(1 + done)
  })
})

describe('the fingerprint of the keys', () => {
  it('A-11 changes with a rotation and with other keys, and not when an old key is dropped', async () => {
    const keys = await openKeyFile(await newPath())
    const first = await keys.fingerprint()
    await keys.rotate(region)
    const second = await keys.fingerprint()
    await keys.dropOld(region)
    expect(await keys.fingerprint()).toBe(second)
    expect(new Set([first, second, await inMemory().fingerprint()]).size).toBe(3)
  })

  it('A-11 covers pepper and signing key, and does not depend on the order of the regions', () => {
    const file = newKeyFile(region)
    const other = newKeyFile('elsewhere')
    const print = fingerprintOf(file)
    expect(fingerprintOf({ ...file, pepper: other.pepper })).not.toBe(print)
    expect(fingerprintOf({ ...file, signing: other.signing })).not.toBe(print)
    expect(fingerprintOf({ ...file, regions: { ...file.regions, ...other.regions } })).toBe(
      fingerprintOf({ ...file, regions: { ...other.regions, ...file.regions } }),
    )
  })
})

describe('a signature', () => {
  it('A-04 is checked with the key that made it, for the bytes that were signed', () => {
    const keys = inMemory()
    const bytes = Buffer.from('head')
    const signature = keys.sign(bytes)
    expect(keys.verify(bytes, signature)).toBe(true)
    expect(keys.verify(Buffer.from('tail'), signature)).toBe(false)
    expect(inMemory().verify(bytes, signature)).toBe(false)
    expect(keys.verify(bytes, Buffer.alloc(64))).toBe(false)
  })
})
