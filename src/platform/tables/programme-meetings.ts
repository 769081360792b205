import type { Generated } from 'kysely'
import type { Day, Json } from './columns.ts'

/** A line that a source put on an agenda. */
type KeptLine = { ref: string; text: string; due?: string; href?: string }

/** Bodies and meetings in the schema programme, and the covenants of access that this work keeps. */
export type MeetingTables = {
  'programme.outside_member': {
    id: string
    region: string
    body_id: string
    district_id: string | null
    organisation: string
    email: string
    active: Generated<boolean>
    added_by: string
    added_on: Day
  }
  'programme.meeting': {
    id: string
    region: string
    body_id: string
    district_id: string | null
    starts_at: Date
    minutes: number
    place: string
    link: Generated<string>
    state: Generated<'planned' | 'held' | 'cancelled'>
    cancel_reason: string | null
    calendar_sequence: Generated<number>
    invited: Generated<boolean>
    minutes_state: Generated<'none' | 'draft' | 'proposed' | 'adopted'>
    adopted_at: string | null
    guests: Generated<string>
    version: Generated<number>
    planned_by: string
  }
  'programme.meeting_item': {
    id: string
    region: string
    meeting_id: string
    position: number
    source: string
    title: string
    note: Generated<string>
    lines: Json<KeptLine[]>
    minutes: Generated<string>
    off: Generated<boolean>
  }
  'programme.meeting_attendance': {
    meeting_id: string
    who: string
    region: string
    seat: string
    presence: 'present' | 'excused' | 'absent'
  }
  'programme.meeting_decision': {
    id: string
    region: string
    meeting_id: string
    item_id: string
    year: number
    number: number
    text: string
    struck: Generated<boolean>
    decided_on: Day
    written_by: string
  }
  'programme.follow_up': {
    id: string
    region: string
    body_id: string
    district_id: string | null
    meeting_id: string | null
    item_id: string | null
    session_id: string | null
    text: string
    owner: string
    due_on: Day
    state: Generated<'open' | 'done' | 'dropped'>
    note: Generated<string>
    settled_on: Day | null
    written_by: string
    written_on: Day
  }
  'programme.handled_subject': {
    meeting_id: string
    norm_id: string
    region: string
    district_id: string | null
    on_day: Day
  }
  'programme.meeting_mail': {
    id: string
    region: string
    meeting_id: string
    person_id: string | null
    outside_id: string | null
    sequence: number
    method: 'REQUEST' | 'CANCEL'
    protects: boolean
    next_attempt_at: Date
    attempts: Generated<number>
  }
  'programme.meeting_feed': { person_id: string; region: string; token_hash: Buffer; made_on: Day }
  'programme.session': {
    id: string
    region: string
    question: string
    background: Generated<string>
    on_day: Day | null
    place: Generated<string>
    invited: Generated<string>
    experts: Generated<boolean>
    state: Generated<'open' | 'closed'>
    version: Generated<number>
    made_by: string
    made_on: Day
  }
  'programme.session_idea': {
    id: string
    region: string
    session_id: string
    text: string
    by_expert: boolean
    by_person: string | null
    state: Generated<'open' | 'accepted' | 'declined'>
    reason: string | null
    decided_by: string | null
    decided_on: Day | null
    written_on: Day
  }
  'programme.representation': {
    id: string
    region: string
    consultation: string
    role: string
    organisation: Generated<string>
    interest: string
    ended_on: Day | null
    version: Generated<number>
    written_by: string
  }
  'programme.representation_note': {
    id: string
    region: string
    representation_id: string
    on_day: Day
    text: string
    written_by: string
  }
  'access.covenant': {
    id: string
    region: string
    title: string
    parties: string[]
    purposes: string[]
    legal_bases: string[]
    from_day: Day
    until_day: Day | null
    document: string
    remind_on: Day | null
    reminded: Generated<boolean>
    version: Generated<number>
    written_by: string
  }
}
