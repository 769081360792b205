import { sql } from 'kysely'
import type { Db, NewRow, RowChange } from '../../platform/database.ts'

/** Keeps new meetings. */
export async function insertMeetings(db: Db, rows: NewRow<'programme.meeting'>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('programme.meeting').values(rows).execute()
}

/** Changes a meeting when nobody changed it since `version`; says whether that was so. */
export async function changeMeeting(
  db: Db,
  { id, version }: { id: string; version: number },
  change: RowChange<'programme.meeting'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('programme.meeting')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Keeps the items of an agenda as they are now: new ones, and the place, lines and minutes of those that were kept. */
export async function keepItems(db: Db, rows: NewRow<'programme.meeting_item'>[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('programme.meeting_item')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        title: eb.ref('excluded.title'),
        note: eb.ref('excluded.note'),
        lines: eb.ref('excluded.lines'),
        minutes: eb.ref('excluded.minutes'),
        off: eb.ref('excluded.off'),
      })),
    )
    .execute()
}

/** Keeps who was there; who was recorded before gets what is said now. */
export async function keepAttendance(db: Db, rows: NewRow<'programme.meeting_attendance'>[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('programme.meeting_attendance')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['meeting_id', 'who', 'seat']).doUpdateSet((eb) => ({ presence: eb.ref('excluded.presence') })),
    )
    .execute()
}

/** A decision before it has its number. */
export type NewDecision = Omit<NewRow<'programme.meeting_decision'>, 'number'>

/** Keeps decisions with the next numbers of their year. Two meetings that decide at once wait for each other. */
export async function insertDecisions(db: Db, rows: NewDecision[]): Promise<void> {
  const [first] = rows
  if (!first) return
  await sql`select pg_advisory_xact_lock(hashtext(${`decision ${first.region} ${first.year}`}))`.execute(db)
  const { last } = await db
    .selectFrom('programme.meeting_decision')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
    .where('region', '=', first.region)
    .where('year', '=', first.year)
    .executeTakeFirstOrThrow()
  const numbered = rows.map((row, at) => ({ ...row, number: Number(last) + at + 1 }))
  await db.insertInto('programme.meeting_decision').values(numbered).execute()
}

/** Strikes a decision: it stays to be read, with its number. Says whether there was one of that meeting. */
export async function strikeDecision(db: Db, id: string, meetingId: string): Promise<boolean> {
  const struck = await db
    .updateTable('programme.meeting_decision')
    .set({ struck: true })
    .where('id', '=', id)
    .where('meeting_id', '=', meetingId)
    .where('struck', '=', false)
    .executeTakeFirst()
  return struck.numUpdatedRows > 0n
}

/** Keeps what was agreed. */
export async function insertFollowUps(db: Db, rows: NewRow<'programme.follow_up'>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('programme.follow_up').values(rows).execute()
}

/** Keeps what became of something that was agreed; says whether it was still open. */
export async function settleOpen(db: Db, id: string, change: RowChange<'programme.follow_up'>): Promise<boolean> {
  const settled = await db
    .updateTable('programme.follow_up')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return settled.numUpdatedRows > 0n
}

/** Keeps which subjects were discussed; saying so twice is saying it once. */
export async function insertHandled(db: Db, rows: NewRow<'programme.handled_subject'>[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('programme.handled_subject')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps a member without an account. */
export async function insertOutside(db: Db, row: NewRow<'programme.outside_member'>): Promise<void> {
  await db.insertInto('programme.outside_member').values(row).execute()
}

/** Takes a member without an account out of the body; says whether they were in it. */
export async function endOutside(db: Db, id: string): Promise<boolean> {
  const ended = await db
    .updateTable('programme.outside_member')
    .set({ active: false })
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** Puts invitations or cancellations in the queue. */
export async function insertMeetingMail(db: Db, rows: NewRow<'programme.meeting_mail'>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('programme.meeting_mail').values(rows).execute()
}
