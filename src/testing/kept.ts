import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { backup } from '../cli/backup.ts'
import { restore } from '../cli/restore.ts'
import { actAs, openRegion, type PersonActor, type System } from '../domains/access/index.ts'
import { submitSignal, takeSignal } from '../domains/signals/index.ts'
import { openDatabase } from '../platform/database.ts'
import { openKeyFile } from '../platform/keys.ts'
import { newKeys, type Settings, said, settingsFor } from './installation.ts'
import { aReport, openWorld, reporter, type World } from './world.ts'

/** The two files of a backup. */
export type BackupFiles = { archive: string; dossierKeys: string }

/** An installation with a key file, a signal that somebody took, and a folder for its backups. */
export type Kept = {
  world: World
  system: System
  settings: Settings
  folder: string
  noor: PersonActor
  story: string
  number: string
  report(text: string): Promise<string>
  /** Makes a backup in a folder of its own. */
  backUp(): Promise<BackupFiles>
  restoreInto(
    database: string,
    files: BackupFiles,
    owner?: string,
    keyFile?: string,
  ): Promise<{ code: number; text: string }>
  /** Opens a restored database as the running system does. */
  openRestored(database: string, work: (restored: System) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The region of such an installation. */
export const keptRegion = 'zeeland-west-brabant'
const story = 'Achter de kas slapen negen mensen in een container zonder raam.'

/** Opens one; close it in afterAll. */
export async function openKept(): Promise<Kept> {
  const world = await openWorld()
  const folder = await mkdtemp(join(tmpdir(), 'lk-backup-'))
  const { keyFile } = await newKeys(keptRegion)
  const system = { ...world.system, keys: await openKeyFile(keyFile) }
  const settings = settingsFor(String(world.database.connection.database), keyFile)
  const noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  const report = async (text: string) =>
    (await actAs(system, reporter, (ctx) => submitSignal(ctx, aReport({ story: text })))).number
  const number = await report(story)
  await actAs(system, noor, (ctx) => takeSignal(ctx, number))
  return {
    ...{ world, system, settings, folder, noor, story, number, report },
    backUp: () => backUp(folder, settings),
    restoreInto: (database, files, owner, key = keyFile) =>
      said(() => restore([files.archive, '--dossier-keys', files.dossierKeys], settingsFor(database, key, owner))),
    openRestored: (database, work) => openRestored(system, database, work),
    close: async () => {
      await world.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function backUp(folder: string, settings: Settings): Promise<BackupFiles> {
  const place = await mkdtemp(join(folder, 'backup-'))
  const files = { archive: join(place, 'data.lichtketen'), dossierKeys: join(place, 'dossier-keys.lichtketen') }
  await said(() => backup(['--out', files.archive], settings))
  return files
}

async function openRestored(
  system: System,
  database: string,
  work: (restored: System) => Promise<void>,
): Promise<void> {
  const { db, close } = openDatabase({ connectionString: settingsFor(database, '').DATABASE_URL, max: 2 }, () => {})
  try {
    const inUse = await openRegion(db, keptRegion)
    await work({ ...system, db, loaded: inUse.current })
  } finally {
    await close()
  }
}

/** Asks a database of the test server something as its superuser. */
export async function queryIn(database: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: settingsFor(database, '').MIGRATION_DATABASE_URL })
  await client.connect()
  return client.query(text).finally(() => client.end())
}
