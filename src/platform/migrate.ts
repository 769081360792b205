import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** What a migration run did: the names of the files it applied, in order. */
export type Migrated = { applied: string[] }

const lock = 'select pg_advisory_lock(7331)'

/**
 * Brings a database to the newest schema: roles.sql, then each file of migrations/ that was not applied, each in its
 * own transaction, then after-migrations.sql. Refuses when an applied file has changed since. `connection` must own the
 * schemas. With `only`, applies no other files than these: a restore goes back to the schema of its archive.
 */
export async function migrate(connection: pg.ClientConfig, folder: string, only?: string[]): Promise<Migrated> {
  const client = new pg.Client(connection)
  // A connection that breaks rejects the statement that waits for it; without a listener it would end the process too.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(lock)
    await client.query(await readFile(path.join(folder, 'roles.sql'), 'utf8'))
    await client.query(
      'create table if not exists public.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const applied = await applyMissing(client, path.join(folder, 'migrations'), only)
    await client.query(await readFile(path.join(folder, 'after-migrations.sql'), 'utf8'))
    return { applied }
  } finally {
    await client.end()
  }
}

/** The migrations that this version of Lichtketen has, in order, with the hash of each. */
export async function knownMigrations(folder: string): Promise<{ name: string; hash: string }[]> {
  const read = async (name: string) => ({ name, hash: hashOf(await readFile(path.join(folder, 'migrations', name))) })
  return Promise.all((await migrationFiles(path.join(folder, 'migrations'))).map(read))
}

const migrationFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()

const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

async function applyMissing(client: pg.Client, folder: string, only?: string[]): Promise<string[]> {
  const known = new Map(
    (await client.query('select name, hash from public.migration')).rows.map((r) => [r.name, r.hash]),
  )
  const applied: string[] = []
  for (const name of await migrationFiles(folder)) {
    if (only && !only.includes(name)) continue
    const text = await readFile(path.join(folder, name), 'utf8')
    const hash = hashOf(text)
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
