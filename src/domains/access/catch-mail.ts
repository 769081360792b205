import type { Mailer } from '../../platform/mail.ts'
import type { Context } from './context.ts'
import { insertCaughtMail } from './notice-store.ts'

/** Catches mail in the transaction of the act instead of sending it: nothing leaves a demonstration. */
export function catchingMailer(ctx: Context): Mailer {
  return ({ to, subject, body }) =>
    insertCaughtMail(ctx.db, { id: ctx.newId(), region: ctx.region, at: ctx.now, recipient: to, subject, body })
}
