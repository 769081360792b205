import type { Db, Row } from '../../platform/database.ts'

/** The log-in of an organisation as an administrator sees it: without its secret. */
export type Provider = {
  id: string
  organisationId: string
  organisation: string
  issuer: string
  clientId: string
  acrValues: string[]
  subjectClaim: string
  createdOn: string
}

/** The log-ins of organisations that are in use, by name of the organisation. */
export function listProviders(db: Db): Promise<Provider[]> {
  return db
    .selectFrom('access.identity_provider as p')
    .innerJoin('access.organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'p.id',
      'p.organisation_id as organisationId',
      'o.name as organisation',
      'p.issuer',
      'p.client_id as clientId',
      'p.acr_values as acrValues',
      'p.subject_claim as subjectClaim',
      'p.created_on as createdOn',
    ])
    .where('p.active', '=', true)
    .orderBy('o.name')
    .execute()
}

/** A log-in that is in use, with its sealed secret. */
export function findProvider(db: Db, id: string): Promise<Row<'access.identity_provider'> | undefined> {
  return db
    .selectFrom('access.identity_provider')
    .selectAll()
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
}
