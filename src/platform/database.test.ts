import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../testing/database.ts'
import { asJobs, type Db, isDatabaseGone, openDatabase, reachDatabase, transactionAs } from './database.ts'
import { insertRows } from './insert-rows.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  const region = "insert into access.region values ('r', 'R', '1', '{}', '1', '', '2026-01-01')"
  await database.owner.query(region)
})
afterAll(() => database.close())

const asApp = <T>(work: (db: Db) => Promise<T>, settings: Record<string, string> = {}) =>
  transactionAs(database.db, 'lichtketen_app', { region: 'r', actor_kind: 'system', ...settings }, work)

async function settingsSeenBy(db: Db): Promise<string[]> {
  const { rows } = await sql<{ role: string; region: string }>`
    select current_user as role, coalesce(current_setting('app.region', true), '') as region`.execute(db)
  return rows.flatMap(({ role, region }) => [role, region])
}

const aNotice = () => ({
  id: crypto.randomUUID(),
  region: 'r',
  desk_id: null,
  person_id: null,
  kind: 'reminder',
  at: new Date(0),
})
const events = async () => (await database.owner.query('select resource_id from access.audit_event')).rows.length

const anEvent = (resource_id: string) => ({
  region: 'r',
  at: new Date(0),
  actor_kind: 'system',
  action: 'test',
  resource_kind: 'test',
  resource_id,
  outcome: 'ok',
  detail: '{}',
})

describe('a transaction', () => {
  it('has the role and the settings that it was given, and leaves none of them behind', async () => {
    expect(await asApp(settingsSeenBy, { region: "o'r" })).toEqual(['lichtketen_app', "o'r"])
    expect(await database.db.connection().execute(settingsSeenBy)).toEqual(['lichtketen_runtime', ''])
  })

  it('that cannot begin leaves its connection to the next one as it was', async () => {
    for (let attempt = 0; attempt < 8; attempt++) {
      const badly = asApp(settingsSeenBy, { 'no name': 'x' })
      await expect(badly).rejects.toThrow('no name')
    }
    expect(await Promise.all([asApp(settingsSeenBy), asApp(settingsSeenBy)])).toEqual(
      Array.from({ length: 2 }, () => ['lichtketen_app', 'r']),
    )
  })

  it('goes on with its own rights after work of the jobs, done or failed', async () => {
    const seen = await asApp(async (db) => {
      const during = await asJobs(db, () => settingsSeenBy(db))
      await asJobs(db, () => Promise.reject(new Error('no'))).catch(() => {})
      return [during, await settingsSeenBy(db)]
    })
    expect(seen).toEqual([
      ['lichtketen_jobs', 'r'],
      ['lichtketen_app', 'r'],
    ])
  })

  it('leaves nothing behind when it fails', async () => {
    const before = await events()
    const failing = asApp(async (db) => {
      await insertRows(db, { 'access.audit_event': [anEvent('1')] })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await events()).toBe(before)
  })

  it('does not say that it was kept when a swallowed error had broken it', async () => {
    const broken = asApp(async (db) => {
      await insertRows(db, { 'access.audit_event': [anEvent('2')] })
      await sql`select 1 / 0`.execute(db).catch(() => {})
    })
    await expect(broken).rejects.toThrow('rolled back')
  })

  it('works again after its connection was cut', async () => {
    const { db, close } = openDatabase({ ...database.connection, max: 1 }, () => {})
    const cut = transactionAs(db, 'lichtketen_app', {}, async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
      await sql`select 1`.execute(trx)
    })
    const error = await cut.catch((thrown: unknown) => thrown)
    expect(isDatabaseGone(error)).toBe(true)
    await reachDatabase(db)
    await close()
  })
})

describe('rows of several tables', () => {
  it('are written together or not at all', async () => {
    const before = await events()
    const half = asApp((db) => insertRows(db, { 'access.audit_event': [anEvent('3')], 'access.notice': [aNotice()] }))
    await expect(half).rejects.toThrow('notice_check')
    expect(await events()).toBe(before)
    await asApp((db) => insertRows(db, { 'access.notice': [], 'access.audit_event': [anEvent('4'), anEvent('5')] }))
    expect(await events()).toBe(before + 2)
  })

  it('are nothing when there are none, and leave to the database what is left out', async () => {
    await asApp((db) => insertRows(db, {}))
    await asApp((db) => insertRows(db, { 'access.audit_event': [{ ...anEvent('6'), purpose: 'p' }, anEvent('7')] }))
  })

  it('are prepared once, and written again under another role and after a change of the table', async () => {
    for (let turn = 0; turn < 8; turn++) {
      if (turn === 4) await database.owner.query('alter table access.audit_event add column later text')
      await asApp((db) => insertRows(db, { 'access.audit_event': [anEvent('8')] }))
      await transactionAs(database.db, 'lichtketen_jobs', {}, (db) =>
        insertRows(db, { 'access.audit_event': [anEvent('8')] }),
      )
    }
    const outside = transactionAs(database.db, 'lichtketen_app', { region: 'elders' }, (db) =>
      insertRows(db, { 'access.audit_event': [anEvent('9')] }),
    )
    await expect(outside).rejects.toThrow('row-level security')
  })
})

it('a connection that broke between two questions means that the database is gone', () => {
  const broken = 'Client has encountered a connection error and is not queryable'
  expect(isDatabaseGone(new Error(broken))).toBe(true)
  expect(isDatabaseGone(new Error('relation is not queryable'))).toBe(false)
})
