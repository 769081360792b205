import { NotFound } from '../../lib/errors.ts'
import { type Context, desksOn, recordAudit, requirePermission } from '../access/index.ts'
import { countInbox, type InboxRow, inboxCounts, inboxRows } from './inbox-queries.ts'
import type { InboxFilter, InboxTab } from './rules/inbox.ts'
import { findSignal } from './signal-queries.ts'

/** A page of an inbox with the counts of its tabs. */
export type InboxView = { deskId: string; rows: InboxRow[]; total: number; counts: Record<InboxTab, number> }

/** Opens the inbox of a desk of the actor; throws NotFound for any other desk. */
export async function viewInbox(ctx: Context, deskId: string, filter: InboxFilter): Promise<InboxView> {
  requirePermission(ctx, 'inbox.view', { kind: 'inbox', id: deskId })
  if (!desksOn(ctx.actor, ctx.today).includes(deskId)) throw new NotFound()
  await recordAudit(ctx, { action: 'inbox.view', resource: { kind: 'inbox', id: deskId }, detail: { tab: filter.tab } })
  return {
    deskId,
    rows: await inboxRows(ctx.db, deskId, filter, ctx.now),
    total: await countInbox(ctx.db, deskId, filter, ctx.now),
    counts: await inboxCounts(ctx.db, deskId, ctx.now),
  }
}

/** Whether a number is that of a signal which the actor may see; a search is recorded whatever it finds. */
export async function findSignalByNumber(ctx: Context, number: string): Promise<boolean> {
  requirePermission(ctx, 'signal.find')
  const found = (await findSignal(ctx.db, number)) !== undefined
  await recordAudit(ctx, { action: 'signal.find', resource: { kind: 'signal' }, detail: { found } })
  return found
}
