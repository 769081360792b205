import { access, rename, rm } from 'node:fs/promises'
import pg from 'pg'
import { z } from 'zod'
import { type ArchiveHeader, checkArchive, type Manifest, type TableSource, writeArchive } from './backup-archive.ts'
import {
  type BackupTable,
  plainText,
  type Queryable,
  readRows,
  readSequences,
  readTables,
  requireAllRowsVisible,
} from './backup-catalogue.ts'

/** Which tables go where: `apart` into the file of the dossier keys, `leftOut` nowhere, all others into the archive. */
export type BackupScope = { apart: string[]; leftOut: string[] }

/** What a backup needs: a log-in that may take the role lichtketen_backup, two new files, and a signature. */
export type BackupPlan = {
  connection: pg.ClientConfig
  /** The archive; may not exist yet. */
  out: string
  /** The dossier keys; those of an earlier backup are replaced, because only the newest are ever needed. */
  dossierKeys: string
  scope: BackupScope
  takenAt: Date
  keys: {
    sign: (bytes: Uint8Array) => Uint8Array
    verify: (bytes: Uint8Array, signature: Uint8Array) => boolean
  }
}

/** The name under which the positions of sequences stand in an archive. */
export const sequencesTable = 'sequences'

/**
 * Writes every table as it stood at one moment into an archive, and the wrapped keys of the dossiers into a file of
 * their own. Nothing is left behind when it fails, and nothing is changed in the database.
 */
export async function makeBackup(plan: BackupPlan): Promise<{ archive: Manifest; dossierKeys: Manifest }> {
  if (await isThere(plan.out)) throw new Error(`There is a file at ${plan.out} already: choose another name.`)
  const client = new pg.Client(plan.connection)
  // A connection that breaks rejects the statement that waits for it; without a listener it would end the process too.
  client.on('error', () => {})
  const parts = { archive: `${plan.out}.part`, dossierKeys: `${plan.dossierKeys}.part` }
  await client.connect()
  try {
    await client.query(
      `begin isolation level repeatable read, read only; ${plainText}; set local role lichtketen_backup`,
    )
    await requireAllRowsVisible(client)
    const written = await writeBoth(client, plan, parts)
    // The keys first: keys that are newer than their archive are fine, an archive without its keys is not.
    await rename(parts.dossierKeys, plan.dossierKeys)
    await rename(parts.archive, plan.out)
    return written
  } finally {
    await client.end()
    await Promise.all(Object.values(parts).map((part) => rm(part, { force: true })))
  }
}

async function writeBoth(
  client: pg.Client,
  { takenAt, scope, dossierKeys, keys }: BackupPlan,
  parts: Record<'archive' | 'dossierKeys', string>,
) {
  const tables = await readTables(client)
  requireKnown(tables, [...scope.apart, ...scope.leftOut])
  const { apart, leftOut } = scope
  const header: ArchiveHeader = {
    format: 'lichtketen-backup-1',
    contents: 'data',
    takenAt: takenAt.toISOString(),
    leftOut,
    ...(await origin(client)),
  }
  await requireOlder(dossierKeys, header, keys.verify)
  const inArchive = tables.filter(({ name }) => ![...apart, ...leftOut].includes(name))
  const keyTables = tables.filter(({ name }) => apart.includes(name))
  const archive = await writeArchive(parts.archive, header, withSequences(client, inArchive), keys.sign)
  const keysHeader: ArchiveHeader = { ...header, contents: 'dossierKeys', leftOut: [] }
  return {
    archive,
    dossierKeys: await writeArchive(parts.dossierKeys, keysHeader, sources(client, keyTables), keys.sign),
  }
}

/** Which installation this is, and which migrations made its tables. */
async function origin(client: Queryable): Promise<Pick<ArchiveHeader, 'installation' | 'migrations'>> {
  const installation = await client.query('select id from access.installation')
  const migrations = await client.query('select name, hash from public.migration order by name collate "C"')
  return z
    .object({ installation: z.uuid(), migrations: z.array(z.object({ name: z.string(), hash: z.string() })) })
    .parse({ installation: installation.rows[0]?.id, migrations: migrations.rows })
}

async function* withSequences(client: Queryable, tables: BackupTable[]): AsyncGenerator<TableSource> {
  yield* sources(client, tables)
  const positions = await readSequences(client)
  const rows = async function* () {
    yield positions.map(({ name, last }) => [name, last])
  }
  yield { table: sequencesTable, columns: ['name', 'last'], rows: rows() }
}

async function* sources(client: Queryable, tables: BackupTable[]): AsyncGenerator<TableSource> {
  for (const table of tables) yield sourceOf(client, table)
}

/** A table of the database as an archive takes it. */
export const sourceOf = (client: Queryable, table: BackupTable): TableSource => ({
  table: table.name,
  columns: table.columns.map(({ name }) => name),
  rows: readRows(client, table),
})

/** A table that was renamed must not slip from one file into the other. */
function requireKnown(tables: BackupTable[], named: string[]): void {
  const unknown = named.filter((name) => !tables.some((table) => table.name === name))
  if (unknown.length > 0) throw new Error(`The database has no ${unknown.join(', ')}: run ./lichtketen migrate first.`)
}

/** Dossier keys that are not ours, or are newer, are never replaced: losing them loses dossiers. */
async function requireOlder(path: string, header: ArchiveHeader, verify: BackupPlan['keys']['verify']): Promise<void> {
  if (!(await isThere(path))) return
  const present = await checkArchive(path, verify)
  const isOurs = present.header.contents === 'dossierKeys' && present.header.installation === header.installation
  if (!isOurs)
    throw new Error(
      `${path} does not hold the dossier keys of this installation: choose another place with --dossier-keys.`,
    )
  if (present.header.takenAt > header.takenAt)
    throw new Error(`${path} holds newer dossier keys: they are left as they are.`)
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
