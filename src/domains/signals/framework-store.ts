import type { Db, NewRow, Row } from '../../platform/database.ts'

/** An action framework with who wrote it. */
export type FrameworkRow = Row<'signals.framework'> & { writtenByName: string | null }

/** The frameworks that hold now: of some organisations, or of all. */
export function currentFrameworks(db: Db, organisations?: readonly string[]): Promise<FrameworkRow[]> {
  let query = db
    .selectFrom('signals.framework as f')
    .leftJoin('access.person as p', 'p.id', 'f.written_by')
    .selectAll('f')
    .select('p.name as writtenByName')
    .where('f.current', '=', true)
    .orderBy('f.organisation_id')
  if (organisations) query = query.where('f.organisation_id', 'in', [...organisations, ''])
  return query.execute()
}

/** Puts a text in the place of the version that was there; false when that is no longer the one that holds. */
export async function replaceFramework(db: Db, row: NewRow<'signals.framework'>): Promise<boolean> {
  const retired = await db
    .updateTable('signals.framework')
    .set({ current: false })
    .where('organisation_id', '=', row.organisation_id)
    .where('situation', '=', row.situation)
    .where('version', '=', row.version - 1)
    .where('current', '=', true)
    .executeTakeFirst()
  if (row.version > 1 && retired.numUpdatedRows === 0n) return false
  const added = await db
    .insertInto('signals.framework')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
