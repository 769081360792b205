import { NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson, getGathering, requireKeeping } from './gatherings.ts'
import { outsideRow } from './meeting-queries.ts'
import { endOutside, insertOutside } from './meeting-store.ts'
import type { OutsideMember } from './rules/meeting-input.ts'

/** Adds an organisation without an account to a body, so that it gets invitations. */
export async function addOutsideMember(ctx: Context, key: string, member: OutsideMember): Promise<void> {
  requirePermission(ctx, 'meeting.keep', { kind: 'body' })
  const { gathering } = await getGathering(ctx, key)
  requireKeeping(ctx, gathering.districtId)
  const id = ctx.newId()
  await insertOutside(ctx.db, {
    ...{ id, region: ctx.region, body_id: gathering.body.id, district_id: gathering.districtId },
    ...member,
    added_by: actingPerson(ctx),
    added_on: ctx.today,
  })
  await recordAudit(ctx, { action: 'meeting.keep', resource: { kind: 'member', id }, detail: { step: 'addMember' } })
}

/** Takes an organisation without an account out of a body: it gets no invitations any more. */
export async function endOutsideMember(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'meeting.keep', { kind: 'member', id })
  const member = await outsideRow(ctx.db, id)
  if (!member) throw new NotFound()
  requireKeeping(ctx, member.district_id)
  if (!(await endOutside(ctx.db, id))) throw new NotFound()
  await recordAudit(ctx, { action: 'meeting.keep', resource: { kind: 'member', id }, detail: { step: 'endMember' } })
}
