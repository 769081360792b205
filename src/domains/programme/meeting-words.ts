import type { FollowUpRow, MeetingRow } from './meeting-queries.ts'
import type { MeetingState, MinutesState } from './rules/meeting-states.ts'

/** A meeting as pages show it. */
export type Meeting = {
  id: string
  bodyId: string
  districtId: string | null
  startsAt: Date
  /** 'YYYY-MM-DD' in the Netherlands. */
  day: string
  minutes: number
  place: string
  link: string
  state: MeetingState
  cancelReason: string | null
  invited: boolean
  minutesState: MinutesState
  adoptedAt: string | null
  guests: string
  version: number
}

/** A meeting out of its row. */
export function asMeeting(row: MeetingRow): Meeting {
  const { id, day, minutes, place, link, state, invited, guests, version } = row
  return {
    ...{ id, day, minutes, place, link, state, invited, guests, version },
    bodyId: row.body_id,
    districtId: row.district_id,
    startsAt: row.starts_at,
    cancelReason: row.cancel_reason,
    minutesState: row.minutes_state,
    adoptedAt: row.adopted_at,
  }
}

/** Something that was agreed, as pages show it. */
export type FollowUp = {
  id: string
  bodyId: string
  districtId: string | null
  meetingId: string | null
  itemId: string | null
  text: string
  owner: string
  dueOn: string
  state: 'open' | 'done' | 'dropped'
  note: string
  settledOn: string | null
  /** The proposal for the programme that it became. */
  proposal: { id: string; state: string } | null
}

/** Something that was agreed, out of its row. */
export function asFollowUp(row: FollowUpRow): FollowUp {
  const { id, text, owner, state, note } = row
  return {
    ...{ id, text, owner, state, note },
    bodyId: row.body_id,
    districtId: row.district_id,
    meetingId: row.meeting_id,
    itemId: row.item_id,
    dueOn: row.due_on,
    settledOn: row.settled_on,
    proposal: row.proposal === null ? null : { id: row.proposal, state: row.proposalState ?? 'open' },
  }
}

/** A member of a body without an account. */
export type OutsideMember = { id: string; organisation: string; email: string }
