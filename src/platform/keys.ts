import { createPrivateKey, createPublicKey, createSecretKey, type KeyObject, sign, verify } from 'node:crypto'
import { statSync } from 'node:fs'
import { openValue, sealValue } from '../lib/sealed-value.ts'
import {
  changeKeyFile,
  fingerprintOf,
  type KeyFile,
  readKeyFile,
  versionsOf,
  withNewVersion,
  withoutOldVersions,
} from './key-file.ts'

export { newKeyFile, writeKeyFile } from './key-file.ts'

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
  /** Forgets the older keys of the region for good. Nothing may be wrapped with them any more. */
  dropOld(region: string): Promise<void>
  /** The versions of the region's key, oldest first. */
  versions(region: string): Promise<number[]>
  /** The regions that have a key. */
  regions(): string[]
  /** Names the keys in use without telling anything about them; changes with each rotation. */
  fingerprint(): Promise<string>
  /** Keys the hashes of receipts and tokens, so that the database alone proves nothing. */
  pepper(): KeyObject
  /** Signs the head of the audit chain (Ed25519). */
  sign(bytes: Uint8Array): Buffer
  /** Checks a signature that `sign` made. */
  verify(bytes: Uint8Array, signature: Uint8Array): boolean
}

/** Where a key file is kept: `read` gives what it holds now, `change` rewrites it. */
type KeyStore = { read(): Promise<KeyFile>; change(change: (file: KeyFile) => KeyFile): Promise<KeyFile> }

/** Opens a key file; refuses one that others can read, or that is damaged. Sees when another process rotates the keys. */
export async function openKeyFile(path: string): Promise<KeyProvider> {
  // The stamp before the content: a change in between is then read again, not missed.
  let stamp = stampOf(path)
  let held = await readKeyFile(path)
  const read = async () => {
    const now = stampOf(path)
    // A file that cannot be read for a moment is no reason to refuse a report: the keys we hold still hold.
    if (now !== stamp && now !== undefined) {
      held = await readKeyFile(path).catch(() => held)
      stamp = now
    }
    return held
  }
  return providerOn({ read, change: (change) => changeKeyFile(path, change) }, held)
}

// Asked for every dossier that is made or opened: a file of our own answers sooner than a thread could be asked to.
function stampOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    return found && `${found.ino} ${found.mtimeNs} ${found.size}`
  } catch {
    return undefined
  }
}

/** A key provider on a key file in memory; `save` is called with the changed file. */
export function keyProvider(file: KeyFile, save: (file: KeyFile) => Promise<void>): KeyProvider {
  let held = file
  const change = async (edit: (file: KeyFile) => KeyFile) => {
    const changed = edit(held)
    await save(changed)
    held = changed
    return held
  }
  return providerOn({ read: async () => held, change }, file)
}

function providerOn({ read, change }: KeyStore, first: KeyFile): KeyProvider {
  const pepper = createSecretKey(first.pepper, 'base64')
  const signing = createPrivateKey(first.signing)
  const checking = createPublicKey(signing)
  return {
    async wrap(region, dossier, dataKey) {
      const newest = versionsOf(await read(), region).at(-1)
      if (!newest) throw new Error(`There is no key for region ${region}.`)
      const text = Buffer.from(dataKey).toString('base64')
      const wrapped = sealValue(Buffer.from(newest.key, 'base64'), placeOf(region, dossier, newest.version), text)
      return { keyVersion: newest.version, wrapped }
    },
    async unwrap(region, dossier, { keyVersion, wrapped }) {
      const found = versionsOf(await read(), region).find((candidate) => candidate.version === keyVersion)
      if (!found) throw new Error(`Key ${keyVersion} of region ${region} is gone.`)
      const opened = openValue(Buffer.from(found.key, 'base64'), placeOf(region, dossier, keyVersion), wrapped)
      return Buffer.from(opened, 'base64')
    },
    async rotate(region) {
      const changed = await change((file) => withNewVersion(file, region))
      return versionsOf(changed, region).at(-1)?.version ?? 1
    },
    async dropOld(region) {
      await change((file) => withoutOldVersions(file, region))
    },
    versions: async (region) => versionsOf(await read(), region).map(({ version }) => version),
    regions: () => Object.keys(first.regions),
    fingerprint: async () => fingerprintOf(await read()),
    pepper: () => pepper,
    sign: (bytes) => sign(null, bytes, signing),
    verify: (bytes, signature) => verify(null, bytes, checking, signature),
  }
}

const placeOf = (region: string, row: string, keyVersion: number) => ({
  region,
  table: 'access.dossier_key',
  row,
  column: 'wrapped',
  keyVersion,
})
