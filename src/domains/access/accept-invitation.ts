import { NotFound } from '../../lib/errors.ts'
import { mailAboutAccount } from './account-mail.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { hashOfToken } from './invitation-link.ts'
import { findInvited, isRecovery, redeemInvitation } from './invitation-store.ts'
import { closeLostFactor } from './lost-factor-store.ts'

/** Whom a link invites; throws NotFound when it was used, withdrawn, too old, or never was. */
export async function openInvitation(ctx: Context, token: string): Promise<{ name: string; email: string }> {
  requirePermission(ctx, 'invitation.accept')
  const invited = await findInvited(ctx.db, hashOfToken(ctx.keys, token), ctx.now)
  if (!invited) throw new NotFound('invitation')
  return invited
}

/**
 * Uses a link once: the account gets the password with this hash and has to set up a new second factor; older
 * sessions end. Throws NotFound when the link opens nothing (any more).
 */
export async function acceptInvitation(ctx: Context, token: string, passwordHash: string): Promise<void> {
  requirePermission(ctx, 'invitation.accept')
  const hash = hashOfToken(ctx.keys, token)
  const recovers = await isRecovery(ctx.db, hash)
  const personId = await redeemInvitation(ctx.db, hash, passwordHash, ctx.now)
  if (personId === null) throw new NotFound('invitation')
  await closeLostFactor(ctx.db, personId)
  if (recovers) await mailAboutAccount(ctx, personId, 'restored')
  await recordAudit(ctx, { action: 'invitation.accept', resource: { kind: 'person', id: personId } })
}
