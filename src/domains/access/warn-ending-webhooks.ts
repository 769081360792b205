import { type Context, requireSystem } from './context.ts'
import { endNotices } from './rules/webhook.ts'
import { tellManagers } from './tell-managers.ts'
import { noteEndingWebhooks } from './webhook-store.ts'

/** Tells who manages webhooks, a month and a week before its last day, that one ends. Returns of how many. */
export async function warnEndingWebhooks(ctx: Context): Promise<number> {
  requireSystem(ctx)
  let ending = 0
  // The nearest first: of what was told of a week before, a month before is past.
  for (const days of endNotices) ending += await noteEndingWebhooks(ctx.db, ctx.today, days)
  if (ending > 0) await tellManagers(ctx, 'webhooks.manage', 'webhookEnds')
  return ending
}
