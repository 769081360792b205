import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { TestDatabase } from './database.ts'

const ours = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('access', 'signals', 'auth', 'public') order by 1`

/** Every row of every table as text: what somebody with a stolen dump reads. */
export async function dumpOf({ owner }: TestDatabase): Promise<string> {
  const tables = await owner.query<{ name: string }>(ours)
  const texts: string[] = []
  for (const { name } of tables.rows) {
    const rows = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    texts.push(...rows.rows.map(({ row }) => `${name} ${row}`))
  }
  return texts.join('\n')
}

/** Every moment that stands in a table, with where it stands; those of the migrations are left out. */
export async function momentsIn({ owner }: TestDatabase): Promise<{ where: string; at: Date }[]> {
  const columns = await owner.query<{ table: string; column: string }>(
    `select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column from information_schema.columns
     where data_type like 'timestamp%' and table_schema in ('access', 'signals', 'auth')`,
  )
  const found: { where: string; at: Date }[] = []
  for (const { table, column } of columns.rows) {
    const rows = await owner.query<{ at: Date }>(`select ${column} as at from ${table} where ${column} is not null`)
    found.push(...rows.rows.map(({ at }) => ({ where: `${table}.${column}`, at })))
  }
  return found
}

/** Everything that the database server keeps on disk, its log of changes included, as bytes. */
export function filesOf({ connection }: TestDatabase): AsyncGenerator<{ file: string; bytes: Buffer }> {
  return filesIn(path.join(String(connection.host), 'cluster'))
}

/** Every file in a folder, as bytes. */
export async function* filesIn(folder: string): AsyncGenerator<{ file: string; bytes: Buffer }> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    // A file may go while we read: the server tidies up.
    const bytes = await readFile(file).catch(() => null)
    if (bytes) yield { file, bytes }
  }
}
