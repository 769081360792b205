import type { Db, NewRow, RowChange } from '../../platform/database.ts'
import { insertRows } from '../../platform/insert-rows.ts'

/** Keeps a bottleneck with its first step; the database refuses one without. */
export async function insertBottleneck(
  db: Db,
  bottleneck: NewRow<'programme.bottleneck'>,
  step: NewRow<'programme.bottleneck_step'>,
): Promise<void> {
  await insertRows(db, { 'programme.bottleneck': [bottleneck] }, { 'programme.bottleneck_step': [step] })
}

/** Keeps a step, while the rights of before it hold, and then what it changes; false when somebody else was first. */
export async function stepBottleneck(
  db: Db,
  step: NewRow<'programme.bottleneck_step'>,
  change: RowChange<'programme.bottleneck'>,
): Promise<boolean> {
  await db.insertInto('programme.bottleneck_step').values(step).execute()
  const done = await db
    .updateTable('programme.bottleneck')
    .set({ ...change, version: step.number })
    .where('id', '=', step.bottleneck_id)
    .where('version', '=', step.number - 1)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
