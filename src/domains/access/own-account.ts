import { mailAboutAccount } from './account-mail.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { endSessions, updateLocale } from './person-store.ts'
import { listOwnSessions, type OwnSession } from './session-queries.ts'

/** The log-ins of oneself that still hold, the newest first. */
export function ownSessions(ctx: Context): Promise<OwnSession[]> {
  requirePermission(ctx, 'account.manage')
  return listOwnSessions(ctx.db)
}

/** Logs oneself out of one session, this one or another. */
export async function logOut(ctx: Context, sessionId: string): Promise<void> {
  await endOwn(ctx, { only: sessionId })
}

/** Logs oneself out everywhere; `except` keeps the session in which this is asked. */
export async function logOutEverywhere(ctx: Context, except?: string): Promise<void> {
  await endOwn(ctx, except === undefined ? {} : { except })
}

async function endOwn(ctx: Context, which: { only?: string; except?: string }): Promise<void> {
  const personId = requireOwn(ctx)
  const ended = await endSessions(ctx.db, personId, which)
  await recordAudit(ctx, { action: 'logout', resource: { kind: 'person', id: personId }, detail: { ended } })
}

/** Records a change that the account itself made: a new password, new backup codes. */
export async function recordOwnChange(ctx: Context, changed: 'password' | 'backupCodes'): Promise<void> {
  const personId = requireOwn(ctx)
  await recordAudit(ctx, { action: 'account.manage', resource: { kind: 'person', id: personId }, detail: { changed } })
}

/** Asks whether one may change the ways in which one logs in; a fresh second factor is needed for that. */
export function requireSecuring(ctx: Context): void {
  requirePermission(ctx, 'account.secure')
}

/** Records that a passkey of one's own was made or taken away, and tells the person by mail. */
export async function recordPasskeyChange(ctx: Context, change: 'added' | 'removed'): Promise<void> {
  requirePermission(ctx, 'account.secure')
  const personId = requireOwn(ctx)
  const resource = { kind: 'person', id: personId }
  await recordAudit(ctx, { action: 'account.secure', resource, detail: { change } })
  await mailAboutAccount(ctx, personId, 'changed')
}

/** Chooses the language in which one reads. */
export async function chooseLocale(ctx: Context, locale: 'nl' | 'en'): Promise<void> {
  const personId = requireOwn(ctx)
  await updateLocale(ctx.db, personId, locale)
  await recordAudit(ctx, {
    action: 'account.manage',
    resource: { kind: 'person', id: personId },
    detail: { changed: 'locale' },
  })
}

function requireOwn(ctx: Context): string {
  requirePermission(ctx, 'account.manage')
  if (ctx.actor.kind !== 'person') throw new Error('only a person has an account')
  return ctx.actor.personId
}
