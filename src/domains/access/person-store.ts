import { sql } from 'kysely'
import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps a new person; false when somebody has the e-mail address already. */
export async function insertPerson(db: Db, row: NewRow<'access.person'>): Promise<boolean> {
  const insert = db.insertInto('access.person').values(row)
  const added = await insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Makes a person active or inactive; false when there is no such person. */
export async function updateActive(db: Db, id: string, active: boolean): Promise<boolean> {
  const changed = await db.updateTable('access.person').set({ active }).where('id', '=', id).executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Keeps the language in which a person reads. */
export async function updateLocale(db: Db, id: string, locale: string): Promise<void> {
  await db.updateTable('access.person').set({ locale }).where('id', '=', id).execute()
}

/** Keeps a new appointment. */
export async function insertAppointment(db: Db, row: NewRow<'access.appointment'>): Promise<void> {
  await db.insertInto('access.appointment').values(row).execute()
}

/** Gives an appointment of a person its last day; false when there is no such appointment. */
export async function updateLastDay(db: Db, id: string, personId: string, lastDay: string): Promise<boolean> {
  const changed = await db
    .updateTable('access.appointment')
    .set({ valid_until: lastDay })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Ends sessions of a person: one (`only`), all but one (`except`), or all. Returns how many ended. */
export async function endSessions(
  db: Db,
  personId: string,
  which: { only?: string; except?: string } = {},
): Promise<number> {
  const { rows } = await sql<{ ended: number }>`
    select access.end_sessions(${personId}, ${which.only ?? null}, ${which.except ?? null}) as ended`.execute(db)
  return rows[0]?.ended ?? 0
}

/** Gives a person of the demonstration an account that only the one-click log-in opens. */
export async function insertDemonstrationUser(db: Db, personId: string): Promise<void> {
  await sql`select access.add_demonstration_user(${personId})`.execute(db)
}

/**
 * Who has had no function here for so many months, and still has an address (or a name, `withName`). Somebody who was only
 * invited left on the day of the invitation.
 */
export async function peopleGoneSince(
  db: Db,
  region: string,
  { today, months, withName }: { today: string; months: number; withName: boolean },
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from access.person p
    where p.region = ${region} and (p.name <> ${formerName} or not ${withName}) and (p.email not like ${gone} or ${withName})
      and not exists (select from access.appointment a where a.person_id = p.id
        and (a.valid_until is null or a.valid_until + make_interval(months => ${months}) > ${today}::date))
      and p.created_on + make_interval(months => ${months}) <= ${today}::date
    order by p.created_on, p.id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

const formerName = 'Voormalig medewerker'
const gone = '%@voormalig.invalid'

/** Takes the address and the log-in of a person away, and the name when asked; the database refuses who has a function. */
export async function forgetPerson(db: Db, id: string, withName: boolean): Promise<void> {
  await sql`select access.forget_colleague(${id}, ${withName})`.execute(db)
}
