import { sql } from 'kysely'
import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** Keeps a new draft. */
export async function insertDraft(db: Db, draft: NewRow<'signals.draft'>): Promise<void> {
  await db.insertInto('signals.draft').values(draft).execute()
}

/** Finds a draft of the actor. */
export function findDraft(db: Db, id: string): Promise<Row<'signals.draft'> | undefined> {
  return db.selectFrom('signals.draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The drafts of a person, newest first. */
export function draftsOf(db: Db, personId: string): Promise<Row<'signals.draft'>[]> {
  return db
    .selectFrom('signals.draft')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('saved_at', 'desc')
    .limit(50)
    .execute()
}

/** Changes a draft. */
export async function updateDraft(db: Db, id: string, change: RowChange<'signals.draft'>): Promise<void> {
  await db.updateTable('signals.draft').set(change).where('id', '=', id).execute()
}

/** Removes a draft. */
export async function deleteDraft(db: Db, id: string): Promise<void> {
  await db.deleteFrom('signals.draft').where('id', '=', id).execute()
}

/**
 * Drafts that were last saved on or before a day, locked: those whose author was told on or before `warnedOn`, or with
 * null those whose author was not told yet. What another process has in hand is passed over.
 */
export function restingDrafts(
  db: Db,
  region: string,
  { savedOn, warnedOn }: { savedOn: string; warnedOn: string | null },
  limit: number,
): Promise<{ id: string; personId: string }[]> {
  return db
    .selectFrom('signals.draft')
    .select(['id', 'person_id as personId'])
    .where('region', '=', region)
    .where(sql<boolean>`(saved_at at time zone 'Europe/Amsterdam')::date <= ${savedOn}::date`)
    .where((eb) => (warnedOn === null ? eb('warned_on', 'is', null) : eb('warned_on', '<=', warnedOn)))
    .orderBy('saved_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Notes that the author was told that a draft will be thrown away. */
export async function warnDraft(db: Db, id: string, on: string): Promise<void> {
  await db.updateTable('signals.draft').set({ warned_on: on }).where('id', '=', id).execute()
}
