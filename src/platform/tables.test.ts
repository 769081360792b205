import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

it('the tables that the code knows are the tables that the migrations make, column by column', async () => {
  const { rows } = await database.owner.query<{ name: string; columns: string[] }>(
    `select table_schema || '.' || table_name as name, array_agg(column_name::text order by column_name::text) as columns
     from information_schema.columns where table_schema not in ('auth', 'public', 'pg_catalog', 'information_schema') group by 1 order by 1`,
  )
  const inDatabase = Object.fromEntries(rows.map((row) => [row.name, row.columns.sort()]))
  expect(await tablesInCode()).toEqual(inDatabase)
})

async function tablesInCode(): Promise<Record<string, string[]>> {
  const folder = new URL('./tables/', import.meta.url)
  const texts = (await readdir(folder)).map((file) => readFile(new URL(file, folder), 'utf8'))
  const text = (await Promise.all(texts)).join('\n')
  const tables = [...text.matchAll(/'([a-z]+\.[a-z_]+)': \{([^}]*)\}/g)]
  return Object.fromEntries(
    tables.map(([, name, body]) => [name, [...(body ?? '').matchAll(/\b([a-z_]+):/g)].map((m) => m[1] ?? '').sort()]),
  )
}
