import type { Db, Row } from '../../platform/database.ts'

/** An account at an organisation as an administrator sees it. `reference` is what its holder reads on the page. */
export type OutsideIdentity = {
  id: string
  organisation: string
  reference: string
  askedOn: string
  personId: string | null
  person: string | null
  boundBy: string | null
  confirmed: boolean
}

/** Accounts at organisations that are in use here: those that wait first, then by name. */
export async function listIdentities(db: Db): Promise<OutsideIdentity[]> {
  const rows = await db
    .selectFrom('access.outside_identity as i')
    .innerJoin('access.identity_provider as v', 'v.id', 'i.provider_id')
    .innerJoin('access.organisation as o', 'o.id', 'v.organisation_id')
    .leftJoin('access.person as p', 'p.id', 'i.person_id')
    .select(['i.id', 'o.name as organisation', 'i.reference', 'i.asked_on as askedOn'])
    .select(['i.person_id as personId', 'p.name as person', 'i.bound_by as boundBy', 'i.confirmed_by as confirmedBy'])
    .where('v.active', '=', true)
    .orderBy((eb) => eb('i.confirmed_by', 'is not', null))
    .orderBy('p.name')
    .orderBy('i.asked_on', 'desc')
    .orderBy('i.id')
    .execute()
  return rows.map(({ confirmedBy, ...row }) => ({ ...row, confirmed: confirmedBy !== null }))
}

/** One of them as it is kept. */
export function findIdentity(db: Db, id: string): Promise<Row<'access.outside_identity'> | undefined> {
  return db.selectFrom('access.outside_identity').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What a provider called somebody, found by its hash. */
export function findIdentityBySubject(
  db: Db,
  providerId: string,
  subjectHash: Buffer,
): Promise<Row<'access.outside_identity'> | undefined> {
  return db
    .selectFrom('access.outside_identity')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirst()
}

/** How many accounts of a provider wait for an administrator. */
export async function countUnbound(db: Db, providerId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('access.outside_identity')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('provider_id', '=', providerId)
    .where('person_id', 'is', null)
    .executeTakeFirstOrThrow()
  return waiting
}

/** The provider in use at which a person has an account that was confirmed. */
export async function findProviderOf(db: Db, personId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('access.outside_identity as i')
    .innerJoin('access.identity_provider as v', 'v.id', 'i.provider_id')
    .select('v.id')
    .where('i.person_id', '=', personId)
    .where('i.confirmed_by', 'is not', null)
    .where('v.active', '=', true)
    .executeTakeFirst()
  return found?.id
}
