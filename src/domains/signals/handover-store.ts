import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** Everything that one new hand-over writes. */
export type NewHandover = {
  handover: NewRow<'signals.handover'>
  texts: NewRow<'signals.handover_text'>[]
  share: NewRow<'signals.share'>
  items: NewRow<'signals.share_item'>[]
  files: NewRow<'signals.share_file'>[]
  clocks: NewRow<'signals.clock'>[]
}

/** Stores an offer with the share that acceptance opens. */
export async function insertHandover(db: Db, rows: NewHandover): Promise<void> {
  await db.insertInto('signals.handover').values(rows.handover).execute()
  await db.insertInto('signals.handover_text').values(rows.texts).execute()
  await db.insertInto('signals.clock').values(rows.clocks).execute()
  await db.insertInto('signals.share').values(rows.share).execute()
  await db.insertInto('signals.share_item').values(rows.items).execute()
  if (rows.files.length > 0) await db.insertInto('signals.share_file').values(rows.files).execute()
}

/** Finds a hand-over by number and keeps others from changing it until this transaction ends. */
export function findHandoverForUpdate(db: Db, number: string): Promise<Row<'signals.handover'> | undefined> {
  return db.selectFrom('signals.handover').selectAll().where('number', '=', number).forUpdate().executeTakeFirst()
}

/** A hand-over by id. */
export function findHandoverById(db: Db, id: string): Promise<Row<'signals.handover'> | undefined> {
  return db.selectFrom('signals.handover').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The hand-overs of a signal, oldest first. */
export function handoversOf(db: Db, signalId: string): Promise<Row<'signals.handover'>[]> {
  return db
    .selectFrom('signals.handover')
    .selectAll()
    .where('signal_id', '=', signalId)
    .orderBy('offered_at')
    .orderBy('number')
    .execute()
}

/** Changes a hand-over and gives it its next version. */
export async function updateHandover(db: Db, id: string, change: RowChange<'signals.handover'>): Promise<void> {
  await db
    .updateTable('signals.handover')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Keeps a question, refusal, return or answer. */
export async function insertHandoverText(db: Db, text: NewRow<'signals.handover_text'>): Promise<void> {
  await db.insertInto('signals.handover_text').values(text).execute()
}

/** Opens or ends the share that belongs to a hand-over. */
export async function setShareOfHandover(db: Db, handoverId: string, active: boolean): Promise<void> {
  await db.updateTable('signals.share').set({ active }).where('handover_id', '=', handoverId).execute()
}

/** Ends all shares of a signal, when it closes as unfounded or malicious. */
export async function endShares(db: Db, signalId: string): Promise<void> {
  await db.updateTable('signals.share').set({ active: false }).where('signal_id', '=', signalId).execute()
}
