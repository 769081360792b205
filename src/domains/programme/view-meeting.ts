import type { Context } from '../access/index.ts'
import { fillingOf, keepsMeetings } from './gatherings.ts'
import { agendaOf } from './meeting-agenda.ts'
import {
  attendanceRows,
  type DecisionRow,
  decisionRows,
  followUpRows,
  handledRows,
  outsideRows,
} from './meeting-queries.ts'
import { asFollowUp, asMeeting, type FollowUp, type Meeting, type OutsideMember } from './meeting-words.ts'
import { adoptingMeeting, getMeeting } from './record-meeting.ts'
import type { AgendaItem } from './rules/agenda.ts'
import { type Gathering, keyOf, type Seat, seatsOf } from './rules/body.ts'
import { type MeetingStep, stepsOf } from './rules/meeting-states.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

/** Who was there: a person or member without an account, in a place of the body. */
export type Presence = { who: string; seat: string; presence: 'present' | 'excused' | 'absent' }

/** A meeting with all that belongs to it. */
export type MeetingView = {
  meeting: Meeting
  key: string
  gathering: Gathering
  programme: ProgrammeFile | null
  seats: Seat[]
  outside: OutsideMember[]
  agenda: AgendaItem[]
  attendance: Presence[]
  decisions: DecisionRow[]
  /** What this meeting agreed. */
  followUps: FollowUp[]
  /** What is open at the body, whenever it was agreed. */
  open: FollowUp[]
  /** Subjects that return, and were discussed here. */
  handled: string[]
  /** What the actor can do with it now. */
  steps: MeetingStep[]
  /** The meeting at which its minutes can be adopted, when the body met since. */
  adoptAt: string | null
}

/** A meeting by its id, for who works with the programme. */
export async function viewMeeting(ctx: Context, id: string): Promise<MeetingView> {
  const { meeting: row, gathering, programme } = await getMeeting(ctx, id)
  const meeting = asMeeting(row)
  const { bodyId, districtId } = meeting
  const keeps = keepsMeetings(ctx, districtId)
  return {
    ...{ meeting, key: keyOf(gathering), gathering, programme },
    seats: programme === null ? [] : seatsOf(gathering, programme, await fillingOf(ctx)),
    outside: await outsideRows(ctx.db, bodyId, districtId),
    agenda: await agendaOf(ctx, row),
    attendance: (await attendanceRows(ctx.db, id)).map(({ who, seat, presence }) => ({ who, seat, presence })),
    decisions: await decisionRows(ctx.db, { meetingId: id }),
    followUps: (await followUpRows(ctx.db, { meetingId: id })).map(asFollowUp),
    open: (await followUpRows(ctx.db, { bodyId, districtId })).map(asFollowUp),
    handled: (await handledRows(ctx.db)).filter((one) => one.meeting_id === id).map(({ norm_id }) => norm_id),
    steps: keeps ? stepsOf(meeting, ctx.today) : [],
    adoptAt: await adoptingMeeting(ctx, row),
  }
}
