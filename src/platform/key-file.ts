import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../lib/sha256.ts'
import { claimOwnership } from './single-owner.ts'

const keyBytes = 32
const isKey = (text: string): boolean => Buffer.from(text, 'base64').length === keyBytes
const key = z.base64().refine(isKey)

function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

/** What a key file holds: the keys of each region by version, oldest first, the pepper, and the key that signs. */
export const keyFileSchema = z.strictObject({
  format: z.literal('lichtketen-keys-1'),
  regions: z.record(z.string(), z.array(z.strictObject({ version: z.int().min(1), key })).min(1)),
  pepper: key,
  signing: z.string().refine(isSigningKey),
})
export type KeyFile = z.infer<typeof keyFileSchema>

const newKey = (): string => randomBytes(keyBytes).toString('base64')

/** Makes the content of a new key file for one region. */
export function newKeyFile(region: string): KeyFile {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    format: 'lichtketen-keys-1',
    regions: { [region]: [{ version: 1, key: newKey() }] },
    pepper: newKey(),
    signing: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
}

/** The keys of a region, oldest first; none when the file does not know the region. */
export const versionsOf = (file: KeyFile, region: string) => file.regions[region] ?? []

/** The file with one more version for a region, which wraps from now on. */
export function withNewVersion(file: KeyFile, region: string): KeyFile {
  const versions = versionsOf(file, region)
  const version = (versions.at(-1)?.version ?? 0) + 1
  return { ...file, regions: { ...file.regions, [region]: [...versions, { version, key: newKey() }] } }
}

/** The file without the versions of a region that its newest one replaced. */
export function withoutOldVersions(file: KeyFile, region: string): KeyFile {
  return { ...file, regions: { ...file.regions, [region]: versionsOf(file, region).slice(-1) } }
}

/**
 * Names the keys that are in use: the newest of each region, the pepper and the signing key. It changes when a region
 * gets a new key, not when an old one is dropped, and says nothing about the keys themselves.
 */
export function fingerprintOf(file: KeyFile): string {
  const regions = Object.keys(file.regions).sort()
  const inUse = regions.map((region) => {
    const newest = versionsOf(file, region).at(-1)
    return [region, newest?.version, newest?.key]
  })
  return sha256('lichtketen-keys-fingerprint-1\n', JSON.stringify([inUse, file.pepper, file.signing])).toString('hex')
}

/** Reads a key file; refuses one that others can read or that is damaged. */
export async function readKeyFile(path: string): Promise<KeyFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The key file ${path} cannot be read (${error.code}).`)
  })
  if ((found.mode & 0o077) !== 0) throw new Error(`The key file ${path} can be read by others: set its mode to 0600.`)
  return parseKeyFile(await readFile(path, 'utf8'), `The key file ${path}`)
}

/** Reads the text of a key file; `what` names it in the error when it is damaged. */
export function parseKeyFile(text: string, what: string): KeyFile {
  try {
    return keyFileSchema.parse(JSON.parse(text))
  } catch {
    throw new Error(`${what} is damaged.`)
  }
}

/** A key file as text. */
export const keyFileText = (file: KeyFile): string => `${JSON.stringify(file, null, 2)}\n`

/** Writes a key file that only its owner can read (0600), whole or not at all, and on disk when it returns. */
export async function writeKeyFile(path: string, file: KeyFile): Promise<void> {
  const fresh = `${path}.${process.pid}.new`
  await rm(fresh, { force: true })
  await writeThrough(fresh, keyFileText(file))
  await rename(fresh, path)
  await syncFolder(dirname(path))
}

/** Writes a new key file; refuses to touch one that is there, because losing it loses every dossier. */
export async function createKeyFile(path: string, file: KeyFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeThrough(path, keyFileText(file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new Error(`There is a key file at ${path} already; it is left as it is.`)
    throw error
  })
  await syncFolder(dirname(path))
}

async function writeThrough(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Changes a key file as the only process that does so at this moment; returns what it holds now. */
export async function changeKeyFile(
  path: string,
  change: (file: KeyFile) => KeyFile | Promise<KeyFile>,
): Promise<KeyFile> {
  const release = await claimOwnership(`${path}.sock`)
  if (!release) throw new Error(`Another process is changing the key file ${path}: try again when it is done.`)
  try {
    const changed = await change(await readKeyFile(path))
    await writeKeyFile(path, changed)
    return changed
  } finally {
    await release()
  }
}
