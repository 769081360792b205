import { Conflict, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { requireKeeping } from './gatherings.ts'
import { followUpRow } from './meeting-queries.ts'
import { settleOpen } from './meeting-store.ts'
import type { Settlement } from './rules/meeting-input.ts'

/** Says what became of something that was agreed: it leaves the agenda of the next meeting. */
export async function settleFollowUp(ctx: Context, id: string, { state, note }: Settlement): Promise<void> {
  const resource = { kind: 'followUp', id }
  requirePermission(ctx, 'meeting.keep', resource)
  const found = await followUpRow(ctx.db, id)
  if (!found) throw new NotFound()
  requireKeeping(ctx, found.district_id)
  if (!(await settleOpen(ctx.db, id, { state, note, settled_on: ctx.today }))) throw new Conflict('changed')
  await recordAudit(ctx, { action: 'meeting.keep', resource, detail: { step: state } })
}
