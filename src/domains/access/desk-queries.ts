import type { Db } from '../../platform/database.ts'

/** For whom and where an appointment is. */
export type AppointmentPlace = {
  organisationId: string
  deskId: string | null
  districtId: string | null
  municipalityCode: string | null
}

/** The organisation and territory of a desk, or of an organisation with a municipality; undefined when unknown. */
export async function findPlace(
  db: Db,
  chosen: { deskId: string | null; organisationId: string | null; municipalityCode: string | null },
): Promise<AppointmentPlace | undefined> {
  if (chosen.deskId !== null) return placeOfDesk(db, chosen.deskId)
  const organisation = await db
    .selectFrom('access.organisation')
    .select('id')
    .where('id', '=', chosen.organisationId)
    .executeTakeFirst()
  if (!organisation) return undefined
  const place = { organisationId: organisation.id, deskId: null, districtId: null, municipalityCode: null }
  return chosen.municipalityCode === null ? place : withMunicipality(db, place, chosen.municipalityCode)
}

async function placeOfDesk(db: Db, id: string): Promise<AppointmentPlace | undefined> {
  const desk = await db
    .selectFrom('access.desk')
    .select(['id', 'organisation_id', 'district_id', 'municipality_code'])
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return (
    desk && {
      organisationId: desk.organisation_id,
      deskId: desk.id,
      districtId: desk.district_id,
      municipalityCode: desk.municipality_code,
    }
  )
}

async function withMunicipality(db: Db, place: AppointmentPlace, code: string): Promise<AppointmentPlace | undefined> {
  const found = await db.selectFrom('access.municipality').selectAll().where('code', '=', code).executeTakeFirst()
  return found && { ...place, districtId: found.district_id, municipalityCode: found.code }
}

/** What can be chosen for an appointment, by name. */
export type Places = {
  organisations: { id: string; name: string }[]
  desks: { id: string; name: string; people: number }[]
  municipalities: { code: string; name: string }[]
}

/** Organisations, desks with the number of active people at them on `today`, and municipalities. */
export async function listPlaces(db: Db, today: string): Promise<Places> {
  const [organisations, desks, municipalities] = await Promise.all([
    db.selectFrom('access.organisation').select(['id', 'name']).orderBy('name').execute(),
    listDesks(db, today),
    db.selectFrom('access.municipality').select(['code', 'name']).orderBy('name').execute(),
  ])
  return { organisations, desks, municipalities }
}

function listDesks(db: Db, today: string): Promise<Places['desks']> {
  return db
    .selectFrom('access.desk as d')
    .leftJoin('access.appointment as a', (join) =>
      join
        .onRef('a.desk_id', '=', 'd.id')
        .on('a.valid_from', '<=', today)
        .on((eb) => eb.or([eb('a.valid_until', 'is', null), eb('a.valid_until', '>=', today)])),
    )
    .leftJoin('access.person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.active', '=', true))
    .select((eb) => ['d.id', 'd.name', eb.fn.count<number>('p.id').distinct().as('people')])
    .where('d.active', '=', true)
    .where('d.has_account', '=', true)
    .groupBy(['d.id', 'd.name'])
    .orderBy('d.name')
    .execute()
}
