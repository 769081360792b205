import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'
import type { DestructionLine, Finished, RestrictionInput, RetentionClass } from './rules/retention.ts'

/** Something that is over: whether it is restricted, and since when it should be gone when somebody had it erased. */
export type FinishedRow = Omit<Finished, 'of'> & { dueOn: string | null; restricted: boolean }

/** What of a kind was over on or before a day, the oldest first; nothing but number, result and days. */
export async function finishedUntil(
  db: Db,
  { of, results }: Pick<RetentionClass, 'of' | 'results'>,
  lastDay: string,
  most: number,
): Promise<FinishedRow[]> {
  const { rows } = await sql<FinishedRow>`
    select number, result, closed_on as "closedOn", due_on as "dueOn", restricted
    from signals.expired_until(${of}, ${results}::text[], ${lastDay}, ${most})`.execute(db)
  return rows
}

/** Keeps a list that somebody proposes; the database refuses a line that is no closed, unrestricted signal. */
export async function insertDestructionList(
  db: Db,
  list: { id: string; hash: Buffer; lines: readonly DestructionLine[] },
): Promise<void> {
  const lines = list.lines.map(({ number, class: name, ground, closedOn, expiredOn }) => ({
    ...{ number, class: name, ground },
    ...{ closed_on: closedOn, expired_on: expiredOn },
  }))
  await sql`select signals.propose_destruction(${list.id}, ${list.hash}, ${JSON.stringify(lines)}::jsonb)`.execute(db)
}

/** A list with the names of who proposed and who confirmed it. */
export type DestructionListRow = Row<'signals.destruction_list'> & {
  proposerName: string
  confirmerName: string | null
  lines: number
}

/** The lists of the region, the newest first; one alone when asked for. */
export function destructionLists(db: Db, id?: string): Promise<DestructionListRow[]> {
  return db
    .selectFrom('signals.destruction_list as l')
    .innerJoin('access.person as p', 'p.id', 'l.proposed_by')
    .leftJoin('access.person as c', 'c.id', 'l.confirmed_by')
    .selectAll('l')
    .select(['p.name as proposerName', 'c.name as confirmerName'])
    .select(sql<number>`(select count(*)::int from signals.destruction_item i where i.list_id = l.id)`.as('lines'))
    .$if(id !== undefined, (query) => query.where('l.id', '=', id ?? ''))
    .orderBy('l.proposed_on', 'desc')
    .orderBy('l.id')
    .limit(50)
    .execute()
}

/** A line, and what came of it. */
export type SettledLine = DestructionLine & { outcome: string | null }

/** The lines of a list, by number. */
export function destructionLines(db: Db, listId: string): Promise<SettledLine[]> {
  return db
    .selectFrom('signals.destruction_item')
    .select(['number', 'class', 'ground', 'closed_on as closedOn', 'expired_on as expiredOn', 'outcome'])
    .where('list_id', '=', listId)
    .orderBy('number')
    .execute()
}

/** Confirms exactly the list with this hash, in the own name; false when it is not there to confirm. */
export async function confirmList(db: Db, id: string, hash: Buffer, by: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.destruction_list')
    .set({ state: 'confirmed', confirmed_by: by, confirmed_on: on })
    .where('id', '=', id)
    .where('hash', '=', hash)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes back a list that nobody confirmed yet; false when there is none. */
export async function withdrawList(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.destruction_list')
    .set({ state: 'withdrawn' })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A list that two people agreed on, locked for this transaction; undefined when there is none left to destroy. */
export function nextConfirmedList(db: Db): Promise<Row<'signals.destruction_list'> | undefined> {
  return db
    .selectFrom('signals.destruction_list')
    .selectAll()
    .where('state', '=', 'confirmed')
    .orderBy('confirmed_on')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** The dossiers whose keys go with a line; none when it may not be destroyed any more. */
export async function keysToDestroy(db: Db, listId: string, number: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select dossier_id as id from signals.keys_to_destroy(${listId}, ${number})`.execute(db)
  return rows.map(({ id }) => id)
}

/** Destroys the rows of a line, keeps a figure of it where its result counts, and returns what came of it. */
export async function settleLine(db: Db, listId: string, number: string, counted: readonly string[]): Promise<string> {
  const { rows } = await sql<{ outcome: string }>`
    select signals.settle_line(${listId}, ${number}, ${counted}::text[]) as outcome`.execute(db)
  return rows[0]?.outcome ?? ''
}

/** Notes that nothing is left to destroy of a list. */
export async function finishList(db: Db, id: string, on: string): Promise<void> {
  await db
    .updateTable('signals.destruction_list')
    .set({ state: 'destroyed', destroyed_on: on })
    .where('id', '=', id)
    .execute()
}

/** A restriction with the names of who set and who lifted it. */
export type RestrictionRow = Omit<Row<'signals.restriction'>, 'region' | 'signal_id'> & { setterName: string }

/** The restrictions in force that the actor may know of, the oldest first. */
export function restrictionsInForce(db: Db): Promise<RestrictionRow[]> {
  return db
    .selectFrom('signals.restriction as r')
    .innerJoin('access.person as p', 'p.id', 'r.set_by')
    .select(['r.id', 'r.number', 'r.ground', 'r.set_by', 'r.set_on', 'r.lifted_by', 'r.lifted_on'])
    .select('p.name as setterName')
    .where('r.lifted_on', 'is', null)
    .orderBy('r.set_on')
    .orderBy('r.number')
    .execute()
}

/** The ground on which the use of a signal is restricted now, for who sees the signal; undefined when it is not. */
export async function restrictionOf(db: Db, signalId: string): Promise<{ ground: string; set_on: string } | undefined> {
  return db
    .selectFrom('signals.restriction')
    .select(['ground', 'set_on'])
    .where('signal_id', '=', signalId)
    .where('lifted_on', 'is', null)
    .executeTakeFirst()
}

/** Whether the use of a signal is restricted now, for who need not see the signal. */
export async function isRestricted(db: Db, signalId: string): Promise<boolean> {
  const { rows } = await sql<{ restricted: boolean }>`select signals.is_restricted(${signalId}) as restricted`.execute(
    db,
  )
  return rows[0]?.restricted ?? false
}

/** Restricts the use of a signal; false when there is none with this number, or it is restricted already. */
export async function insertRestriction(db: Db, id: string, { number, ground }: RestrictionInput): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select signals.restrict_signal(${id}, ${number}, ${ground}) as done`.execute(db)
  return rows[0]?.done ?? false
}

/** The signal that a restriction is about, for who may know of the restriction. */
export async function signalOfRestriction(db: Db, id: string): Promise<string | undefined> {
  const query = db.selectFrom('signals.restriction').select('signal_id').where('id', '=', id)
  return (await query.executeTakeFirst())?.signal_id
}

/** Lifts a restriction and returns the number of its signal; undefined when it is not in force. */
export async function endRestriction(db: Db, id: string, by: string, on: string): Promise<string | undefined> {
  const row = await db
    .updateTable('signals.restriction')
    .set({ lifted_by: by, lifted_on: on })
    .where('id', '=', id)
    .where('lifted_on', 'is', null)
    .returning('number')
    .executeTakeFirst()
  return row?.number
}
