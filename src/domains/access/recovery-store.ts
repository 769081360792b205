import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps that a recovery key was tried; trying it twice on a day is one row. */
export async function insertRecovery(db: Db, row: NewRow<'access.recovery'>): Promise<void> {
  await db
    .insertInto('access.recovery')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether a recovery key for the keys with this fingerprint was tried. */
export async function hasRecovery(db: Db, fingerprint: string): Promise<boolean> {
  const found = await db
    .selectFrom('access.recovery')
    .select('fingerprint')
    .where('fingerprint', '=', fingerprint)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
