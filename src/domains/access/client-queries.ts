import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { prepared } from '../../platform/prepared.ts'
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
  const { rows } = await sql<{ id: string; organisation: string; name: string }>`${prepared}
    select id, organisation_id as organisation, name,
      set_config('app.actor_kind', 'client', true), set_config('app.actor', id::text, true)
    from access.api_client where token_hash = ${tokenHash} and active`.execute(db)
  const [row] = rows
  return row && { kind: 'client', clientId: row.id, organisationId: row.organisation, name: row.name }
}
