import { sql } from 'kysely'
import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** Starts a clock. */
export async function insertClock(db: Db, clock: NewRow<'signals.clock'>): Promise<void> {
  await db.insertInto('signals.clock').values(clock).execute()
}

/** The clocks of a signal that have not stopped, its hand-overs' included. */
export function runningClocks(db: Db, signalId: string): Promise<Row<'signals.clock'>[]> {
  return db
    .selectFrom('signals.clock')
    .selectAll()
    .where('signal_id', '=', signalId)
    .where('stopped_on', 'is', null)
    .orderBy('due_at')
    .execute()
}

/** Changes a clock, to pause it or to let it run on. */
export async function updateClock(db: Db, id: string, change: RowChange<'signals.clock'>): Promise<void> {
  await db.updateTable('signals.clock').set(change).where('id', '=', id).execute()
}

/**
 * Stops clocks on a day and keeps whether they were late. An anonymous signal's clock loses its times: they would tell
 * to the quarter when somebody reported.
 */
export async function stopClocks(db: Db, ids: string[], today: string, now: Date): Promise<void> {
  if (ids.length === 0) return
  const unlessAnonymous = (column: 'started_at' | 'due_at' | 'warn_at') =>
    sql<Date | null>`case when anonymous then null else ${sql.ref(column)} end`
  await db
    .updateTable('signals.clock')
    .set({
      stopped_on: today,
      next_fire_at: null,
      late: sql<boolean>`late or coalesce(due_at < ${now}, false)`,
      started_at: unlessAnonymous('started_at'),
      due_at: unlessAnonymous('due_at'),
      warn_at: unlessAnonymous('warn_at'),
      escalations: sql<string>`case when anonymous then '[]'::jsonb else escalations end`,
    })
    .where('id', 'in', ids)
    .execute()
  await db.updateTable('signals.escalation').set({ settled: true }).where('clock_id', 'in', ids).execute()
}

/** Writes the shortest running term of a signal on the signal itself, where the inbox sorts by it. */
export async function refreshNextDue(db: Db, signalId: string): Promise<void> {
  await sql`
    update signals.signal s set next_due_at = c.due_at, next_due_kind = c.kind
    from (select 1) as one left join lateral (
      select due_at, kind from signals.clock
      where signal_id = ${signalId} and stopped_on is null and paused_at is null
      order by due_at limit 1
    ) c on true
    where s.id = ${signalId}`.execute(db)
}

/** Clocks that are due to fire, locked; those that another process has in hand are passed over. */
export function dueClocks(db: Db, now: Date, limit: number): Promise<Row<'signals.clock'>[]> {
  return db
    .selectFrom('signals.clock')
    .selectAll()
    .where('next_fire_at', '<=', now)
    .where('stopped_on', 'is', null)
    .orderBy('next_fire_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Clocks that stood still until a day that has come, locked. */
export function sleepingClocks(db: Db, today: string): Promise<Row<'signals.clock'>[]> {
  return db
    .selectFrom('signals.clock')
    .selectAll()
    .where('paused_until', '<=', today)
    .where('stopped_on', 'is', null)
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Keeps that late work went one step up. */
export async function insertEscalations(db: Db, rows: NewRow<'signals.escalation'>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('signals.escalation').values(rows).execute()
}
