import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps a new partner system. */
export async function insertClient(db: Db, row: NewRow<'access.api_client'>): Promise<void> {
  await db.insertInto('access.api_client').values(row).execute()
}

/** Takes a partner system its access away; false when there is none with this id. */
export async function closeClient(db: Db, id: string): Promise<boolean> {
  const changed = await db
    .updateTable('access.api_client')
    .set({ active: false })
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
