import { randomBytes } from 'node:crypto'
import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { recordAudit } from './audit.ts'
import { closeClient, insertClient } from './client-store.ts'
import { type Context, requirePermission } from './context.ts'
import { findPlace } from './desk-queries.ts'
import { hashOfToken } from './invitation-link.ts'
import { requireSwitchedOn } from './require-switched-on.ts'
import type { ClientInput } from './rules/client.ts'

const tokenBytes = 32

/** Registers a partner system that may report for an organisation. The token is returned once and kept nowhere. */
export async function registerClient(ctx: Context, input: ClientInput): Promise<{ id: string; token: string }> {
  requirePermission(ctx, 'clients.manage')
  requireSwitchedOn(ctx, 'partnerSystems')
  const place = await findPlace(ctx.db, { deskId: null, municipalityCode: null, organisationId: input.organisationId })
  if (!place) throw new InvalidInput([{ path: 'organisationId', code: 'unknown' }])
  const id = ctx.newId()
  const token = `lk_${randomBytes(tokenBytes).toString('base64url')}`
  await insertClient(ctx.db, {
    id,
    region: ctx.region,
    organisation_id: place.organisationId,
    name: input.name,
    token_hash: hashOfToken(ctx.keys, token),
    created_on: ctx.today,
  })
  await recordAudit(ctx, {
    action: 'clients.manage',
    resource: { kind: 'client', id },
    detail: { change: 'registered' },
  })
  return { id, token }
}

/** Takes a partner system its access away, for good. */
export async function revokeClient(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'clients.manage', { kind: 'client', id })
  if (!(await closeClient(ctx.db, id))) throw new NotFound('client')
  await recordAudit(ctx, { action: 'clients.manage', resource: { kind: 'client', id }, detail: { change: 'revoked' } })
}
