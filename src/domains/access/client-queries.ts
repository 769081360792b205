import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Actor } from './rules/actor.ts'

/** A partner system as actor. */
type ClientActor = Extract<Actor, { kind: 'client' }>

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

/**
 * Makes the partner system in use to which the hash of a token belongs the actor of the running transaction, and
 * returns it; undefined when there is none. One statement does both: every report of a partner system pays for it.
 */
export async function becomeClient(db: Db, tokenHash: Buffer): Promise<ClientActor | undefined> {
  const row = await db
    .selectFrom('access.api_client')
    .select(['id', 'organisation_id', 'name'])
    .select(sql`set_config('app.actor_kind', 'client', true)`.as('kind'))
    .select(sql`set_config('app.actor', id::text, true)`.as('actor'))
    .where('token_hash', '=', tokenHash)
    .where('active', '=', true)
    .executeTakeFirst()
  return row && { kind: 'client', clientId: row.id, organisationId: row.organisation_id, name: row.name }
}
