import { type CaughtMail, lastCaughtMails } from './caught-mail-queries.ts'
import { type Context, requirePermission } from './context.ts'

const mostShown = 100

/** The mail that a demonstration caught; an installation for real catches none. */
export function viewCaughtMail(ctx: Context): Promise<CaughtMail[]> {
  requirePermission(ctx, 'caughtMail.view')
  return lastCaughtMails(ctx.db, mostShown)
}
