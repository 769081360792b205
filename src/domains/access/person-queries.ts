import { sql } from 'kysely'
import { type Db, type Row, transactionAs } from '../../platform/database.ts'
import type { Appointment, PersonActor } from './rules/actor.ts'
import { functionName } from './rules/functions.ts'
import { type Administration, mayLogIn } from './rules/person.ts'

type PersonOfSession = {
  id: string
  name: string
  locale: string
  active: boolean
  demonstration: boolean
  appointments: AppointmentRow[]
}
type AppointmentRow = Pick<
  Row<'access.appointment'>,
  'id' | 'function' | 'organisation_id' | 'desk_id' | 'district_id' | 'municipality_code' | 'valid_from' | 'valid_until'
>

/**
 * The person to whom a session belongs, with all appointments, in one statement as the role auth. Null when they may
 * not log in on `today`: made inactive, or without a function.
 */
export async function findPersonOfSession(
  authDb: Db,
  userId: string,
  region: string,
  today: string,
): Promise<PersonActor | null> {
  const { rows } = await sql<PersonOfSession>`select * from access.person_of_session(${userId}, ${region})`.execute(
    authDb,
  )
  const person = rows[0]
  if (!person) return null
  const { id, name, locale, active, demonstration } = person
  const appointments = person.appointments.map(toAppointment)
  if (!mayLogIn({ active, appointments }, today)) return null
  return { kind: 'person', personId: id, name, locale, demonstration, appointments }
}

/** Whether any region of this database holds people of a demonstration. */
export function hasDemonstrationPeople(db: Db): Promise<boolean> {
  return transactionAs(db, 'lichtketen_app', {}, async (trx) => {
    const { rows } = await sql<{ found: boolean }>`select access.has_demonstration_people() as found`.execute(trx)
    return rows[0]?.found ?? false
  })
}

/** A person as who manages people sees them; `account` says whether they accepted an invitation. */
export type Person = {
  id: string
  name: string
  email: string
  locale: string
  active: boolean
  account: boolean
  demonstration: boolean
  appointments: Appointment[]
}

/** Everybody in the region with their appointments, by name. */
export async function listPeople(db: Db): Promise<Person[]> {
  const [people, appointments] = await Promise.all([
    db.selectFrom('access.person').selectAll().orderBy('name').orderBy('id').execute(),
    db.selectFrom('access.appointment').selectAll().orderBy('valid_from').orderBy('id').execute(),
  ])
  const held = Map.groupBy(appointments, (row) => row.person_id)
  return people.map((row) => toPerson(row, held.get(row.id) ?? []))
}

/** One person with their appointments. */
export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('access.person').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const held = db.selectFrom('access.appointment').selectAll().where('person_id', '=', id)
  return toPerson(row, await held.orderBy('valid_from').orderBy('id').execute())
}

/** The id of whoever has this e-mail address. */
export async function findPersonIdByEmail(db: Db, email: string): Promise<string | undefined> {
  const address = email.trim().toLowerCase()
  const found = db.selectFrom('access.person').select('id').where(sql`lower(email)`, '=', address)
  return (await found.executeTakeFirst())?.id
}

/** Who manages people and can log in, now or later; locked so that two of them cannot leave at the same time. */
export async function lockAdministrations(db: Db): Promise<Administration[]> {
  await sql`select pg_advisory_xact_lock(hashtext('access.administrations'))`.execute(db)
  const rows = await db
    .selectFrom('access.appointment as a')
    .innerJoin('access.person as p', 'p.id', 'a.person_id')
    .select(['a.person_id', 'a.valid_from', 'a.valid_until'])
    .where('a.function', '=', 'administrator')
    .where('p.active', '=', true)
    .where('p.user_id', 'is not', null)
    .execute()
  return rows.map((row) => ({ personId: row.person_id, validFrom: row.valid_from, validUntil: row.valid_until }))
}

/** A person of the demonstration as the log-in page offers them. */
export type DemonstrationPerson = { id: string; name: string; email: string; appointments: Appointment[] }

/** The people to click on in a demonstration. */
export async function listDemonstrationPeople(db: Db): Promise<DemonstrationPerson[]> {
  return (await listPeople(db)).filter((person) => person.demonstration && person.active)
}

const toPerson = (row: Row<'access.person'>, held: AppointmentRow[]): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  locale: row.locale,
  active: row.active,
  account: row.user_id !== null,
  demonstration: row.demonstration,
  appointments: held.map(toAppointment),
})

const toAppointment = (row: AppointmentRow): Appointment => ({
  id: row.id,
  function: functionName.parse(row.function),
  organisationId: row.organisation_id,
  deskId: row.desk_id,
  districtId: row.district_id,
  municipalityCode: row.municipality_code,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
})
