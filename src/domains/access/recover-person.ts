import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { mailAboutAccount, recoveryToken } from './account-mail.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { hashOfToken, newLink } from './invitation-link.ts'
import { confirmInvitation, findOpenInvitation, insertInvitation, withdrawInvitations } from './invitation-store.ts'
import type { Invited } from './invite-person.ts'
import { openLostFactors } from './lost-factor-store.ts'
import { findPerson } from './person-queries.ts'

/**
 * The first of two administrators who restore the log-in of somebody who lost password or phone. Whether the person asked
 * for it or the administrator begins: a second administrator has to confirm, and the person is told.
 */
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
  await mailAboutAccount(ctx, personId, 'confirmed')
}

/** A recovery that two administrators confirmed: the link went to the person by mail, or is handed over by the second. */
export type ConfirmedRecovery = { mailed: true; expiresAt: Date } | ({ mailed: false } & Invited)

/**
 * Confirms what another administrator asked for. Whoever asked for it on the log-in page gets the link by mail, so that
 * no administrator holds it; anybody else may have lost the mailbox too, and gets it by hand.
 */
export async function confirmRecovery(ctx: Context, personId: string): Promise<ConfirmedRecovery> {
  const by = requireColleague(ctx, personId)
  const open = await findOpenInvitation(ctx.db, personId)
  if (!open?.recovery || open.token_hash !== null || open.expires_at <= ctx.now) throw new NotFound('recovery')
  if (open.requested_by === by) throw new NotAllowed('person.recover', { kind: 'person', id: personId })
  const asked = (await openLostFactors(ctx.db, personId)).length > 0
  const link = asked ? mailedLink(ctx, open.id) : newLink(ctx.keys, ctx.now)
  await confirmInvitation(ctx.db, open.id, {
    confirmed_by: by,
    token_hash: link.tokenHash,
    expires_at: link.expiresAt,
  })
  await record(ctx, personId, 'confirmed')
  if (asked) await mailAboutAccount(ctx, personId, 'link', open.id)
  const { token, expiresAt } = link
  return asked ? { mailed: true, expiresAt } : { mailed: false, personId, token, expiresAt }
}

const hoursOfMailedLink = 4

function mailedLink({ keys, now }: Context, invitationId: string) {
  const token = recoveryToken(keys, invitationId)
  const expiresAt = new Date(now.getTime() + hoursOfMailedLink * 3_600_000)
  return { token, tokenHash: hashOfToken(keys, token), expiresAt }
}

function requireColleague(ctx: Context, personId: string): string {
  const resource = { kind: 'person', id: personId }
  requirePermission(ctx, 'person.recover', resource)
  if (ctx.actor.kind !== 'person' || ctx.actor.personId === personId) throw new NotAllowed('person.recover', resource)
  return ctx.actor.personId
}

const record = (ctx: Context, id: string, step: 'requested' | 'confirmed') =>
  recordAudit(ctx, { action: 'person.recover', resource: { kind: 'person', id }, detail: { step } })
