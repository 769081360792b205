import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps a version; the database refuses one that does not follow the newest. */
export async function insertVersion(db: Db, version: NewRow<'programme.version'>): Promise<void> {
  await db.insertInto('programme.version').values(version).execute()
}
