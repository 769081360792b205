import type { Db, NewRow, RowChange } from '../../platform/database.ts'

/** Keeps the log-in of an organisation; false when it has one already. */
export async function insertProvider(db: Db, row: NewRow<'access.identity_provider'>): Promise<boolean> {
  const insert = db.insertInto('access.identity_provider').values(row)
  const added = await insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Changes a log-in that is in use; false when there is none with this id. */
export async function updateProvider(
  db: Db,
  id: string,
  change: RowChange<'access.identity_provider'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('access.identity_provider')
    .set(change)
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
