import { type Context, panelToInvite } from '../access/index.ts'
import { fillingOf, gatheringOfMeeting } from './gatherings.ts'
import { type MeetingRow, outsideRows } from './meeting-queries.ts'
import { insertMeetingMail } from './meeting-store.ts'
import { protectsMembers, seatsOf } from './rules/body.ts'

type Recipient = { person_id: string } | { outside_id: string }

/** Puts a mail to everybody in the body in the queue, in the transaction of what it is about. Returns how many. */
export async function queueInvitations(
  ctx: Context,
  meeting: MeetingRow,
  method: 'REQUEST' | 'CANCEL',
): Promise<number> {
  const { gathering } = await gatheringOfMeeting(ctx, meeting)
  const to = await recipientsOf(ctx, meeting)
  const rows = to.map((one) => ({
    id: ctx.newId(),
    region: ctx.region,
    meeting_id: meeting.id,
    person_id: 'person_id' in one ? one.person_id : null,
    outside_id: 'outside_id' in one ? one.outside_id : null,
    sequence: meeting.calendar_sequence,
    method,
    protects: protectsMembers(gathering.body),
    next_attempt_at: ctx.now,
  }))
  await insertMeetingMail(ctx.db, rows)
  return rows.length
}

async function recipientsOf(ctx: Context, meeting: MeetingRow): Promise<Recipient[]> {
  const { gathering, programme } = await gatheringOfMeeting(ctx, meeting)
  const outside = await outsideRows(ctx.db, meeting.body_id, meeting.district_id)
  const seats = programme === null ? [] : seatsOf(gathering, programme, await fillingOf(ctx))
  const people = seats.flatMap((seat) => seat.people.map(({ personId }) => personId))
  const panel = gathering.body.kind === 'expertPanel' ? await panelToInvite(ctx) : []
  return [
    ...[...new Set([...people, ...panel])].map((person_id) => ({ person_id })),
    ...outside.map(({ id }) => ({ outside_id: id })),
  ]
}
