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
