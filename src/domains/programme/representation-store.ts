import type { Db, NewRow, RowChange } from '../../platform/database.ts'

/** Keeps who represents the region somewhere. */
export async function insertRepresentation(db: Db, row: NewRow<'programme.representation'>): Promise<void> {
  await db.insertInto('programme.representation').values(row).execute()
}

/** Changes it when nobody did since `version`; says whether that was so. */
export async function changeRepresentation(
  db: Db,
  { id, version }: { id: string; version: number },
  change: RowChange<'programme.representation'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('programme.representation')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Keeps what came back. */
export async function insertNote(db: Db, row: NewRow<'programme.representation_note'>): Promise<void> {
  await db.insertInto('programme.representation_note').values(row).execute()
}
