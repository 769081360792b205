import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import {
  type Absence,
  absencesAtDesk,
  type FailingMail,
  failingDeliveries,
  findNoticeChoice,
  saveNoticeChoice,
} from './notice-choice-store.ts'
import type { NoticeChoice } from './rules/notice-choice.ts'

/** How one hears that something waits (U-04), and whether that mail arrives. */
export type OwnNotices = { choice: NoticeChoice; failing: FailingMail | null }

/** What one chose oneself, and whether mail to oneself fails. */
export async function viewOwnNotices(ctx: Context): Promise<OwnNotices> {
  const personId = requireOwn(ctx)
  const failing = (await failingDeliveries(ctx.db)).find((one) => one.personId === personId)
  return { choice: await findNoticeChoice(ctx.db, personId), failing: failing ?? null }
}

/** Chooses how one hears by e-mail that something waits, and when one is away. */
export async function chooseNotices(ctx: Context, choice: NoticeChoice): Promise<void> {
  const personId = requireOwn(ctx)
  await saveNoticeChoice(ctx.db, personId, ctx.region, choice)
  await recordAudit(ctx, {
    action: 'account.manage',
    resource: { kind: 'person', id: personId },
    detail: { changed: 'notices' },
  })
}

/** Who of a desk of the actor is or will be away. */
export function absencesAt(ctx: Context, deskId: string): Promise<Absence[]> {
  requirePermission(ctx, 'start.view')
  return absencesAtDesk(ctx.db, deskId)
}

/** People whom mail does not reach, for who manages them. Of what it was about nobody reads anything here. */
export function listFailingMail(ctx: Context): Promise<FailingMail[]> {
  requirePermission(ctx, 'people.manage')
  return failingDeliveries(ctx.db)
}

function requireOwn(ctx: Context): string {
  requirePermission(ctx, 'account.manage')
  if (ctx.actor.kind !== 'person') throw new Error('only a person has an account')
  return ctx.actor.personId
}
