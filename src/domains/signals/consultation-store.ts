import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** Keeps a new question for advice. */
export async function insertConsultation(db: Db, row: NewRow<'signals.consultation'>): Promise<void> {
  await db.insertInto('signals.consultation').values(row).execute()
}

/** Keeps something that was written in a consultation. */
export async function insertConsultationText(db: Db, row: NewRow<'signals.consultation_text'>): Promise<void> {
  await db.insertInto('signals.consultation_text').values(row).execute()
}

/** A question for advice with who asked. */
export type ConsultationRow = Row<'signals.consultation'> & { askedByName: string }

const withAsker = (db: Db) =>
  db
    .selectFrom('signals.consultation as c')
    .innerJoin('access.person as p', 'p.id', 'c.asked_by')
    .selectAll('c')
    .select('p.name as askedByName')

/** One question for advice that the actor may see. */
export function findConsultation(db: Db, id: string): Promise<ConsultationRow | undefined> {
  return withAsker(db).where('c.id', '=', id).executeTakeFirst()
}

/** Those that the actor asked and those at a desk of the actor; the open ones first, the newest first. */
export function listedConsultations(db: Db, limit: number): Promise<ConsultationRow[]> {
  return withAsker(db)
    .orderBy((eb) => eb('c.finished_on', 'is not', null))
    .orderBy('c.asked_on', 'desc')
    .orderBy('c.id')
    .limit(limit)
    .execute()
}

/** What was written, oldest first, with who wrote it. */
export function textsOfConsultation(
  db: Db,
  id: string,
): Promise<(Row<'signals.consultation_text'> & { byName: string })[]> {
  return db
    .selectFrom('signals.consultation_text as t')
    .innerJoin('access.person as p', 'p.id', 't.by_person')
    .selectAll('t')
    .select('p.name as byName')
    .where('t.consultation_id', '=', id)
    .orderBy('t.sequence')
    .execute()
}

/** Brings a consultation further; false when it was changed since, or is finished. */
export async function updateConsultation(
  db: Db,
  id: string,
  version: number,
  change: RowChange<'signals.consultation'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.consultation')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
