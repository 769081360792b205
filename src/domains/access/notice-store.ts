import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps that something waits for a desk or a person; the mail job sends it. */
export async function insertNotices(db: Db, notices: NewRow<'access.notice'>[]): Promise<void> {
  if (notices.length > 0) await db.insertInto('access.notice').values(notices).execute()
}
