import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** What a migration run did: the names of the files it applied, in order. */
export type Migrated = { applied: string[] }

const lock = 'select pg_advisory_lock(7331)'

/**
 * Brings a database to the newest schema: roles.sql, then each file of migrations/ that was not applied, each in its
 * own transaction. Refuses when an applied file has changed since. `connection` must own the schemas.
 */
export async function migrate(connection: pg.ClientConfig, folder: string): Promise<Migrated> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(lock)
    await client.query(await readFile(path.join(folder, 'roles.sql'), 'utf8'))
    await client.query(
      'create table if not exists public.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    return { applied: await applyMissing(client, path.join(folder, 'migrations')) }
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client, folder: string): Promise<string[]> {
  const known = new Map((await client.query('select name, hash from public.migration')).rows.map((r) => [r.name, r.hash]))
  const applied: string[] = []
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
    const text = await readFile(path.join(folder, name), 'utf8')
    const hash = createHash('sha256').update(text).digest('hex')
    if (known.get(name) === hash) continue
    if (known.has(name)) throw new Error(`migration ${name} was changed after it was applied`)
    await applyOne(client, name, text, hash)
    applied.push(name)
  }
  return applied
}

async function applyOne(client: pg.Client, name: string, text: string, hash: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into public.migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
