import pg from 'pg'
import { type BackupScope, sequencesTable, sourceOf } from './backup.ts'
import { countTable, type Manifest, type TableBatch } from './backup-archive.ts'
import { type BackupTable, type Queryable, quotedName } from './backup-catalogue.ts'

/** Refuses when the archive and the database do not have the same tables: what nobody missed would be lost. */
export function requireSameTables(tables: BackupTable[], manifest: Manifest, { leftOut }: BackupScope): void {
  const inArchive = manifest.map(({ table }) => table).filter((name) => name !== sequencesTable)
  const missing = tables
    .filter(({ name }) => !inArchive.includes(name) && !leftOut.includes(name))
    .map(({ name }) => name)
  const unknown = inArchive.filter((name) => !tables.some((table) => table.name === name))
  if (missing.length + unknown.length > 0)
    throw new Error(`Archive and database do not have the same tables (${[...missing, ...unknown].join(', ')}).`)
}

/** Lets the owner fill a table: row level security binds owners, and the triggers write what the archive has already. */
export async function openTable(client: Queryable, table: BackupTable): Promise<void> {
  await client.query(
    `alter table ${table.quoted} no force row level security; alter table ${table.quoted} disable trigger user`,
  )
}

/** Puts back what `openTable` took away. */
export async function closeTable(client: Queryable, table: BackupTable): Promise<void> {
  await client.query(`alter table ${table.quoted} enable trigger user`)
  if (table.forcesRowSecurity) await client.query(`alter table ${table.quoted} force row level security`)
}

/** Writes rows of an archive into their table, or sets the sequences to where they stood. */
export async function insertBatch(client: Queryable, tables: BackupTable[], batch: TableBatch): Promise<void> {
  if (batch.table === sequencesTable) return setSequences(client, batch.rows)
  const table = tables.find(({ name }) => name === batch.table)
  if (!table || !sameColumns(table, batch))
    throw new Error(`The table ${batch.table} has other columns than in the archive.`)
  if (batch.rows.length === 0) return
  const names = table.columns.map(({ name }) => pg.escapeIdentifier(name))
  const values = table.columns.map(({ type }, index) => `v.c${index}::${type}`)
  const arrays = table.columns.map((_, index) => `$${index + 1}::text[]`)
  await client.query(
    `insert into ${table.quoted} (${names.join(', ')}) overriding system value select ${values.join(', ')}
     from unnest(${arrays.join(', ')}) as v (${values.map((_, index) => `c${index}`).join(', ')})`,
    table.columns.map((_, index) => batch.rows.map((row) => row[index] ?? null)),
  )
}

const sameColumns = (table: BackupTable, { columns }: TableBatch): boolean =>
  JSON.stringify(table.columns.map(({ name }) => name)) === JSON.stringify(columns)

async function setSequences(client: Queryable, positions: TableBatch['rows']): Promise<void> {
  for (const [name, last] of positions) {
    if (!name) continue
    // Sequences of a year are made when its first number is given, so no migration makes them.
    await client.query(`create sequence if not exists ${quotedName(name)}`)
    if (last) await client.query('select setval($1, $2)', [quotedName(name), last])
  }
}

/** Reads a table back and compares it with the manifest: a restore that nobody checked is a hope. */
export async function requireAsWritten(client: Queryable, table: BackupTable, manifest: Manifest): Promise<void> {
  const written = manifest.find(({ table: name }) => name === table.name)
  if (!written) return
  const found = await countTable(sourceOf(client, table))
  if (found.rows !== written.rows || found.sha256 !== written.sha256)
    throw new Error(`The table ${table.name} is not as it was in the archive: nothing was restored.`)
}
