import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { type Db, openDatabase } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'

/** A database of its own for one test file: the log-in of the running system, and the owner's for looking behind it. */
export type TestDatabase = { db: Db; owner: pg.Pool; connection: pg.PoolConfig; close(): Promise<void> }

const dbFolder = path.resolve(import.meta.dirname, '../../db')
const template = 'lichtketen_template'

/** Makes a migrated, empty database (a copy of a template, about 0.1 s). Close it in afterAll. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient({ ...server, database: 'postgres' }, async (client) => {
    await client.query('select pg_advisory_lock(4242)')
    const found = await client.query('select from pg_database where datname = $1', [template])
    if (found.rowCount === 0) await makeTemplate(client, server)
    await client.query(`create database ${name} template ${template}`)
  })
  const connection = { ...server, user: 'lichtketen_runtime', database: name, max: 4 }
  const { db, close } = openDatabase(connection, () => {})
  const owner = new pg.Pool({ ...server, database: name, max: 2 })
  owner.on('error', () => {})
  return { db, owner, connection, close: async () => void (await Promise.all([close(), owner.end()])) }
}

/** The same for a single test; closed when the test has finished. */
export async function databaseForThisTest(): Promise<TestDatabase> {
  const database = await openTestDatabase()
  onTestFinished(() => database.close())
  return database
}

async function makeTemplate(client: pg.Client, server: pg.ClientConfig): Promise<void> {
  await client.query(`create database ${template}_new`)
  await migrate({ ...server, database: `${template}_new` }, dbFolder)
  await client.query(`alter database ${template}_new rename to ${template}`)
}

async function withClient(config: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
