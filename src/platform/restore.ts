import pg from 'pg'
import type { BackupScope } from './backup.ts'
import { type ArchiveHeader, type CheckedArchive, checkArchive, type Manifest, readArchive } from './backup-archive.ts'
import { plainText, type Queryable, quotedName, readTables } from './backup-catalogue.ts'
import { knownMigrations, migrate } from './migrate.ts'
import { closeTable, insertBatch, openTable, requireAsWritten, requireSameTables } from './restore-tables.ts'

/** What a restore needs: the owner of an empty database, the two files of a backup, and who can tell that they are ours. */
export type RestorePlan = {
  connection: pg.ClientConfig
  archive: string
  dossierKeys: string
  /** The folder with roles.sql and migrations/. */
  migrations: string
  /** Tables into which a migration puts a row; the archive has its own. */
  seeded: string[]
  scope: BackupScope
  verify: (bytes: Uint8Array, signature: Uint8Array) => boolean
  /** A last look at what was restored; when it throws, nothing was. */
  beforeCommit?: (client: Queryable) => Promise<void>
}

/**
 * Puts a backup into an empty database: everything, exactly as it was, or nothing. Both files are read to their end
 * before the database is touched, and every table is counted and hashed again after it was filled. Returns the headers.
 */
export async function restoreBackup(
  plan: RestorePlan,
): Promise<{ archive: CheckedArchive; dossierKeys: CheckedArchive }> {
  const archive = await checkArchive(plan.archive, plan.verify)
  const dossierKeys = await checkArchive(plan.dossierKeys, plan.verify)
  requirePair(archive.header, dossierKeys.header)
  const names = await requireKnownMigrations(archive.header, plan.migrations)
  await requireEmpty(plan.connection, names)
  await migrate(plan.connection, plan.migrations, names)
  await inOneTransaction(plan.connection, async (client) => {
    await requireNoRows(client, plan.seeded)
    await fillAll(client, plan, [...archive.manifest, ...dossierKeys.manifest])
    await plan.beforeCommit?.(client)
  })
  return { archive, dossierKeys }
}

function requirePair(archive: ArchiveHeader, dossierKeys: ArchiveHeader): void {
  if (archive.contents !== 'data') throw new Error('The first file holds dossier keys: name the archive.')
  if (dossierKeys.contents !== 'dossierKeys')
    throw new Error('The file of the dossier keys is an archive: name the other one.')
  if (archive.installation !== dossierKeys.installation)
    throw new Error('The dossier keys belong to another installation: nothing of them was used.')
  if (dossierKeys.takenAt < archive.takenAt)
    throw new Error(
      'The dossier keys are older than the archive, so its newest dossiers would not open: bring newer ones.',
    )
}

/** The names of the migrations of an archive; refuses one that this version of Lichtketen does not have, exactly so. */
async function requireKnownMigrations({ migrations }: ArchiveHeader, folder: string): Promise<string[]> {
  const known = await knownMigrations(folder)
  const unknown = migrations.filter(({ name, hash }) => !known.some((one) => one.name === name && one.hash === hash))
  if (unknown.length === 0) return migrations.map(({ name }) => name)
  const names = unknown.map(({ name }) => name).join(', ')
  throw new Error(`The archive was made by another version of Lichtketen (${names}): restore it with that version.`)
}

async function inOneTransaction(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(connection)
  // A connection that breaks rejects the statement that waits for it; without a listener it would end the process too.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`begin; ${plainText}`)
    await work(client)
    await client.query('commit')
  } finally {
    // What was not committed ends with the connection.
    await client.end()
  }
}

const inUse = () =>
  new Error('The database is in use: a restore goes into an empty one, so that nothing is lost by mistake.')

/** Empty, or with these tables and nothing in them, as a restore leaves it that could not finish. */
async function requireEmpty(connection: pg.ClientConfig, migrations: string[]): Promise<void> {
  await inOneTransaction(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    )
    if (rows.length === 0) return
    if (!rows.some(({ name }) => name === 'public.migration')) throw inUse()
    const applied = await client.query<{ name: string }>('select name from public.migration')
    if (applied.rows.some(({ name }) => !migrations.includes(name))) throw inUse()
  })
}

/** Looks as the role that sees every row: the owner sees none where row level security is forced. */
async function requireNoRows(client: pg.Client, seeded: string[]): Promise<void> {
  await client.query('set local role lichtketen_backup')
  for (const { name, quoted } of await readTables(client)) {
    if (seeded.includes(name)) continue
    if (((await client.query(`select from ${quoted} limit 1`)).rowCount ?? 0) > 0) throw inUse()
  }
  await client.query('set local role none')
}

async function fillAll(client: pg.Client, plan: RestorePlan, manifest: Manifest): Promise<void> {
  const tables = await readTables(client)
  requireSameTables(tables, manifest, plan.scope)
  for (const table of tables) await openTable(client, table)
  for (const name of plan.seeded) await client.query(`delete from ${quotedName(name)}`)
  for (const file of [plan.archive, plan.dossierKeys])
    for await (const batch of readArchive(file)) await insertBatch(client, tables, batch)
  for (const table of tables) await requireAsWritten(client, table, manifest)
  for (const table of tables) await closeTable(client, table)
}
