import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'
import { prepared } from '../../platform/prepared.ts'
import { noteTokenUse } from './client-store.ts'
import type { ClientActor } from './rules/actor.ts'
import { completeScopes, type Scope, scopeNames } from './rules/scopes.ts'

/** A token as who manages it sees it; what it is itself is kept nowhere. */
export type ApiToken = {
  id: string
  scopes: Scope[]
  createdOn: string
  /** The last day on which it works. */
  expiresOn: string
  lastUsedOn: string | null
  revoked: boolean
}

/** A partner system as who manages it sees it, with its tokens, the newest first. */
export type ApiClient = {
  id: string
  name: string
  organisation: string
  /** The desk that it works for. */
  desk: string | null
  /** Who asked for that desk, while no other administrator agreed. */
  deskAskedBy: string | null
  active: boolean
  createdOn: string
  tokens: ApiToken[]
}

/** Every partner system that was registered, the ones in use first. */
export async function listClients(db: Db): Promise<ApiClient[]> {
  const rows = await db
    .selectFrom('access.api_client as c')
    .innerJoin('access.organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('access.desk as d', 'd.id', 'c.desk_id')
    .select(['c.id', 'c.name', 'o.name as organisation', 'd.name as desk', 'c.active', 'c.created_on as createdOn'])
    .select((eb) =>
      eb.case().when('c.desk_confirmed_by', 'is', null).then(eb.ref('c.desk_bound_by')).end().as('deskAskedBy'),
    )
    .orderBy('c.active', 'desc')
    .orderBy('c.name')
    .orderBy('c.id')
    .execute()
  const tokens = await tokensOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, tokens: tokens.get(row.id) ?? [] }))
}

async function tokensOf(db: Db, clientIds: string[]): Promise<Map<string, ApiToken[]>> {
  const rows =
    clientIds.length === 0
      ? []
      : await db
          .selectFrom('access.api_token')
          .select(['id', 'client_id', 'scopes', 'created_on', 'expires_on', 'last_used_on', 'revoked'])
          .where('client_id', 'in', clientIds)
          .orderBy('created_on', 'desc')
          .orderBy('expires_on', 'desc')
          .orderBy('id')
          .execute()
  const ofClient = Map.groupBy(rows, ({ client_id }) => client_id)
  return new Map([...ofClient].map(([id, tokens]) => [id, tokens.map(tokenOf)]))
}

const tokenOf = (row: Omit<Row<'access.api_token'>, 'region' | 'token_hash' | 'warned'>): ApiToken => ({
  id: row.id,
  scopes: scopesIn(row.scopes),
  createdOn: row.created_on,
  expiresOn: row.expires_on,
  lastUsedOn: row.last_used_on,
  revoked: row.revoked,
})

/** A partner system that is in use. */
export function findClient(db: Db, id: string): Promise<Row<'access.api_client'> | undefined> {
  return db
    .selectFrom('access.api_client')
    .selectAll()
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
}

/** What the newest token of a partner system may do. */
export async function newestScopes(db: Db, clientId: string): Promise<Scope[]> {
  const tokens = await tokensOf(db, [clientId])
  return tokens.get(clientId)?.[0]?.scopes ?? []
}

// A scope that this version does not know opens nothing.
const scopesIn = (names: readonly string[]): Scope[] =>
  completeScopes(scopeNames.filter((name) => names.includes(name)))

type Found = { id: string; organisation: string; name: string; token: string; scopes: string[]; desk: string | null }

/**
 * Makes the partner system in use to which the hash of a token belongs the actor of the running transaction, and
 * returns it; undefined when there is none, or the last day of the token has passed. One statement does both: every
 * report of a partner system pays for it.
 */
export async function becomeClient(db: Db, tokenHash: Buffer, today: string): Promise<ClientActor | undefined> {
  const { rows } = await sql<Found & { used: string | null }>`${prepared}
    select c.id, c.organisation_id as organisation, c.name, t.id as token, t.scopes, t.last_used_on as used,
      (select d.id from access.desk d where d.id = c.desk_id and c.desk_confirmed_by is not null and d.active
        and d.organisation_id = c.organisation_id) as desk,
      set_config('app.actor_kind', 'client', true), set_config('app.actor', c.id::text, true),
      set_config('app.token', t.id::text, true)
    from access.api_token t join access.api_client c on c.id = t.client_id
    where t.token_hash = ${tokenHash} and c.active and not t.revoked and t.expires_on >= ${today}::date`.execute(db)
  const [row] = rows
  if (!row) return undefined
  if (row.used !== today) await noteTokenUse(db)
  return clientOf(row)
}

const clientOf = ({ id, organisation, name, token, scopes, desk }: Found): ClientActor => ({
  kind: 'client',
  clientId: id,
  organisationId: organisation,
  name,
  tokenId: token,
  scopes: scopesIn(scopes),
  deskId: desk,
})
