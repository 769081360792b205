import type { Db, NewRow, RowChange } from '../../platform/database.ts'

/** Keeps a new session. */
export async function insertSession(db: Db, row: NewRow<'programme.session'>): Promise<void> {
  await db.insertInto('programme.session').values(row).execute()
}

/** Closes a session; says whether it was open. */
export async function closeOpenSession(db: Db, id: string): Promise<boolean> {
  const closed = await db
    .updateTable('programme.session')
    .set({ state: 'closed' })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** Keeps an idea. */
export async function insertIdea(db: Db, row: NewRow<'programme.session_idea'>): Promise<void> {
  await db.insertInto('programme.session_idea').values(row).execute()
}

/** Keeps what became of an idea; says whether it still waited for that. */
export async function decideOpenIdea(
  db: Db,
  { id, sessionId }: { id: string; sessionId: string },
  change: RowChange<'programme.session_idea'>,
): Promise<boolean> {
  const decided = await db
    .updateTable('programme.session_idea')
    .set(change)
    .where('id', '=', id)
    .where('session_id', '=', sessionId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return decided.numUpdatedRows > 0n
}
