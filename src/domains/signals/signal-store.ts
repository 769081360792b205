import { sql } from 'kysely'
import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'
import { insertRows, type Rows } from '../../platform/insert-rows.ts'
import { prepared } from '../../platform/prepared.ts'

/** Everything that one new signal writes. */
export type NewSignal = {
  signal: NewRow<'signals.signal'>
  facts: NewRow<'signals.fact'>[]
  shares: NewRow<'signals.share'>[]
  shareItems: NewRow<'signals.share_item'>[]
  clock: NewRow<'signals.clock'>
  events: NewRow<'signals.event'>[]
  receipt: NewRow<'signals.receipt'> | null
  submission: NewRow<'signals.submission'> | null
  /** Its key, notices and place in the record: rows that access made. */
  ofAccess: Rows
}

/** The next number of the year: '' for a signal ("2026-0412"), 'O-' a hand-over, 'A-' a question for advice, 'V-' a request. */
export async function nextNumber(db: Db, prefix: '' | 'O-' | 'A-' | 'V-', year: number): Promise<string> {
  const { rows } = await sql<{ number: string }>`select signals.next_number(${prefix}, ${year}) as number`.execute(db)
  const number = rows[0]?.number
  if (!number) throw new Error('no number was given')
  return number
}

/** What an earlier request of the actor with the same key made. */
export type KeptSubmission = Pick<Row<'signals.submission'>, 'signal_id' | 'body_hash'>

/**
 * The number for what is handed in: the next one, or that of what an earlier request with this key made. Requests with
 * the same key wait for each other until this transaction ends.
 */
export async function claimNumber(
  db: Db,
  year: number,
  key: string | null,
): Promise<{ number: string; earlier: KeptSubmission | null }> {
  type Claimed = { number: string; signal_id: string | null; body_hash: Buffer | null }
  const { rows } = await sql<Claimed>`${prepared}
    select coalesce(c.number, signals.next_number('', ${year})) as number, c.signal_id, c.body_hash
    from (select) one left join signals.claim_submission(${key}) c on true`.execute(db)
  const [claimed] = rows
  if (!claimed) throw new Error('no number was given')
  const { number, signal_id, body_hash } = claimed
  return { number, earlier: signal_id && body_hash ? { signal_id, body_hash } : null }
}

/**
 * Stores a new signal with all that belongs to it. In three steps: of a row that belongs to a signal or share the
 * policies ask whether that was handed in by this transaction, and they see what earlier statements wrote.
 */
export async function insertSignal(db: Db, rows: NewSignal): Promise<void> {
  await insertRows(
    db,
    { 'signals.signal': [rows.signal], ...rows.ofAccess },
    {
      'signals.fact': rows.facts,
      'signals.share': rows.shares,
      'signals.clock': [rows.clock],
      'signals.event': rows.events,
      'signals.receipt': rows.receipt ? [rows.receipt] : [],
      'signals.submission': rows.submission ? [rows.submission] : [],
    },
    { 'signals.share_item': rows.shareItems },
  )
}

/** Finds a signal by number and keeps others from changing it until this transaction ends. */
export function findSignalForUpdate(db: Db, number: string): Promise<Row<'signals.signal'> | undefined> {
  return db.selectFrom('signals.signal').selectAll().where('number', '=', number).forUpdate().executeTakeFirst()
}

