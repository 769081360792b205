import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { DatabaseAddress } from '../config.ts'
import { readMigrationAddress } from '../config.ts'
import {
  backupScope,
  inWords,
  recordSystemActs,
  sealAuditEvents,
  seededTables,
  tryKeptKeys,
  verifyAudit,
} from '../domains/access/index.ts'
import { readArchive } from '../platform/backup-archive.ts'
import type { Queryable } from '../platform/backup-catalogue.ts'
import { type Db, openDatabase } from '../platform/database.ts'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts'
import { ensureDatabase } from '../platform/ensure-database.ts'
import { createKeyFile, readKeyFile } from '../platform/key-file.ts'
import { type KeyProvider, openKeyFile } from '../platform/keys.ts'
import { projectRoot } from '../platform/project-root.ts'
import { restoreBackup } from '../platform/restore.ts'
import { besideArchive, filesBesideArchive } from './backup.ts'
import { type FilesPlace, restoreFiles } from './backup-files.ts'
import { UsageError } from './command.ts'
import { takeDemoFolder } from './demo-folder.ts'
import { type Environment, filesPlaceIn } from './installation.ts'

const options = {
  'dossier-keys': { type: 'string' },
  'key-file': { type: 'string' },
  files: { type: 'string' },
  data: { type: 'string' },
} as const

/** Puts a backup into an empty database, tries every key of a dossier, and checks the record. */
export async function restore(args: string[], environment: Environment = process.env): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError('say which archive: restore FILE')
  const keyFile = values['key-file'] ?? environment.KEY_FILE?.trim()
  if (!keyFile) throw new UsageError('say where the key file is: --key-file FILE, or KEY_FILE in the environment')
  const files = { archive: resolve(file), dossierKeys: resolve(values['dossier-keys'] ?? besideArchive(file)) }
  await using stack = new AsyncDisposableStack()
  const target = await openTarget(values.data, environment, stack)
  const keys = await openKeyFile(keyFile)
  const dossiers = await requireOpening(keys, files.dossierKeys)
  const restored = await restoreBackup({ ...files, ...target, ...fixed, verify: keys.verify })
  if (target.keyFile) await createKeyFile(target.keyFile, await readKeyFile(keyFile))
  console.log(`Restored the backup of ${restored.archive.header.takenAt}; the keys of ${dossiers} dossiers open.`)
  const { db, close } = openDatabase({ ...target.connection, max: 2 }, () => {})
  stack.defer(close)
  const copies = values.files ?? (await thereOrNone(filesBesideArchive(file)))
  const whole = await restoreFiles(copies && resolve(copies), target.files, files.archive)
  const verdict = await finish(db, keys, restored.archive.header.takenAt)
  return whole ? verdict : 1
}

const fixed = { migrations: join(projectRoot, 'db'), scope: backupScope, seeded: seededTables }

type Target = {
  connection: DatabaseAddress
  files: FilesPlace
  keyFile?: string
  beforeCommit?: (client: Queryable) => Promise<void>
}

/** The empty database of the environment, or a new demonstration in a folder. */
async function openTarget(
  data: string | undefined,
  environment: Environment,
  stack: AsyncDisposableStack,
): Promise<Target> {
  if (data === undefined) return { connection: readMigrationAddress(environment), files: filesPlaceIn(environment) }
  const folder = await takeDemoFolder(data, false)
  stack.defer(folder.release)
  if (await isThere(folder.keyFile)) throw new Error(`${folder.path} has a demonstration already: choose a new folder.`)
  const server = await startEmbeddedPostgres({ dataDir: folder.postgres })
  stack.defer(server.stop)
  const connection = await ensureDatabase(server.connection, 'lichtketen')
  return { connection, files: { folder: folder.files }, keyFile: folder.keyFile, beforeCommit: requireDemonstration }
}

/** A demonstration opens to whoever clicks: real people are never restored into one. */
async function requireDemonstration(client: Queryable): Promise<void> {
  const { rowCount } = await client.query('select from access.person where not demonstration limit 1')
  if ((rowCount ?? 0) > 0) throw new Error('The archive holds real people: it is not restored into a demonstration.')
}

async function requireOpening(keys: KeyProvider, file: string): Promise<number> {
  await access(file).catch(() => {
    throw new Error(`There are no dossier keys at ${file}: say where they are with --dossier-keys.`)
  })
  const { dossiers, closed } = await tryKeptKeys(keys, readArchive(file)).catch((error: Error) => {
    throw new Error(`The dossier keys at ${file} are damaged, or are none of ours.`, { cause: error })
  })
  if (closed === 0) return dossiers
  throw new Error(
    `${closed} of ${dossiers} dossiers do not open with this key file: it belongs to another installation, or the keys of the dossiers are from before an old key was dropped. Nothing was restored.`,
  )
}

/** What was not sealed yet when the backup was made is sealed, and the restore itself is put on the record. */
async function finish(db: Db, keys: KeyProvider, takenAt: string): Promise<number> {
  await recordSystemActs(db, keys.regions(), 'backup.restore', { takenAt }, new Date())
  for (const region of keys.regions()) while ((await sealAuditEvents(db, region)) > 0);
  const { findings, chains } = await verifyAudit(db, keys)
  for (const finding of findings.slice(0, 20)) console.log(inWords(finding))
  const events = chains.reduce((sum, chain) => sum + chain.events, 0)
  console.log(findings.length === 0 ? `The record is whole: ${events} events.` : 'The record is not as it was written.')
  return findings.length === 0 ? 0 : 1
}

const thereOrNone = async (path: string): Promise<string | undefined> => ((await isThere(path)) ? path : undefined)

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
