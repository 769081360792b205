import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { readKeyFilePath } from '../config.ts'
import { recordRecoveryTrial } from '../domains/access/index.ts'
import { toDay } from '../lib/quarter.ts'
import { createKeyFile, fingerprintOf, readKeyFile } from '../platform/key-file.ts'
import { holdersOf, holdsAllKeysOf, openRecovery, type Recovered } from '../platform/recovery.ts'
import { UsageError } from './command.ts'
import { type Environment, openInstallation } from './installation.ts'
import { askShares, readShares, shortFingerprint, writeRecovery } from './recovery-files.ts'

/** Writes the sealed keys and a share for each holder. */
export async function exportRecovery(args: string[], environment: Environment): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { 'out-dir': { type: 'string' }, holders: { type: 'string', default: '2' }, data: { type: 'string' } },
  })
  if (values['out-dir'] === undefined) throw new UsageError('say where the files go: --out-dir DIR')
  const holders = readHolders(values.holders)
  await using installation = await openInstallation(values.data, environment)
  const file = await readKeyFile(installation.keyFile)
  const files = await writeRecovery(values['out-dir'], file, holders, toDay(new Date()))
  return [...files, nextSteps(holders)].join('\n')
}

/** What the people do with the files. */
export const nextSteps = (holders: number): string =>
  `Give each of the ${holders} holders one file, and keep recovery.sealed with neither of them.
Then try it: ./lichtketen keys try-recovery --sealed FILE --share FILE --share FILE`

/** How many holders were asked for. */
export function readHolders(text: string): number {
  const holders = Number(text)
  if (!Number.isInteger(holders) || holders < 2 || holders > 9)
    throw new UsageError('--holders is a number from 2 to 9')
  return holders
}

const tryOptions = {
  sealed: { type: 'string' },
  share: { type: 'string', multiple: true, default: [] as string[] },
  data: { type: 'string' },
} as const

/** Opens the sealed keys in memory, compares them with those in use, and records that it worked. */
export async function tryRecovery(args: string[], environment: Environment): Promise<string> {
  const { values } = parseArgs({ args, options: tryOptions })
  await using installation = await openInstallation(values.data, environment)
  const inUse = await readKeyFile(installation.keyFile)
  const { file, exportedOn, holders } = await recovered(values.sealed, values.share)
  if (!holdsAllKeysOf(file, inUse))
    throw new Error(
      `The recovery key works, and opens keys that are no longer those in use (${exportedOn}): export a new one.`,
    )
  const fingerprint = fingerprintOf(inUse)
  await recordRecoveryTrial(
    installation.open(),
    Object.keys(inUse.regions),
    { fingerprint, exportedOn, holders },
    new Date(),
  )
  return `The recovery key of ${exportedOn} gives back the keys in use (${shortFingerprint(fingerprint)}). That is on the record.`
}

/** Writes the key file back after it was lost. */
export async function recover(args: string[], environment: Environment): Promise<string> {
  const { values } = parseArgs({ args, options: { sealed: tryOptions.sealed, share: tryOptions.share } })
  const path = readKeyFilePath(environment)
  const { file, exportedOn } = await recovered(values.sealed, values.share)
  await createKeyFile(path, file)
  return `The keys of ${exportedOn} are back in ${path} (${shortFingerprint(fingerprintOf(file))}). Export and try a new recovery key: the holders have seen this one.`
}

async function recovered(sealedFile: string | undefined, shareFiles: string[]): Promise<Recovered> {
  if (sealedFile === undefined) throw new UsageError('say where the sealed file is: --sealed FILE')
  const sealed = await readFile(sealedFile, 'utf8').catch(() => {
    throw new Error(`The sealed file ${sealedFile} cannot be read.`)
  })
  const shares = shareFiles.length > 0 ? await readShares(shareFiles) : await typedShares(holdersOf(sealed))
  return openRecovery(sealed, shares)
}

async function typedShares(holders: number): Promise<string[]> {
  const lines = createInterface({ input: process.stdin })
  try {
    return await askShares(holders, lines, (text) => console.error(text))
  } finally {
    lines.close()
  }
}
