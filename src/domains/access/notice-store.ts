import { sql } from 'kysely'
import type { Locale } from '../../lib/locales.ts'
import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps that something waits for a desk or a person; the mail job sends it. */
export async function insertNotices(db: Db, notices: NewRow<'access.notice'>[]): Promise<void> {
  if (notices.length > 0) await db.insertInto('access.notice').values(notices).execute()
}

/** Notices whose moment has come, locked; those that another process has in hand are passed over. */
export function unsentNotices(db: Db, now: Date, limit: number) {
  return db
    .selectFrom('access.notice')
    .select(['id', 'desk_id as deskId', 'acute', 'attempts'])
    .where('next_attempt_at', '<=', now)
    .orderBy('acute', 'desc')
    .orderBy('next_attempt_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

/** Who gets mail because of a notice. */
export type Recipient = { noticeId: string; email: string; locale: Locale }

/** The people behind notices: everybody who works at the desk today, or the one person. */
export async function recipientsOf(db: Db, ids: string[], today: string): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select distinct n.id as "noticeId", p.email, p.locale
    from access.notice n
    join access.person p on p.active and (p.id = n.person_id or p.id in (
      select a.person_id from access.appointment a
      where a.desk_id = n.desk_id and a.valid_from <= ${today}::date
        and (a.valid_until is null or a.valid_until >= ${today}::date)))
    where n.id = any (${ids}) order by p.email`.execute(db)
  return rows
}

/** Takes away what was sent: a finished notice would keep the moment at which somebody reported. */
export async function deleteNotices(db: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('access.notice').where('id', 'in', ids).execute()
}

/** Puts a notice that could not be sent off until later. */
export async function postponeNotices(db: Db, id: string, until: Date): Promise<void> {
  await db
    .updateTable('access.notice')
    .set((eb) => ({ next_attempt_at: until, attempts: eb('attempts', '+', 1), failure: 'notDelivered' }))
    .where('id', '=', id)
    .execute()
}

/** Keeps a mail of the demonstration instead of sending it. */
export async function insertCaughtMail(db: Db, mail: NewRow<'access.caught_mail'>): Promise<void> {
  await db.insertInto('access.caught_mail').values(mail).execute()
}
