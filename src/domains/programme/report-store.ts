import type { Db, NewRow } from '../../platform/database.ts'

/** Adds a draft with its first version. */
export async function insertReport(
  db: Db,
  report: NewRow<'programme.report'>,
  version: NewRow<'programme.report_version'>,
) {
  await db.insertInto('programme.report').values(report).execute()
  await db.insertInto('programme.report_version').values(version).execute()
}

/** Adds a version to a draft; false when somebody else saved it in the meantime, or it is final. */
export async function addVersion(db: Db, version: NewRow<'programme.report_version'>, title: string): Promise<boolean> {
  const { report_id, number } = version
  const moved = await db
    .updateTable('programme.report')
    .set({ version: number, title })
    .where('id', '=', report_id)
    .where('version', '=', number - 1)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) return false
  await db.insertInto('programme.report_version').values(version).execute()
  return true
}

type Finish = { id: string; version: number; letterhead: number | null; finished_by: string; finished_on: string }

/** Makes a draft final; false when it changed in the meantime, or is final already. */
export async function finishDraft(db: Db, { id, version, ...finished }: Finish): Promise<boolean> {
  const moved = await db
    .updateTable('programme.report')
    .set({ state: 'final', ...finished })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

/** Adds a letterhead after the one before it; false when somebody else did so first. */
export async function insertLetterhead(db: Db, row: NewRow<'programme.letterhead'>): Promise<boolean> {
  const added = await db
    .insertInto('programme.letterhead')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
