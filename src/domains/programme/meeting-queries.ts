import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** A meeting as it is kept, with its day in the Netherlands. */
export type MeetingRow = Row<'programme.meeting'> & { day: string }

const dayOfStart = sql<string>`to_char(starts_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')`.as('day')

/** Which meetings are asked for; days are 'YYYY-MM-DD', both included. */
export type Wanted = { bodyId?: string; districtId?: string | null; from?: string; until?: string }

/** Meetings, the earliest first. */
export function meetingRows(db: Db, { bodyId, districtId, from, until }: Wanted): Promise<MeetingRow[]> {
  let query = db.selectFrom('programme.meeting').selectAll().select(dayOfStart).orderBy('starts_at')
  if (bodyId !== undefined) query = query.where('body_id', '=', bodyId)
  if (districtId !== undefined) query = query.where('district_id', 'is not distinct from', districtId)
  if (from !== undefined) query = query.where(localDay, '>=', from)
  if (until !== undefined) query = query.where(localDay, '<=', until)
  return query.execute()
}

const localDay = sql<string>`to_char(starts_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD')`

/** A meeting by its id; undefined when it is not there. */
export function meetingRow(db: Db, id: string): Promise<MeetingRow | undefined> {
  return db.selectFrom('programme.meeting').selectAll().select(dayOfStart).where('id', '=', id).executeTakeFirst()
}

/** The items of a meeting, in their order. */
export function itemRows(db: Db, meetingId: string): Promise<Row<'programme.meeting_item'>[]> {
  return db
    .selectFrom('programme.meeting_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()
}

/** Who was there, of one meeting. */
export function attendanceRows(db: Db, meetingId: string): Promise<Row<'programme.meeting_attendance'>[]> {
  return db.selectFrom('programme.meeting_attendance').selectAll().where('meeting_id', '=', meetingId).execute()
}

/** On which days the people of a place came to meetings of a body. */
export function daysPresent(db: Db, bodyId: string, districtId: string | null) {
  return db
    .selectFrom('programme.meeting_attendance as a')
    .innerJoin('programme.meeting as m', 'm.id', 'a.meeting_id')
    .select(['a.seat', dayOfStart])
    .distinct()
    .where('m.body_id', '=', bodyId)
    .where('m.district_id', 'is not distinct from', districtId)
    .where('m.state', '=', 'held')
    .where('a.presence', '=', 'present')
    .execute()
}

/** A decision with the meeting that took it. */
export type DecisionRow = Row<'programme.meeting_decision'> & { body_id: string; district_id: string | null }

/** Decisions, the newest first: of one meeting, of one body, or all. */
export function decisionRows(
  db: Db,
  of: { meetingId?: string; bodyId?: string; districtId?: string | null } = {},
): Promise<DecisionRow[]> {
  let query = db
    .selectFrom('programme.meeting_decision as d')
    .innerJoin('programme.meeting as m', 'm.id', 'd.meeting_id')
    .selectAll('d')
    .select(['m.body_id', 'm.district_id'])
    .orderBy('d.year', 'desc')
    .orderBy('d.number', 'desc')
  if (of.meetingId !== undefined) query = query.where('d.meeting_id', '=', of.meetingId)
  if (of.bodyId !== undefined) query = query.where('m.body_id', '=', of.bodyId)
  if (of.districtId !== undefined) query = query.where('m.district_id', 'is not distinct from', of.districtId)
  return query.execute()
}

/** What was agreed, by the day before which it is done: what is open at a body, or what one meeting agreed. */
export function followUpRows(
  db: Db,
  of: { meetingId: string } | { bodyId: string; districtId: string | null },
): Promise<FollowUpRow[]> {
  const query = followUps(db)
  if ('meetingId' in of) return query.where('f.meeting_id', '=', of.meetingId).execute()
  return query
    .where('f.state', '=', 'open')
    .where('f.body_id', '=', of.bodyId)
    .where('f.district_id', 'is not distinct from', of.districtId)
    .execute()
}

/** Something that was agreed, with the proposal for the programme that it became. */
export type FollowUpRow = Row<'programme.follow_up'> & { proposal: string | null; proposalState: string | null }

/** What was agreed out of a session. */
export const followUpsOfSession = (db: Db, sessionId: string): Promise<FollowUpRow[]> =>
  followUps(db).where('f.session_id', '=', sessionId).execute()

const followUps = (db: Db) =>
  db
    .selectFrom('programme.follow_up as f')
    .leftJoin('programme.proposal as o', 'o.follow_up_id', 'f.id')
    .selectAll('f')
    .select(['o.id as proposal', 'o.state as proposalState'])
    .orderBy('f.due_on')
    .orderBy('f.id')

/** Something that was agreed, by its id. */
export function followUpRow(db: Db, id: string): Promise<Row<'programme.follow_up'> | undefined> {
  return db.selectFrom('programme.follow_up').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Members without an account of a body. */
export function outsideRows(
  db: Db,
  bodyId: string,
  districtId: string | null,
): Promise<Row<'programme.outside_member'>[]> {
  return db
    .selectFrom('programme.outside_member')
    .selectAll()
    .where('active', '=', true)
    .where('body_id', '=', bodyId)
    .where('district_id', 'is not distinct from', districtId)
    .orderBy('organisation')
    .execute()
}

/** A member without an account, by its id. */
export function outsideRow(db: Db, id: string): Promise<Row<'programme.outside_member'> | undefined> {
  return db.selectFrom('programme.outside_member').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Subjects that return, with the days on which they were discussed. */
export function handledRows(db: Db): Promise<Row<'programme.handled_subject'>[]> {
  return db.selectFrom('programme.handled_subject').selectAll().execute()
}
