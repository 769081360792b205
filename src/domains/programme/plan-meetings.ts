import { Conflict, NotFound } from '../../lib/errors.ts'
import { dayFromText, momentOf } from '../../lib/local-day.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson, getGathering, requireKeeping } from './gatherings.ts'
import { queueInvitations } from './invite-members.ts'
import { type MeetingRow, meetingRow, meetingRows } from './meeting-queries.ts'
import { changeMeeting, insertMeetings } from './meeting-store.ts'
import type { MeetingMove, MeetingPlan } from './rules/meeting-input.ts'
import { type MeetingStep, stepsOf } from './rules/meeting-states.ts'

/** The moment at which it is `time` ('14:30') in the Netherlands on a day. */
export function momentAt(day: string, time: string): Date {
  const [hours, minutes] = time.split(':').map(Number)
  return new Date(momentOf(dayFromText(day), (hours ?? 0) * 60 + (minutes ?? 0)))
}

/**
 * Plans one meeting of a body, or a series. A day on which it meets already is passed over. Returns how many were planned.
 */
export async function planMeetings(ctx: Context, key: string, plan: MeetingPlan): Promise<number> {
  requirePermission(ctx, 'meeting.keep', { kind: 'body' })
  const { gathering } = await getGathering(ctx, key)
  requireKeeping(ctx, gathering.districtId)
  const of = { bodyId: gathering.body.id, districtId: gathering.districtId }
  const taken = await meetingRows(ctx.db, of)
  const known = new Set(taken.filter(({ state }) => state !== 'cancelled').map(({ day }) => day))
  const days = [...new Set(plan.days)].filter((day) => !known.has(day))
  const { time, minutes, place, link } = plan
  const rows = days.map((day) => ({
    id: ctx.newId(),
    region: ctx.region,
    body_id: of.bodyId,
    district_id: of.districtId,
    starts_at: momentAt(day, time),
    ...{ minutes, place, link },
    planned_by: actingPerson(ctx),
  }))
  await insertMeetings(ctx.db, rows)
  for (const { id } of rows)
    await recordAudit(ctx, { action: 'meeting.keep', resource: { kind: 'meeting', id }, detail: { step: 'plan' } })
  return rows.length
}

/** Moves a meeting to another day, time or place, and tells who was invited. Throws Conflict when somebody else was first. */
export async function moveMeeting(ctx: Context, id: string, move: MeetingMove): Promise<void> {
  const meeting = await meetingFor(ctx, id, 'move')
  const { version, day, time, minutes, place, link } = move
  const change = { starts_at: momentAt(day, time), minutes, place, link }
  await changeAndTell(ctx, meeting, version, change)
  await recordStep(ctx, id, 'move')
}

/** Cancels a meeting with a reason, and tells who was invited. */
export async function cancelMeeting(ctx: Context, id: string, reason: string): Promise<void> {
  const meeting = await meetingFor(ctx, id, 'cancel')
  await changeAndTell(ctx, meeting, meeting.version, { state: 'cancelled', cancel_reason: reason })
  await recordStep(ctx, id, 'cancel')
}

/** Sends the invitation to everybody in the body; once more to who came in since. Returns how many it goes to. */
export async function inviteToMeeting(ctx: Context, id: string): Promise<number> {
  const meeting = await meetingFor(ctx, id, 'invite')
  const sequence = meeting.calendar_sequence + (meeting.invited ? 1 : 0)
  const change = { invited: true, calendar_sequence: sequence }
  if (!(await changeMeeting(ctx.db, meeting, change))) throw new Conflict('changed')
  const sent = await queueInvitations(ctx, { ...meeting, ...change }, 'REQUEST')
  await recordStep(ctx, id, 'invite')
  return sent
}

/** A meeting with which the actor may do a step now. Throws NotFound, NotAllowed, or Conflict when it is too late for it. */
export async function meetingFor(ctx: Context, id: string, step: MeetingStep): Promise<MeetingRow> {
  requirePermission(ctx, 'meeting.keep', { kind: 'meeting', id })
  const meeting = await meetingRow(ctx.db, id)
  if (!meeting) throw new NotFound()
  requireKeeping(ctx, meeting.district_id, id)
  const { state, minutes_state: minutesState, day } = meeting
  if (!stepsOf({ state, minutesState, day }, ctx.today).includes(step)) throw new Conflict('tooLate')
  return meeting
}

/** Records that a step was done with a meeting. */
export function recordStep(ctx: Context, id: string, step: string): Promise<void> {
  return recordAudit(ctx, { action: 'meeting.keep', resource: { kind: 'meeting', id }, detail: { step } })
}

type Change = Parameters<typeof changeMeeting>[2]

async function changeAndTell(ctx: Context, meeting: MeetingRow, version: number, change: Change): Promise<void> {
  const sequence = meeting.calendar_sequence + (meeting.invited ? 1 : 0)
  const changed = await changeMeeting(ctx.db, { id: meeting.id, version }, { ...change, calendar_sequence: sequence })
  if (!changed) throw new Conflict('changed')
  if (!meeting.invited) return
  const method = change.state === 'cancelled' ? 'CANCEL' : 'REQUEST'
  await queueInvitations(ctx, { ...meeting, calendar_sequence: sequence }, method)
}
