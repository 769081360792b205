import type { Db, NewRow, Row } from '../../platform/database.ts'

/** A registration with the name of who made it. */
export type RegistrationRow = Row<'signals.registration'> & { madeByName: string }

const rowsWithMaker = (db: Db) =>
  db
    .selectFrom('signals.registration as r')
    .innerJoin('access.person as p', 'p.id', 'r.made_by')
    .selectAll('r')
    .select('p.name as madeByName')

/** The registrations that were made of a signal, oldest first. */
export function registrationRows(db: Db, signalId: string): Promise<RegistrationRow[]> {
  return rowsWithMaker(db).where('r.signal_id', '=', signalId).orderBy('r.sequence').execute()
}

/** One registration of a signal. */
export function findRegistration(db: Db, signalId: string, id: string): Promise<RegistrationRow | undefined> {
  return rowsWithMaker(db).where('r.signal_id', '=', signalId).where('r.id', '=', id).executeTakeFirst()
}

/** Keeps a new registration. */
export async function insertRegistration(db: Db, row: NewRow<'signals.registration'>): Promise<void> {
  await db.insertInto('signals.registration').values(row).execute()
}

/** Notes on which day consent was withdrawn; false when somebody noted that already. */
export async function endConsent(
  db: Db,
  id: string,
  end: { withdrawn_on: string; withdrawn_by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.registration')
    .set(end)
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
