import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { openValue, sealValue } from '../lib/sealed-value.ts'

/** A data key as it is kept: wrapped by the key of its region, with the version of that key. */
export type WrappedKey = { keyVersion: number; wrapped: Buffer }

/** Holds the keys of the regions outside the database. A KMS stands behind the same functions in production. */
export type KeyProvider = {
  /** Wraps a data key of 32 bytes for a dossier with the newest key of the region. */
  wrap(region: string, dossier: string, dataKey: Uint8Array): Promise<WrappedKey>
  /** Opens what `wrap` made; throws when it belongs to another dossier or region, or the key is gone. */
  unwrap(region: string, dossier: string, key: WrappedKey): Promise<Buffer>
  /** Gives the region a new key for what is wrapped from now on; the older ones still open. Returns its version. */
  rotate(region: string): Promise<number>
  /** Keys the hashes of receipts and tokens, so that the database alone proves nothing. */
  pepper(): Buffer
  /** Signs the head of the audit chain (Ed25519). */
  sign(bytes: Uint8Array): Buffer
  /** Checks a signature that `sign` made. */
  verify(bytes: Uint8Array, signature: Uint8Array): boolean
}

const keyFileSchema = z.object({
  format: z.literal('lichtketen-keys-1'),
  regions: z.record(z.string(), z.array(z.object({ version: z.int().min(1), key: z.base64() })).min(1)),
  pepper: z.base64(),
  signing: z.string(),
})
type KeyFile = z.infer<typeof keyFileSchema>

/** Makes the content of a new key file for one region. */
export function newKeyFile(region: string): KeyFile {
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    format: 'lichtketen-keys-1',
    regions: { [region]: [{ version: 1, key: randomBytes(32).toString('base64') }] },
    pepper: randomBytes(32).toString('base64'),
    signing: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
}

/** Writes a key file that only its owner can read (0600), whole or not at all. */
export async function writeKeyFile(path: string, file: KeyFile): Promise<void> {
  const fresh = `${path}.${process.pid}.new`
  await writeFile(fresh, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  await chmod(fresh, 0o600)
  await rename(fresh, path)
}

/** Opens a key file; refuses one that others can read, or that is damaged. */
export async function openKeyFile(path: string): Promise<KeyProvider> {
  const mode = (await stat(path)).mode & 0o077
  if (mode !== 0) throw new Error(`key file ${path} can be read by others: set its mode to 0600`)
  const parsed = keyFileSchema.safeParse(JSON.parse(await readFile(path, 'utf8')))
  if (!parsed.success) throw new Error(`key file ${path} is damaged`)
  return keyProvider(parsed.data, (changed) => writeKeyFile(path, changed))
}

/** A key provider on a key file in memory; `save` is called with the changed file on rotation. */
export function keyProvider(file: KeyFile, save: (file: KeyFile) => Promise<void>): KeyProvider {
  const pepper = Buffer.from(file.pepper, 'base64')
  const signing = createPrivateKey(file.signing)
  const checking = createPublicKey(signing)
  return {
    async wrap(region, dossier, dataKey) {
      const newest = versionsOf(file, region).at(-1)
      if (!newest) throw new Error(`no key for region ${region}`)
      const place = placeOf(region, dossier, newest.version)
      const wrapped = sealValue(Buffer.from(newest.key, 'base64'), place, Buffer.from(dataKey).toString('base64'))
      return { keyVersion: newest.version, wrapped }
    },
    async unwrap(region, dossier, { keyVersion, wrapped }) {
      const found = versionsOf(file, region).find((candidate) => candidate.version === keyVersion)
      if (!found) throw new Error(`key ${keyVersion} of region ${region} is gone`)
      const opened = openValue(Buffer.from(found.key, 'base64'), placeOf(region, dossier, keyVersion), wrapped)
      return Buffer.from(opened, 'base64')
    },
    async rotate(region) {
      const versions = versionsOf(file, region)
      const version = (versions.at(-1)?.version ?? 0) + 1
      const next = [...versions, { version, key: randomBytes(32).toString('base64') }]
      await save({ ...file, regions: { ...file.regions, [region]: next } })
      file.regions[region] = next
      return version
    },
    pepper: () => pepper,
    sign: (bytes) => sign(null, bytes, signing),
    verify: (bytes, signature) => verify(null, bytes, checking, signature),
  }
}

const versionsOf = (file: KeyFile, region: string) => file.regions[region] ?? []
const placeOf = (region: string, row: string, keyVersion: number) => ({
  region,
  table: 'access.dossier_key',
  row,
  column: 'wrapped',
  keyVersion,
})
