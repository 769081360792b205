import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Db, transactionAs } from '../../platform/database.ts'
import { keyProvider, newKeyFile } from '../../platform/keys.ts'
import { aSystemEvent, recordEvents } from '../../testing/audit.ts'
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { runAuditSealer, sealAuditEvents, signAuditHead } from './audit-chain.ts'
import { eventsWithoutSeal, readHeads, readLinks } from './audit-chain-store.ts'
import { insertAuditEvent } from './audit-store.ts'
import { sealedColumns } from './rules/audit-hash.ts'

const keys = keyProvider(newKeyFile('baronie'), async () => {})
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const asJobs = <T>(work: (trx: Db) => Promise<T>): Promise<T> => transactionAs(database.db, 'lichtketen_jobs', {}, work)
const chainOf = (region: string) => asJobs((trx) => readLinks(trx, region, 0, Number.MAX_SAFE_INTEGER, 10_000))
const places = async (region: string) => (await chainOf(region)).map(({ sequence }) => sequence)
const upTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1)

describe('sealing the record', () => {
  it('A-04 every column of an event goes into its seal', async () => {
    const { rows } = await database.owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'access' and table_name = 'audit_event'
       order by ordinal_position`,
    )
    expect(rows.map(({ name }) => name)).toEqual([...sealedColumns])
  })

  it('A-04 links committed events into one chain for each region', async () => {
    await recordEvents(database.db, 'linked', 3)
    await recordEvents(database.db, 'beside', 2)
    expect(await sealAuditEvents(database.db, 'linked')).toBe(3)
    expect(await sealAuditEvents(database.db, 'linked')).toBe(0)
    expect(await sealAuditEvents(database.db, 'beside')).toBe(2)
    const [first, second, third] = await chainOf('linked')
    expect(await places('beside')).toEqual([1, 2])
    expect(first?.previous).toEqual(Buffer.alloc(32))
    expect(second?.previous).toEqual(first?.hash)
    expect(third?.previous).toEqual(second?.hash)
  })

  it('A-04 an event that commits after a later one is sealed as well', async () => {
    const late = Promise.withResolvers<void>()
    const written = Promise.withResolvers<void>()
    const slow = transactionAs(database.db, 'lichtketen_app', { region: 'slow', actor_kind: 'system' }, async (trx) => {
      await insertAuditEvent(trx, aSystemEvent('slow'))
      written.resolve()
      await late.promise
    })
    await written.promise
    await recordEvents(database.db, 'slow', 2)
    expect(await sealAuditEvents(database.db, 'slow')).toBe(2)
    late.resolve()
    await slow
    expect(await sealAuditEvents(database.db, 'slow')).toBe(1)
    expect(await places('slow')).toEqual([1, 2, 3])
  })

  it('A-04 an act that was rolled back leaves nothing to seal', async () => {
    const undone = transactionAs(
      database.db,
      'lichtketen_app',
      { region: 'undone', actor_kind: 'system' },
      async (trx) => {
        await insertAuditEvent(trx, aSystemEvent('undone'))
        throw new Error('undone')
      },
    )
    await expect(undone).rejects.toThrow('undone')
    expect(await sealAuditEvents(database.db, 'undone')).toBe(0)
  })

  it('A-04 many sealers at once make one chain without a gap or a fork', async () => {
    await recordEvents(database.db, 'crowd', 40)
    const sealed = await Promise.all(Array.from({ length: 12 }, () => sealAuditEvents(database.db, 'crowd')))
    const rest = await sealAuditEvents(database.db, 'crowd')
    expect(sealed.reduce((sum, one) => sum + one, rest)).toBe(40)
    expect(await places('crowd')).toEqual(upTo(40))
  })

  it('A-04 a chain grows on where an earlier batch ended', async () => {
    const { owner, db } = database
    await owner.query(
      `insert into access.audit_event (region, at, actor_kind, action, resource_kind, outcome)
       select 'long', now(), 'system', 'clock.fire', 'clock', 'ok' from generate_series(1, 1100)`,
    )
    expect(await sealAuditEvents(db, 'long')).toBe(500)
    expect(await sealAuditEvents(db, 'long')).toBe(500)
    expect(await sealAuditEvents(db, 'long')).toBe(100)
    expect(await places('long')).toEqual(upTo(1100))
  })
})

describe('signing the head', () => {
  it('A-04 happens once for a day in Amsterdam, and not while the chain is empty', async () => {
    const sign = (day: string) => signAuditHead(database.db, keys, 'signed', day)
    expect(await sign('2026-11-20')).toBe(false)
    await recordEvents(database.db, 'signed', 1)
    await sealAuditEvents(database.db, 'signed')
    expect(await sign('2026-11-21')).toBe(true)
    await recordEvents(database.db, 'signed', 1)
    await sealAuditEvents(database.db, 'signed')
    expect(await sign('2026-11-21')).toBe(true)
    expect(await sign('2026-11-22')).toBe(true)
    const heads = await asJobs((trx) => readHeads(trx, 'signed'))
    expect(heads.map(({ day, sequence }) => [day, sequence])).toEqual([
      ['2026-11-21', 1],
      ['2026-11-22', 2],
    ])
  })
})

describe('the sealer', () => {
  it('A-04 seals while it runs, signs the day, and seals what is left when it stops', async () => {
    const stop = new AbortController()
    const clock = () => new Date('2026-11-21T23:30:00Z')
    const running = runAuditSealer({ db: database.db, keys, region: 'run', signal: stop.signal, everyMs: 5, clock })
    await recordEvents(database.db, 'run', 3)
    while ((await places('run')).length < 3);
    while ((await asJobs((trx) => readHeads(trx, 'run'))).length < 1);
    await recordEvents(database.db, 'run', 2)
    stop.abort()
    await running
    expect(await places('run')).toEqual([1, 2, 3, 4, 5])
    const [head] = await asJobs((trx) => readHeads(trx, 'run'))
    expect(head?.day).toBe('2026-11-22')
  })

  it('A-04 goes on when a pass fails, and tells once for as long as it lasts', async () => {
    const stop = new AbortController()
    const problems: string[] = []
    let passes = 0
    const clock = () => {
      passes += 1
      if (passes === 7) stop.abort()
      if (passes === 4) return new Date('2026-11-21T12:00:00Z')
      throw new Error('the clock stands still')
    }
    await recordEvents(database.db, 'faulty', 1)
    await runAuditSealer({
      ...{ db: database.db, keys, region: 'faulty', everyMs: 1, clock },
      signal: stop.signal,
      onProblem: (problem) => problems.push(String(problem)),
    })
    expect(problems).toEqual(['Error: the clock stands still', 'Error: the clock stands still'])
    expect(await places('faulty')).toEqual([1])
  })
})

describe('the record is only ever added to', () => {
  const tables = ['audit_event', 'audit_seal', 'audit_head']
  const attempts = (table: string) => [
    `update access.${table} set region = 'other'`,
    `delete from access.${table}`,
    `truncate access.${table} cascade`,
  ]

  it('A-04 not even the owner of the database can change or delete a row of it', async () => {
    for (const table of tables)
      for (const attempt of attempts(table))
        await expect(database.owner.query(attempt), attempt).rejects.toThrow('the record is append only')
  })

  it('A-04 no role of the system can', async () => {
    const { rows } = await database.owner.query<{ role: string }>(
      `select rolname as role from pg_roles where rolname like 'lichtketen%'`,
    )
    expect(rows.length).toBe(8)
    const client = await database.owner.connect()
    try {
      for (const { role } of rows)
        for (const attempt of tables.flatMap(attempts)) {
          await client.query(`begin; set local role ${role}`)
          await expect(client.query(attempt), `${role}: ${attempt}`).rejects.toThrow('permission denied')
          await client.query('rollback')
        }
    } finally {
      client.release()
    }
  })

  it('A-04 role app cannot take an event off the waiting list', async () => {
    const asApp = transactionAs(database.db, 'lichtketen_app', { region: 'linked' }, (trx) =>
      trx.deleteFrom('access.audit_unsealed').execute(),
    )
    await expect(asApp).rejects.toThrow('permission denied')
    expect(await asJobs((trx) => eventsWithoutSeal(trx))).toEqual([])
  })
})
