import type { Db } from '../../platform/database.ts'
import type { Actor } from './rules/actor.ts'

/** A partner system as who manages it sees it. */
export type ApiClient = { id: string; name: string; organisation: string; active: boolean; createdOn: string }

/** Every partner system that was registered, the ones in use first. */
export async function listClients(db: Db): Promise<ApiClient[]> {
  const rows = await db
    .selectFrom('access.api_client as c')
    .innerJoin('access.organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.id', 'c.name', 'o.name as organisation', 'c.active', 'c.created_on as createdOn'])
    .orderBy('c.active', 'desc')
    .orderBy('c.name')
    .orderBy('c.id')
    .execute()
  return rows
}

/** The partner system in use to which the hash of a token belongs, as actor. */
export async function findClientActor(
  db: Db,
  tokenHash: Buffer,
): Promise<Extract<Actor, { kind: 'client' }> | undefined> {
  const row = await db
    .selectFrom('access.api_client')
    .select(['id', 'organisation_id', 'name'])
    .where('token_hash', '=', tokenHash)
    .where('active', '=', true)
    .executeTakeFirst()
  return row && { kind: 'client', clientId: row.id, organisationId: row.organisation_id, name: row.name }
}
