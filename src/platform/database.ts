import { CompiledQuery, type Insertable, Kysely, PostgresDialect, type Selectable, sql, type Updateable } from 'kysely'
import pg from 'pg'
import { prepareStatements } from './prepared.ts'
import type { Tables } from './tables.ts'

/** The database: a pool outside a transaction, one connection inside it. */
export type Db = Kysely<Tables>
/** A row as it is read. */
export type Row<T extends keyof Tables> = Selectable<Tables[T]>
/** A row as it is written. */
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>
/** A change of a row. */
export type RowChange<T extends keyof Tables> = Updateable<Tables[T]>
/** The database roles that a transaction may take; each can do what its work needs and no more. */
export type DatabaseRole = 'lichtketen_app' | 'lichtketen_jobs' | 'lichtketen_search'

const int8 = 20
const calendarDay = 1082
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (format !== 'binary' && oid === int8) return Number
    if (format !== 'binary' && oid === calendarDay) return (value: string) => value
    return pg.types.getTypeParser(oid, format)
  },
}

/**
 * How long one statement may go without an answer, in milliseconds, as `query_timeout` of a pool. A database that hangs
 * says nothing and breaks no connection: only a clock of our own tells. Commands, such as a backup, have none.
 */
export const patience = { request: 8_000, job: 600_000 } as const

/** Opens a pool. A broken idle connection is reported to `onError` and replaced, it never ends the process. */
export function openDatabase(
  config: pg.PoolConfig,
  onError: (error: Error) => void,
): { db: Db; close(): Promise<void> } {
  const pool = new pg.Pool({
    max: 16,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    ...config,
    types,
    pipeline: true,
  })
  pool.on('error', report)
  pool.on('connect', prepareStatements)
  // One that is in use when the server goes says so itself; nobody listening would end the process.
  pool.on('connect', (client) => client.on('error', report))
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let closing = false
  // A connection that is being closed is no longer anybody's loss.
  function report(error: Error): void {
    if (!closing) onError(error)
  }
  async function close(): Promise<void> {
    closing = true
    await db.destroy()
  }
  return { db, close }
}

/** Asks the database for nothing; throws when it does not answer. */
export async function reachDatabase(db: Db): Promise<void> {
  await sql`select`.execute(db)
}

/**
 * Runs `work` in one transaction as `role`, with `settings` (names without the prefix `app.`) readable by the
 * policies of the database until the transaction ends. Commits when `work` returns, rolls back when it throws.
 */
export function transactionAs<T>(
  db: Db,
  role: DatabaseRole,
  settings: Record<string, string>,
  work: (trx: Db) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    const begun = await beginWithoutWaiting(connection, beginAs({ role, ...prefixed(settings) }))
    try {
      const result = await work(connection)
      await commit(connection)
      return result
    } catch (error) {
      // A connection that cannot even do this is broken, and the pool throws it away.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
      throw (await begun.failure) ?? error
    }
  })
}

// What the work asks first goes along with the beginning. When that failed, so does all that follows in the transaction,
// and `failure` says why.
async function beginWithoutWaiting(connection: Db, begin: string): Promise<{ failure: Promise<unknown> }> {
  return connection.getExecutor().provideConnection(async (plain) => {
    const answered = plain.executeQuery(CompiledQuery.raw(begin))
    return {
      failure: answered.then(
        () => undefined,
        (error) => error,
      ),
    }
  })
}

// One way to the database and back for both: every request begins like this.
function beginAs(settings: Record<string, string>): string {
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  )
  return `begin; select ${calls.join(', ')}`
}

// The database answers to the commit of a transaction in which something failed that it was rolled back instead.
async function commit(connection: Db): Promise<void> {
  const { rows } = await connection.executeQuery<{ command?: string }>(CompiledQuery.raw('commit'))
  if (rows[0]?.command === 'ROLLBACK') throw new Error('the transaction had failed and was rolled back')
}

/** Runs a part of a transaction: when it throws nothing of it stays, and the transaction can go on. */
export async function inPart<T>(trx: Db, work: () => Promise<T>): Promise<T> {
  await trx.executeQuery(CompiledQuery.raw('savepoint part'))
  try {
    const result = await work()
    await trx.executeQuery(CompiledQuery.raw('release part'))
    return result
  } catch (error) {
    await trx.executeQuery(CompiledQuery.raw('rollback to part'))
    throw error
  }
}

/**
 * Runs the bookkeeping of the system inside somebody's transaction with the rights of the jobs: those see every clock
 * and hand-over of a signal, and no content at all.
 */
export async function asJobs<T>(trx: Db, work: () => Promise<T>): Promise<T> {
  await applySettings(trx, { role: 'lichtketen_jobs' })
  try {
    return await work()
  } finally {
    // Whoever catches what failed goes on with the rights of before. A transaction in which a statement failed does
    // nothing more whatever its rights, so that this fails then too says nothing new.
    await applySettings(trx, { role: 'lichtketen_app' }).catch(() => {})
  }
}

/** Runs what counts work inside somebody's transaction with the rights of the pictures: the views of figures and nothing else. */
export async function asPicture<T>(trx: Db, work: () => Promise<T>): Promise<T> {
  await applySettings(trx, { role: 'lichtketen_picture' })
  try {
    return await work()
  } finally {
    await applySettings(trx, { role: 'lichtketen_app' }).catch(() => {})
  }
}

const prefixed = (settings: Record<string, string>) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [`app.${name}`, value]))

async function applySettings(trx: Db, settings: Record<string, string>): Promise<void> {
  const calls = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await sql`select ${sql.join(calls)}`.execute(trx)
}

const gone = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300'])

/** Tells whether an error means that the database is not there now (rather than that a statement was wrong). */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    gone.has(code) ||
    code.startsWith('08') ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Query read timeout/.test(
      error.message,
    )
  )
}