/** The same by id. */
export function findSignalByIdForUpdate(db: Db, id: string): Promise<Row<'signals.signal'> | undefined> {
  return db.selectFrom('signals.signal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Adds one message of the reporter to those that wait for the desk. */
export async function noteReporterWrote(db: Db): Promise<void> {
  await sql`select signals.reporter_wrote()`.execute(db)
}

/** Changes a signal and gives it its next version. */
export async function updateSignal(db: Db, id: string, change: RowChange<'signals.signal'>): Promise<void> {
  await db
    .updateTable('signals.signal')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Adds facts. */
export async function insertFacts(db: Db, facts: NewRow<'signals.fact'>[]): Promise<void> {
  if (facts.length > 0) await db.insertInto('signals.fact').values(facts).execute()
}

/** Marks a fact as replaced; false when somebody replaced it already. */
export async function markFactReplaced(db: Db, id: string): Promise<boolean> {
  const result = await db
    .updateTable('signals.fact')
    .set({ replaced: true })
    .where('id', '=', id)
    .where('replaced', '=', false)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Writes what happened, for those who handle the signal. */
export async function insertEvent(db: Db, event: NewRow<'signals.event'>): Promise<void> {
  await db.insertInto('signals.event').values(event).execute()
}

/** Cuts the times of what nobody signed in did with a signal to the day. */
export async function cutTimesToDay(db: Db, signalId: string): Promise<void> {
  await db
    .updateTable('signals.event')
    .set({ at: sql<Date>`date_trunc('day', at, 'Europe/Amsterdam') + interval '12 hours'` })
    .where('signal_id', '=', signalId)
    .where('kind', 'in', ['received', 'partShared', 'reporterWrote', 'escalated'])
    .execute()
}

/** Adds a message between reporter and desk. */
export async function insertMessage(db: Db, message: NewRow<'signals.message'>): Promise<void> {
  await db.insertInto('signals.message').values(message).execute()
}

/** Marks the messages of one side as read. */
export async function markMessagesRead(db: Db, signalId: string, fromReporter: boolean): Promise<void> {
  await db
    .updateTable('signals.message')
    .set({ read: true })
    .where('signal_id', '=', signalId)
    .where('from_reporter', '=', fromReporter)
    .where('read', '=', false)
    .execute()
}

/** Marks what the reporter wrote as read. The signal keeps its version: reading is no change that a colleague can lose. */
export async function markReporterRead(db: Db, signalId: string): Promise<void> {
  await markMessagesRead(db, signalId, true)
  await db.updateTable('signals.signal').set({ unread_messages: 0 }).where('id', '=', signalId).execute()
}

/** What is kept of a code. */
export type KeptReceipt = Pick<Row<'signals.receipt'>, 'signal_id' | 'salt' | 'hash' | 'revoked'>

/** The receipts with a lookup part, for a reporter: nearly always one or none. */
export async function receiptsWith(db: Db, lookup: string): Promise<KeptReceipt[]> {
  const { rows } = await sql<KeptReceipt>`select * from signals.receipts_with(${lookup})`.execute(db)
  return rows
}

/** Keeps a receipt. */
export async function insertReceipt(db: Db, receipt: NewRow<'signals.receipt'>): Promise<void> {
  await db.insertInto('signals.receipt').values(receipt).execute()
}

/** Makes every receipt of a signal useless. */
export async function revokeReceipts(db: Db, signalId: string): Promise<void> {
  await db.updateTable('signals.receipt').set({ revoked: true }).where('signal_id', '=', signalId).execute()
}

/** Records that a person saw a signal: whole, or the part that was shared. */
export async function recordSeen(db: Db, seen: NewRow<'signals.seen'>): Promise<void> {
  await db
    .insertInto('signals.seen')
    .values(seen)
    .onConflict((conflict) =>
      conflict.columns(['signal_id', 'person_id']).doUpdateSet((eb) => ({
        times: eb('signals.seen.times', '+', 1),
        last_at: eb.ref('excluded.last_at'),
        whole: eb.ref('excluded.whole'),
        desk_id: eb.ref('excluded.desk_id'),
      })),
    )
    .execute()
}

/** Watched signals that are to be looked at again, locked. */
export function signalsToReview(db: Db, today: string): Promise<Row<'signals.signal'>[]> {
  return db
    .selectFrom('signals.signal')
    .selectAll()
    .where('state', '=', 'watching')
    .where('remind_on', '<=', today)
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Forgets requests of before yesterday: a repetition within a day is still recognised. */
export async function deleteOldSubmissions(db: Db, today: string): Promise<void> {
  await db.deleteFrom('signals.submission').where(sql<boolean>`on_day < ${today}::date - 1`).execute()
}

/** Forgets what changed for the index before yesterday: who reads on then, reads everything anew. */
export async function deleteOldIndexChanges(db: Db, today: string): Promise<void> {
  await db.deleteFrom('signals.index_change').where(sql<boolean>`on_day < ${today}::date - 1`).execute()
}
