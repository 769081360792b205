import { randomBytes } from 'node:crypto'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { NewRow } from '../../platform/database.ts'
import { recordAudit } from './audit.ts'
import { findClient, newestScopes } from './client-queries.ts'
import { closeClient, closeToken, confirmDesk, endTokens, insertClient, insertToken } from './client-store.ts'
import { type Context, requirePermission, requireProof } from './context.ts'
import { findPlace } from './desk-queries.ts'
import { hashOfToken } from './invitation-link.ts'
import { requireSwitchedOn } from './require-switched-on.ts'
import { type ClientInput, clientInput, daysAfter, lastDayOf } from './rules/client.ts'
import type { Scope } from './rules/scopes.ts'

const tokenBytes = 32

/** A token that was made just now; it is kept nowhere. */
export type NewToken = { id: string; token: string; expiresOn: string }

/**
 * Registers a partner system for an organisation, or for a desk of it: then it reads what is handed over to that desk as
 * soon as another administrator agrees. The token is returned once and kept nowhere.
 */
export async function registerClient(ctx: Context, input: ClientInput): Promise<NewToken> {
  requirePermission(ctx, 'clients.manage')
  requireSwitchedOn(ctx, 'partnerSystems')
  const { name, organisationId, deskId, scopes, expiresOn } = parseInput(clientInput, input)
  const place = await findPlace(ctx.db, { deskId, municipalityCode: null, organisationId })
  if (!place || place.organisationId !== organisationId)
    throw new InvalidInput([{ path: deskId === null ? 'organisationId' : 'deskId', code: 'unknown' }])
  if (deskId !== null) requireProof(ctx)
  const id = ctx.newId()
  const { token, row } = newToken(ctx, id, scopes, expiresOn)
  const desk = deskId === null ? {} : { desk_id: deskId, desk_bound_by: personOf(ctx) }
  const client = { id, region: ctx.region, organisation_id: organisationId, name, created_on: ctx.today, ...desk }
  await insertClient(ctx.db, client, row)
  await record(ctx, id, { change: 'registered', scopes, desk: deskId })
  return { id, token, expiresOn: row.expires_on }
}

/** Agrees that a partner system works for its desk. Throws Conflict for who asked for it: two people decide. */
export async function confirmClient(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'clients.manage', { kind: 'client', id })
  const client = await findClient(ctx.db, id)
  if (!client || client.desk_id === null || client.desk_confirmed_by !== null) throw new NotFound('client')
  requireProof(ctx)
  const person = personOf(ctx)
  if (client.desk_bound_by === person) throw new Conflict('sameAdministrator')
  await confirmDesk(ctx.db, id, person)
  await record(ctx, id, { change: 'confirmed', desk: client.desk_id })
}

/**
 * Gives a partner system a new token with the same scopes. Those of before work on for some days, so that nothing stands
 * still while somebody puts the new one in its place.
 */
export async function renewToken(ctx: Context, id: string, expiresOn?: string): Promise<NewToken> {
  requirePermission(ctx, 'clients.manage', { kind: 'client', id })
  const client = await findClient(ctx.db, id)
  if (!client) throw new NotFound('client')
  if (client.desk_id !== null) requireProof(ctx)
  const { token, row } = newToken(ctx, id, await newestScopes(ctx.db, id), expiresOn)
  await endTokens(ctx.db, id, daysAfter(ctx.today, ctx.loaded.region.settings.apiTokens.overlapDays))
  await insertToken(ctx.db, row)
  await record(ctx, id, { change: 'renewed' })
  return { id, token, expiresOn: row.expires_on }
}

/** Ends one token at once; the other tokens of the partner system go on. */
export async function revokeToken(ctx: Context, tokenId: string): Promise<void> {
  requirePermission(ctx, 'clients.manage', { kind: 'token', id: tokenId })
  if (!(await closeToken(ctx.db, tokenId))) throw new NotFound('token')
  await recordAudit(ctx, {
    action: 'clients.manage',
    resource: { kind: 'token', id: tokenId },
    detail: { change: 'revoked' },
  })
}

/** Takes a partner system its access away, for good. */
export async function revokeClient(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'clients.manage', { kind: 'client', id })
  if (!(await closeClient(ctx.db, id))) throw new NotFound('client')
  await record(ctx, id, { change: 'revoked' })
}

function newToken(ctx: Context, clientId: string, scopes: Scope[], asked: string | undefined) {
  const lastDay = lastDayOf(asked, ctx.today, ctx.loaded.region.settings.apiTokens)
  if (lastDay === null) throw new InvalidInput([{ path: 'expiresOn', code: 'outside' }])
  const token = `lk_${randomBytes(tokenBytes).toString('base64url')}`
  const row: NewRow<'access.api_token'> = {
    id: ctx.newId(),
    region: ctx.region,
    client_id: clientId,
    token_hash: hashOfToken(ctx.keys, token),
    scopes,
    created_on: ctx.today,
    expires_on: lastDay,
  }
  return { token, row }
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('only people manage partner systems')
  return actor.personId
}

const record = (ctx: Context, id: string, detail: Record<string, unknown>) =>
  recordAudit(ctx, { action: 'clients.manage', resource: { kind: 'client', id }, detail })
