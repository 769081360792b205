import type { Db } from '../../platform/database.ts'

/** People with an appointment at a desk on a day, by name. */
export function colleagueRows(db: Db, deskId: string, day: string) {
  return db
    .selectFrom('access.appointment as a')
    .innerJoin('access.person as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.name', 'a.function'])
    .distinct()
    .where('a.desk_id', '=', deskId)
    .where('p.active', '=', true)
    .where('a.valid_from', '<=', day)
    .where((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>=', day)]))
    .orderBy('p.name')
    .execute()
}

/** The ids of people who hold one of some functions on a day. */
export async function peopleInFunctions(db: Db, functions: string[], day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('access.appointment as a')
    .innerJoin('access.person as p', 'p.id', 'a.person_id')
    .select('p.id')
    .distinct()
    .where('a.function', 'in', functions)
    .where('p.active', '=', true)
    .where('a.valid_from', '<=', day)
    .where((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>=', day)]))
    .orderBy('p.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Somebody in a function, with the place for which they hold it; without one for the whole region. */
export type PlacedPerson = {
  personId: string
  function: string
  municipalityCode: string | null
  districtId: string | null
}

/** The ids of active people who work for one of some organisations on a day. */
export async function peopleOfOrganisations(db: Db, organisations: readonly string[], day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('access.appointment as a')
    .innerJoin('access.person as p', 'p.id', 'a.person_id')
    .select('p.id')
    .distinct()
    .where('a.organisation_id', 'in', [...organisations, ''])
    .where('a.function', 'not in', ['panelMember', 'privacyOfficer', 'administrator'])
    .where('p.active', '=', true)
    .where('a.valid_from', '<=', day)
    .where((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>=', day)]))
    .orderBy('p.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Active people who hold one of some functions on a day, with their places. */
export function placedPeople(db: Db, functions: readonly string[], day: string): Promise<PlacedPerson[]> {
  return db
    .selectFrom('access.appointment as a')
    .innerJoin('access.person as p', 'p.id', 'a.person_id')
    .select([
      'p.id as personId',
      'a.function',
      'a.municipality_code as municipalityCode',
      'a.district_id as districtId',
    ])
    .distinct()
    .where('a.function', 'in', [...functions])
    .where('p.active', '=', true)
    .where('a.valid_from', '<=', day)
    .where((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>=', day)]))
    .orderBy('p.id')
    .execute()
}

/** Everybody who holds a function on a day, by name; the district is that of the appointment, its municipality or its desk. */
export function holderRows(db: Db, day: string) {
  return db
    .selectFrom('access.appointment as a')
    .innerJoin('access.person as p', 'p.id', 'a.person_id')
    .leftJoin('access.desk as d', 'd.id', 'a.desk_id')
    .leftJoin('access.municipality as m', (join) =>
      join.on((eb) => eb('m.code', '=', eb.fn.coalesce('a.municipality_code', 'd.municipality_code'))),
    )
    .select((eb) => [
      'p.id as personId',
      'p.name',
      'a.function',
      'a.organisation_id as organisationId',
      'a.desk_id as deskId',
      eb.fn.coalesce('a.district_id', 'd.district_id', 'm.district_id').as('districtId'),
    ])
    .where('p.active', '=', true)
    .where('a.valid_from', '<=', day)
    .where((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>=', day)]))
    .orderBy('p.name')
    .execute()
}
