import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  dropOldKeys,
  recordSystemActs,
  recoveryWasTried,
  rewrapDossierKeys,
  tryKeptKeys,
} from '../domains/access/index.ts'
import { Conflict } from '../lib/errors.ts'
import { toDay } from '../lib/quarter.ts'
import { checkArchive, readArchive } from '../platform/backup-archive.ts'
import { changeKeyFile, type KeyFile, withNewVersion } from '../platform/key-file.ts'
import { type KeyProvider, openKeyFile } from '../platform/keys.ts'
import { UsageError } from './command.ts'
import { type Environment, openInstallation } from './installation.ts'
import { nextSteps, readHolders } from './keys-recovery.ts'
import { writeRecovery } from './recovery-files.ts'

/**
 * Gives every region a new key and wraps the keys of all dossiers with it. The recovery of the new keys is written
 * before they are used: else a disk that dies meanwhile takes the dossiers along.
 */
export async function rotate(args: string[], environment: Environment): Promise<string> {
  const { values } = parseArgs({
    args,
    options: { 'out-dir': { type: 'string' }, holders: { type: 'string', default: '2' }, data: { type: 'string' } },
  })
  const { 'out-dir': folder } = values
  if (folder === undefined) throw new UsageError('say where the recovery of the new keys goes: --out-dir DIR')
  const holders = readHolders(values.holders)
  const now = new Date()
  await using installation = await openInstallation(values.data, environment)
  await changeKeyFile(installation.keyFile, async (file) => {
    const next = Object.keys(file.regions).reduce<KeyFile>(withNewVersion, file)
    await writeRecovery(folder, next, holders, toDay(now))
    return next
  })
  const keys = await openKeyFile(installation.keyFile)
  const db = installation.open()
  await recordSystemActs(db, keys.regions(), 'keys.rotate', {}, now)
  const lines = await rewrapAll(keys, (region) => rewrapDossierKeys(db, keys, region))
  return [...lines, `The recovery of the new keys is in ${resolve(folder)}.`, nextSteps(holders)].join('\n')
}

/** Goes on with a rotation that was cut off. */
export async function rewrap(args: string[], environment: Environment): Promise<string> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
  await using installation = await openInstallation(values.data, environment)
  const keys = await openKeyFile(installation.keyFile)
  const db = installation.open()
  return (await rewrapAll(keys, (region) => rewrapDossierKeys(db, keys, region))).join('\n')
}

async function rewrapAll(keys: KeyProvider, rewrapRegion: (region: string) => Promise<number>): Promise<string[]> {
  const lines: string[] = []
  for (const region of keys.regions()) {
    const dossiers = await rewrapRegion(region)
    lines.push(
      `${region}: the keys of ${dossiers} dossiers are wrapped with version ${(await keys.versions(region)).at(-1)}.`,
    )
  }
  return lines
}

/** Drops the older keys for good; asks for proof that nothing still needs them. */
export async function dropOld(args: string[], environment: Environment): Promise<string> {
  const { values } = parseArgs({ args, options: { 'dossier-keys': { type: 'string' }, data: { type: 'string' } } })
  const file = values['dossier-keys']
  if (file === undefined)
    throw new UsageError('name the dossier keys of a backup made since the rotation: --dossier-keys FILE')
  await using installation = await openInstallation(values.data, environment)
  const keys = await openKeyFile(installation.keyFile)
  const db = installation.open()
  if (!(await recoveryWasTried(db, keys)))
    throw new Error('The recovery key of the new keys was not tried yet: run "./lichtketen keys try-recovery" first.')
  await requireNewBackup(keys, file)
  const dropped: string[] = []
  for (const region of keys.regions())
    for (const version of await dropOldKeys(db, keys, region, new Date()).catch(inWords))
      dropped.push(`${region} ${version}`)
  if (dropped.length === 0) return 'There is no older key.'
  return `Dropped for good: ${dropped.join(', ')}.
Export and try a new recovery key, and destroy the older recovery.sealed: it still holds what was dropped.`
}

/** The backup that is kept must open with the new keys alone, or it is worth nothing from now on. */
async function requireNewBackup(keys: KeyProvider, file: string): Promise<void> {
  const { header } = await checkArchive(file, keys.verify)
  if (header.contents !== 'dossierKeys') throw new Error(`${file} does not hold dossier keys.`)
  const { older, closed } = await tryKeptKeys(keys, readArchive(file))
  if (older + closed > 0)
    throw new Error(`${file} has ${older + closed} dossiers that need an older key: make a new backup first.`)
}

function inWords(error: unknown): never {
  if (!(error instanceof Conflict)) throw error
  throw new Error(`${error.theirs.dossiers} dossiers still need an older key: run "./lichtketen keys rewrap" first.`)
}
