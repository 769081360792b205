import { type Context, requirePermission } from '../access/index.ts'
import { fillingOf, getGathering, keepsMeetings, loadGatherings } from './gatherings.ts'
import { countingOf, isOf, recordOn } from './meeting-facts.ts'
import {
  type DecisionRow,
  daysPresent,
  decisionRows,
  followUpRows,
  type MeetingRow,
  meetingRows,
  outsideRows,
} from './meeting-queries.ts'
import type { FollowUp, Meeting, OutsideMember } from './meeting-words.ts'
import { asFollowUp, asMeeting } from './meeting-words.ts'
import { type Gathering, keyOf, type Seat, seatsOf } from './rules/body.ts'
import { type FrequencyRecord, type SeatRecord, seatRecord } from './rules/meeting-frequency.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

/** A body as the list shows it: when it met, when it will, and whether that is as often as agreed. */
export type BodyLine = {
  key: string
  gathering: Gathering
  last: Meeting | null
  next: Meeting | null
  record: FrequencyRecord | null
}

/** Every body of the programme; the programme is null where the region has none. */
export async function viewBodies(ctx: Context): Promise<{ programme: ProgrammeFile | null; bodies: BodyLine[] }> {
  requirePermission(ctx, 'meeting.view')
  const { programme, gatherings } = await loadGatherings(ctx)
  const counting = await countingOf(ctx, programme)
  const bodies = gatherings.map((gathering) => ({
    key: keyOf(gathering),
    gathering,
    ...lastAndNext(
      counting.meetings.filter((one) => isOf(gathering, one)),
      ctx.today,
    ),
    record: recordOn(gathering, counting, ctx.today),
  }))
  return { programme, bodies }
}

function lastAndNext(own: readonly MeetingRow[], today: string): { last: Meeting | null; next: Meeting | null } {
  const last = own.findLast(({ state, day }) => state === 'held' && day <= today)
  const next = own.find(({ state, day }) => state === 'planned' && day >= today)
  return { last: last ? asMeeting(last) : null, next: next ? asMeeting(next) : null }
}

/** A place in a body with how often its people came, where they join less often than the body meets. */
export type SeatView = Seat & { record: SeatRecord | null }

/** Everything about a body: who is in it, its meetings, what it decided and what is still to be done. */
export type BodyView = {
  key: string
  gathering: Gathering
  programme: ProgrammeFile
  seats: SeatView[]
  outside: OutsideMember[]
  record: FrequencyRecord | null
  /** The earliest first. */
  coming: Meeting[]
  /** The newest first. */
  past: Meeting[]
  decisions: DecisionRow[]
  followUps: FollowUp[]
  /** Whether the actor plans and records its meetings. */
  keeps: boolean
}

/** A body by its key. */
export async function viewBody(ctx: Context, key: string): Promise<BodyView> {
  requirePermission(ctx, 'meeting.view')
  const { programme, gathering } = await getGathering(ctx, key)
  const of = { bodyId: gathering.body.id, districtId: gathering.districtId }
  const meetings = await meetingRows(ctx.db, of)
  return {
    key,
    gathering,
    programme,
    seats: await seatsWithRecord(ctx, gathering, programme),
    outside: await outsideRows(ctx.db, of.bodyId, of.districtId),
    record: recordOn(gathering, await countingOf(ctx, programme), ctx.today),
    coming: meetings.filter((one) => isComing(one, ctx.today)).map(asMeeting),
    past: meetings
      .filter((one) => !isComing(one, ctx.today))
      .map(asMeeting)
      .reverse(),
    decisions: await decisionRows(ctx.db, of),
    followUps: (await followUpRows(ctx.db, of)).map(asFollowUp),
    keeps: keepsMeetings(ctx, gathering.districtId),
  }
}

const isComing = ({ day, state }: MeetingRow, today: string) => day >= today && state === 'planned'

async function seatsWithRecord(ctx: Context, gathering: Gathering, programme: ProgrammeFile): Promise<SeatView[]> {
  const came = await daysPresent(ctx.db, gathering.body.id, gathering.districtId)
  return seatsOf(gathering, programme, await fillingOf(ctx)).map((seat) => {
    const days = came.filter((one) => one.seat === seat.key).map(({ day }) => day)
    return { ...seat, record: seat.attends === null ? null : seatRecord(seat.attends, days, ctx.today) }
  })
}

/** Every decision that was taken, the newest first. */
export async function viewDecisions(
  ctx: Context,
): Promise<{ decisions: (DecisionRow & { gathering: Gathering | null })[] }> {
  requirePermission(ctx, 'meeting.view')
  const { gatherings } = await loadGatherings(ctx)
  const rows = await decisionRows(ctx.db)
  const decisions = rows.map((row) => ({
    ...row,
    gathering:
      gatherings.find(({ body, districtId }) => body.id === row.body_id && districtId === row.district_id) ?? null,
  }))
  return { decisions }
}
