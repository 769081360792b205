import { createHmac } from 'node:crypto'
import type { KeyProvider } from '../../platform/keys.ts'
import type { Mailer } from '../../platform/mail.ts'
import {
  type DueMail,
  deleteAccountMail,
  dueAccountMail,
  insertAccountMail,
  postponeAccountMail,
} from './account-mail-store.ts'
import { type Context, requireSystem } from './context.ts'
import { type AccountMailKind, accountMail, isAccountMailKind } from './rules/account-mail.ts'

/** Tells a person that something about the own log-in happened, in the transaction in which it did. */
export async function mailAboutAccount(
  ctx: Context,
  personId: string,
  kind: AccountMailKind,
  invitationId?: string,
): Promise<void> {
  await insertAccountMail(ctx.db, {
    id: ctx.newId(),
    region: ctx.region,
    person_id: personId,
    kind,
    invitation_id: invitationId ?? null,
    next_attempt_at: ctx.now,
  })
}

/**
 * The secret of the link that restores a log-in, made from the id of its invitation and a key outside the database: the
 * mail that waits in the database holds no way in.
 */
export function recoveryToken(keys: KeyProvider, invitationId: string): string {
  return createHmac('sha256', keys.pepper()).update(`recovery link|${invitationId}`).digest('base64url')
}

const batch = 50
const minutesUntilRetry = [1, 5, 15, 60]

/** Sends mail about log-ins, with the rights of the jobs; what fails is tried again for some hours. Returns how many went. */
export async function sendAccountMail(ctx: Context, send: Mailer, url: string): Promise<number> {
  requireSystem(ctx)
  const due = await dueAccountMail(ctx.db, ctx.now, batch)
  const sent = []
  for (const mail of due) if (await sendOne(ctx, send, url, mail)) sent.push(mail)
  return sent.length
}

async function sendOne(ctx: Context, send: Mailer, url: string, mail: DueMail): Promise<boolean> {
  const { id, kind, email, locale, invitationId, attempts } = mail
  const wait = minutesUntilRetry[attempts]
  try {
    if (isAccountMailKind(kind)) {
      const link = invitationId && `${url}/uitnodiging/${recoveryToken(ctx.keys, invitationId)}`
      await send({ to: email, ...accountMail(kind, locale, link ?? ''), id })
    }
    await deleteAccountMail(ctx.db, id)
    return true
  } catch {
    // After some hours a link would be too old, and what happened is known.
    if (wait === undefined) await deleteAccountMail(ctx.db, id)
    else await postponeAccountMail(ctx.db, id, new Date(ctx.now.getTime() + wait * 60_000))
    return false
  }
}
