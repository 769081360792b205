import { sql } from 'kysely'
import type { Locale } from '../../lib/locales.ts'
import type { Db, NewRow, Row } from '../../platform/database.ts'

/** Keeps that something waits for a desk or a person; the mail job sends it. */
export async function insertNotices(db: Db, notices: NewRow<'access.notice'>[]): Promise<void> {
  if (notices.length > 0) await db.insertInto('access.notice').values(notices).execute()
}

/** Notices whose moment has come, locked; those that another process has in hand are passed over. */
export function waitingNotices(db: Db, now: Date, limit: number) {
  return db
    .selectFrom('access.notice')
    .select(['id', 'region', 'desk_id as deskId', 'acute', 'attempts', 'spread'])
    .where('next_attempt_at', '<=', now)
    .orderBy('acute', 'desc')
    .orderBy('next_attempt_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Somebody who may be mailed because of a notice, with what they chose; null for who never chose. */
export type Candidate = { noticeId: string; personId: string; choice: Row<'access.notice_choice'> | null }

/** The people behind notices: everybody who works at the desk today, or the one person. */
export async function candidatesFor(db: Db, ids: string[], today: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select n.id as "noticeId", p.id as "personId", to_jsonb(c) as choice
    from access.notice n
    join access.person p on p.active and (p.id = n.person_id or p.id in (
      select a.person_id from access.appointment a
      where a.desk_id = n.desk_id and a.valid_from <= ${today}::date
        and (a.valid_until is null or a.valid_until >= ${today}::date)))
    left join access.notice_choice c on c.person_id = p.id
    where n.id = any (${ids}) order by p.email`.execute(db)
  return rows
}

/** Keeps who is mailed about notices, and that this was worked out. */
export async function spreadNotices(db: Db, ids: string[], to: NewRow<'access.notice_delivery'>[]): Promise<void> {
  if (to.length > 0) await db.insertInto('access.notice_delivery').values(to).execute()
  await db.updateTable('access.notice').set({ spread: true, next_attempt_at: null }).where('id', 'in', ids).execute()
}

/** A mail that is due. */
export type Delivery = { noticeId: string; personId: string; email: string; locale: Locale; attempts: number }

/** Mails whose moment has come, locked; those that another process has in hand are passed over. */
export async function dueDeliveries(db: Db, now: Date, limit: number): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    select d.notice_id as "noticeId", d.person_id as "personId", p.email, p.locale, d.attempts
    from access.notice_delivery d join access.person p on p.id = d.person_id
    where d.due_at <= ${now} order by p.email limit ${limit} for update of d skip locked`.execute(db)
  return rows
}

/** Takes away mails that were sent to a person. */
export async function deleteDeliveries(db: Db, personId: string, noticeIds: string[]): Promise<void> {
  await db
    .deleteFrom('access.notice_delivery')
    .where('person_id', '=', personId)
    .where('notice_id', 'in', noticeIds)
    .execute()
}

/** Puts mails off that a person did not get; the first day on which that happened is kept. */
export async function postponeDeliveries(db: Db, personId: string, noticeIds: string[], until: Date, today: string) {
  await db
    .updateTable('access.notice_delivery')
    .set((eb) => ({
      due_at: until,
      attempts: eb('attempts', '+', 1),
      failing_since: eb.fn.coalesce('failing_since', eb.cast<string>(eb.val(today), 'date')),
    }))
    .where('person_id', '=', personId)
    .where('notice_id', 'in', noticeIds)
    .execute()
}

/** Puts a ring of the duty phone off that did not get through. */
export async function postponeRing(db: Db, id: string, until: Date): Promise<void> {
  await db
    .updateTable('access.notice')
    .set((eb) => ({ next_attempt_at: until, attempts: eb('attempts', '+', 1), failure: 'notDelivered' }))
    .where('id', '=', id)
    .execute()
}

/**
 * Takes away what everybody was told of, and returns how many that were: a finished notice would keep the moment at
 * which somebody reported.
 */
export async function deleteFinishedNotices(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from access.notice where id in (
      select n.id from access.notice n where n.spread and n.next_attempt_at is null
        and not exists (select from access.notice_delivery d where d.notice_id = n.id)
      for update skip locked)`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** Keeps a mail of the demonstration instead of sending it. */
export async function insertCaughtMail(db: Db, mail: NewRow<'access.caught_mail'>): Promise<void> {
  await db.insertInto('access.caught_mail').values(mail).execute()
}
