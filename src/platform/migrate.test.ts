import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openTestDatabase } from '../testing/database.ts'
import { knownMigrations, migrate } from './migrate.ts'

const dbFolder = path.resolve(import.meta.dirname, '../../db')
const owner = `owner_${randomBytes(4).toString('hex')}`
let folder: string

async function asSuperuser(statements: string[]): Promise<void> {
  await query({ ...inject('postgres') }, statements)
}

async function query(connection: pg.ClientConfig, statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** An empty database that belongs to a log-in without the rights of a superuser. */
async function emptyDatabase(): Promise<pg.ClientConfig> {
  const name = `migrate_${randomBytes(6).toString('hex')}`
  await asSuperuser([`create database ${name} owner ${owner}`])
  return { ...inject('postgres'), user: owner, database: name }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lk-migrate-'))
  // The roles belong to the whole cluster and may have been made before: the owner gets what making them would give.
  await (await openTestDatabase()).close()
  const roles = ['lichtketen_reader', 'lichtketen_auth', 'lichtketen_backup', 'lichtketen_jobs']
  await asSuperuser([
    `create role ${owner} login noinherit createrole`,
    ...roles.map((role) => `grant ${role} to ${owner} with inherit false, set true`),
  ])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('bringing a database to the newest schema', () => {
  it('A-02 works for an owner who is no superuser, and twice', async () => {
    const connection = await emptyDatabase()
    const names = (await knownMigrations(dbFolder)).map(({ name }) => name)
    expect(await migrate(connection, dbFolder)).toEqual({ applied: names })
    expect(await migrate(connection, dbFolder)).toEqual({ applied: [] })
  })

  it('A-02 leaves the owner without sight of a row, and the role backup with sight of all', async () => {
    const connection = await emptyDatabase()
    await migrate(connection, dbFolder)
    await asSuperuserOf(connection, [
      `insert into access.region values ('r', 'R', '1', '{}', '1', '', '2026-01-01')`,
      `insert into access.dossier_key values (gen_random_uuid(), 'r', 1, '\\x00')`,
    ])
    const count = 'select count(*)::integer as seen from access.dossier_key'
    expect(await query(connection, [count])).toEqual([{ seen: 0 }])
    expect(await query(connection, ['set role lichtketen_backup', count])).toEqual([{ seen: 1 }])
  })

  it('A-11 stops at the migrations of an archive when it is told so', async () => {
    const connection = await emptyDatabase()
    expect(await migrate(connection, dbFolder, ['0001_access.sql'])).toEqual({ applied: ['0001_access.sql'] })
    const [next] = (await migrate(connection, dbFolder)).applied
    expect(next).toBe('0002_signals.sql')
  })

  it('refuses when a file that was applied has changed since', async () => {
    const changed = path.join(folder, 'db')
    await cp(dbFolder, changed, { recursive: true })
    const connection = await emptyDatabase()
    await migrate(connection, changed, ['0001_access.sql'])
    await writeFile(path.join(changed, 'migrations', '0001_access.sql'), 'select 1')
    await expect(migrate(connection, changed)).rejects.toThrow(
      'migration 0001_access.sql was changed after it was applied',
    )
  })

  it('keeps nothing of a migration that fails, and names it', async () => {
    const broken = path.join(folder, 'broken')
    await cp(dbFolder, broken, { recursive: true })
    await writeFile(path.join(broken, 'migrations', '9999_broken.sql'), 'create table public.half (); select 1 / 0')
    const connection = await emptyDatabase()
    await expect(migrate(connection, broken)).rejects.toThrow('migration 9999_broken.sql: division by zero')
    expect(await query(connection, [`select to_regclass('public.half') as half`])).toEqual([{ half: null }])
  })
})

async function asSuperuserOf(connection: pg.ClientConfig, statements: string[]): Promise<void> {
  await query({ ...connection, user: inject('postgres').user }, statements)
}
