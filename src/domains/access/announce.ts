import { toQuarter } from '../../lib/quarter.ts'
import type { NewRow } from '../../platform/database.ts'
import type { Context } from './context.ts'
import type { EventType } from './rules/webhook.ts'
import { insertEvents } from './webhook-store.ts'

/** Something that happened at a desk, about a signal or hand-over by its number. Never content. */
export type Happening = { type: EventType; deskId: string; number: string }

/**
 * Tells systems of partners what happened, in the transaction in which it did. What nobody listens to is not kept; the
 * rest is sent by the job, after the commit.
 */
export function announce(ctx: Context, happening: Happening): Promise<void> {
  return insertEvents(ctx.db, [happeningRow(ctx, happening)])
}

/** The same as a row, for whoever writes it together with rows of its own. */
export function happeningRow(ctx: Context, { type, deskId, number }: Happening): NewRow<'access.webhook_event'> {
  // To the quarter, whoever acts: among exact times the order alone would tell when somebody reported.
  const at = toQuarter(ctx.now)
  return { id: ctx.newId(), region: ctx.region, desk_id: deskId, type, subject: number, day: ctx.today, at }
}
