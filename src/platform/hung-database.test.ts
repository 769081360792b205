import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Db, isDatabaseGone, openDatabase, patience, reachDatabase, transactionAs } from './database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'

let folder: string
let server: EmbeddedPostgres
let postmaster: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lk hung-'))
  // Under root the database runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') })
  postmaster = Number((await readFile(join(folder, 'data', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
  const owner = new pg.Client(server.connection)
  await owner.connect()
  await owner.query('create role lichtketen_app')
  await owner.end()
})

afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A pool of one connection that has little patience, and the process of the server behind that connection. */
async function withPool(work: (db: Db, backend: number) => Promise<void>): Promise<void> {
  const { db, close } = openDatabase(
    { ...server.connection, max: 1, query_timeout: 3_000, connectionTimeoutMillis: 3_000 },
    () => {},
  )
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  await work(db, rows[0]?.pid ?? 0).finally(close)
}

/** Whatever is asked while these processes of the server stand still. */
async function whileStopped<T>(ids: number[], ask: () => Promise<T>): Promise<T> {
  for (const id of ids) process.kill(id, 'SIGSTOP')
  try {
    return await ask()
  } finally {
    for (const id of ids) process.kill(id, 'SIGCONT')
  }
}

const page = (db: Db) => transactionAs(db, 'lichtketen_app', {}, (trx) => sql`select 1`.execute(trx))
const failure = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => undefined,
    (error) => error,
  )

describe('A-11 a database that hangs', () => {
  it('is gone for who waits: the page answers that it does not work now, instead of nothing', () =>
    withPool(async (db, backend) => {
      const error = await whileStopped([backend], () => failure(page(db)))
      expect(isDatabaseGone(error)).toBe(true)
    }))

  it('takes the connection along that hung: who asks next has another one', () =>
    withPool(async (db, backend) => {
      await whileStopped([backend], async () => {
        await failure(page(db))
        await page(db)
      })
    }))

  it('is gone too for who needs a new connection, and there again as soon as it goes on', () =>
    withPool(async (db, backend) => {
      const errors = await whileStopped([postmaster, backend], async () => [
        await failure(page(db)),
        await failure(page(db)),
      ])
      expect(errors.map(isDatabaseGone)).toEqual([true, true])
      await reachDatabase(db)
    }))

  it('is told from one that works long: a job has more patience than a page', () => {
    expect(patience.request).toBeLessThan(10_000)
    expect(patience.job).toBeGreaterThan(patience.request)
  })
})
