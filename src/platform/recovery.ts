import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { openValue, sealValue } from '../lib/sealed-value.ts'
import { joinShares, splitSecret } from '../lib/secret-sharing.ts'
import { fingerprintOf, type KeyFile, keyFileText, parseKeyFile } from './key-file.ts'

const sealedSchema = z.strictObject({
  format: z.literal('lichtketen-recovery-1'),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  exportedOn: z.iso.date(),
  holders: z.int().min(2),
  sealed: z.base64(),
})

/** The key file under a recovery key, and that key in shares: whoever has all shares and `sealed` has all keys. */
export type RecoveryExport = { sealed: string; shares: string[] }

/** What came out of a recovery: the keys, and when and over how many holders the recovery key was split. */
export type Recovered = { file: KeyFile; exportedOn: string; holders: number }

const recoveryKeyBytes = 32

/** Seals a key file with a new recovery key and splits that over the holders; nothing else keeps the recovery key. */
export function exportRecovery(file: KeyFile, holders: number, day: string): RecoveryExport {
  const recoveryKey = randomBytes(recoveryKeyBytes)
  const fingerprint = fingerprintOf(file)
  const sealed = sealValue(recoveryKey, placeOf(fingerprint, day, holders), keyFileText(file)).toString('base64')
  const content = { format: 'lichtketen-recovery-1', fingerprint, exportedOn: day, holders, sealed }
  return { sealed: `${JSON.stringify(content, null, 2)}\n`, shares: splitSecret(recoveryKey, holders) }
}

/** Opens a sealed key file with the shares of all holders; throws a sentence when it or a share is not right. */
export function openRecovery(sealedText: string, shares: string[]): Recovered {
  const { fingerprint, exportedOn, holders, sealed } = parseSealed(sealedText)
  const recoveryKey = joinShares(shares)
  return { file: unseal(recoveryKey, placeOf(fingerprint, exportedOn, holders), sealed), exportedOn, holders }
}

/** Over how many holders the recovery key of a sealed key file was split. */
export const holdersOf = (sealedText: string): number => parseSealed(sealedText).holders

function parseSealed(text: string): z.infer<typeof sealedSchema> {
  try {
    return sealedSchema.parse(JSON.parse(text))
  } catch {
    throw new Error('The sealed file is damaged, or is none of ours.')
  }
}

function unseal(key: Buffer, place: ReturnType<typeof placeOf>, sealed: string): KeyFile {
  let text: string
  try {
    text = openValue(key, place, Buffer.from(sealed, 'base64'))
  } catch {
    throw new Error('These shares do not open this sealed file: they belong to another export, or the file is damaged.')
  }
  return parseKeyFile(text, 'The key file in the sealed file')
}

/** The lines that are not secret are bound as well: a changed day or number of holders does not open. */
const placeOf = (fingerprint: string, day: string, holders: number) => ({
  region: fingerprint,
  table: 'recovery',
  row: day,
  column: String(holders),
  keyVersion: 1,
})

/** Whether `recovered` has every key that is in use, older versions too. */
export function holdsAllKeysOf(recovered: KeyFile, inUse: KeyFile): boolean {
  const missing = Object.entries(inUse.regions).some(([region, versions]) =>
    versions.some(
      ({ version, key }) => !recovered.regions[region]?.some((one) => one.version === version && one.key === key),
    ),
  )
  return !missing && fingerprintOf(recovered) === fingerprintOf(inUse)
}
