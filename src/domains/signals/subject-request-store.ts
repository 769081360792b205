import type { Db, NewRow, RowChange } from '../../platform/database.ts'

/** Keeps a new request of a data subject. */
export async function insertRequest(db: Db, row: NewRow<'signals.subject_request'>): Promise<void> {
  await db.insertInto('signals.subject_request').values(row).execute()
}

/** Keeps something that was written about a request. */
export async function insertRequestText(db: Db, row: NewRow<'signals.subject_request_text'>): Promise<void> {
  await db.insertInto('signals.subject_request_text').values(row).execute()
}

/** Brings an open request further; false when it was changed since, or was answered. */
export async function updateRequest(
  db: Db,
  { id, version }: { id: string; version: number },
  change: RowChange<'signals.subject_request'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.subject_request')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('answered_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Asks desks whether they have anything; one that was asked before is left as it is. */
export async function insertQuestions(db: Db, rows: NewRow<'signals.subject_question'>[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('signals.subject_question')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Who answers, for which desk and request. */
export type Answering = { requestId: string; deskId: string; by: string; on: string }

/** Keeps the answer of a desk; false when the desk was not asked, or found something before. */
export async function updateQuestion(
  db: Db,
  { requestId, deskId, by, on }: Answering,
  answer: 'found' | 'notFound',
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.subject_question')
    .set({ answer, answered_by: by, answered_on: on })
    .where('request_id', '=', requestId)
    .where('desk_id', '=', deskId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Keeps which signals a desk found. The database refuses one that the desk does not handle. */
export async function insertFound(
  db: Db,
  { requestId, deskId, by, on }: Answering,
  numbers: readonly string[],
): Promise<void> {
  const rows = numbers.map((number) => ({ request_id: requestId, desk_id: deskId, number, found_by: by, found_on: on }))
  if (rows.length > 0) await db.insertInto('signals.subject_found').values(rows).execute()
}

/** Keeps what was done with a signal; false when that was noted before. */
export async function insertMeasure(db: Db, row: NewRow<'signals.subject_measure'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('signals.subject_measure')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
