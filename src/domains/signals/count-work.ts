import { type Context, desksAllowing, requirePermission } from '../access/index.ts'
import { countOpenHandovers } from './handover-queries.ts'
import { countOpenSignals } from './inbox-queries.ts'
import { HandoverState, isOpenHandover } from './rules/handover-states.ts'
import { countWithoutAnswer } from './unanswered.ts'

/**
 * How much waits for the actor: open signals per desk of theirs, hand-overs that are open on either side, and
 * those that are past their term. */
export type WorkCounts = { inboxes: { deskId: string; open: number }[]; openHandovers: number; unanswered: number }

const openStates = HandoverState.options.filter(isOpenHandover)

/** Counts what waits, for the navigation of every page. Who handles nothing has no inboxes. */
export async function countWork(ctx: Context): Promise<WorkCounts> {
  requirePermission(ctx, 'start.view')
  const desks = desksAllowing(ctx.actor, 'inbox.view', ctx.today)
  const unanswered = await countWithoutAnswer(ctx)
  if (desks.length === 0) return { inboxes: [], openHandovers: 0, unanswered }
  const counted = new Map((await countOpenSignals(ctx.db, desks)).map(({ deskId, open }) => [deskId, open]))
  return {
    inboxes: desks.map((deskId) => ({ deskId, open: counted.get(deskId) ?? 0 })),
    unanswered,
    openHandovers: await countOpenHandovers(ctx.db, desks, openStates),
  }
}
