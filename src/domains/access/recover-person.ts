import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { newLink } from './invitation-link.ts'
import { confirmInvitation, findOpenInvitation, insertInvitation, withdrawInvitations } from './invitation-store.ts'
import type { Invited } from './invite-person.ts'
import { findPerson } from './person-queries.ts'

/** Asks for a new log-in for somebody who lost their password or phone. A second administrator has to confirm it. */
export async function requestRecovery(ctx: Context, personId: string): Promise<void> {
  const by = requireColleague(ctx, personId)
  const person = await findPerson(ctx.db, personId)
  if (!person?.active) throw new NotFound('person')
  if (!person.account) throw new Conflict('noAccount')
  await withdrawInvitations(ctx.db, personId)
  await insertInvitation(ctx.db, {
    id: ctx.newId(),
    region: ctx.region,
    person_id: personId,
    token_hash: null,
    recovery: true,
    requested_by: by,
    expires_at: newLink(ctx.keys, ctx.now).expiresAt,
  })
  await record(ctx, personId, 'requested')
}

/** Confirms what another administrator asked for, and makes the link. Nobody confirms their own request. */
export async function confirmRecovery(ctx: Context, personId: string): Promise<Invited> {
  const by = requireColleague(ctx, personId)
  const open = await findOpenInvitation(ctx.db, personId)
  if (!open?.recovery || open.expires_at <= ctx.now) throw new NotFound('recovery')
  if (open.requested_by === by) throw new NotAllowed('person.recover', { kind: 'person', id: personId })
  const link = newLink(ctx.keys, ctx.now)
  await confirmInvitation(ctx.db, open.id, {
    confirmed_by: by,
    token_hash: link.tokenHash,
    expires_at: link.expiresAt,
  })
  await record(ctx, personId, 'confirmed')
  return { personId, token: link.token, expiresAt: link.expiresAt }
}

function requireColleague(ctx: Context, personId: string): string {
  const resource = { kind: 'person', id: personId }
  requirePermission(ctx, 'person.recover', resource)
  if (ctx.actor.kind !== 'person' || ctx.actor.personId === personId) throw new NotAllowed('person.recover', resource)
  return ctx.actor.personId
}

const record = (ctx: Context, id: string, step: 'requested' | 'confirmed') =>
  recordAudit(ctx, { action: 'person.recover', resource: { kind: 'person', id }, detail: { step } })
