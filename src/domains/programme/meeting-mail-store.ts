import { sql } from 'kysely'
import type { Locale } from '../../lib/locales.ts'
import type { Db } from '../../platform/database.ts'

/** A mail about a meeting that is due, with whom it goes to and what is known of the meeting now. */
export type DueMeetingMail = {
  id: string
  region: string
  method: 'REQUEST' | 'CANCEL'
  sequence: number
  protects: boolean
  attempts: number
  email: string
  locale: Locale
  meetingId: string
  bodyId: string
  districtId: string | null
  startsAt: Date
  minutes: number
  place: string
  link: string
}

/** What is to be sent now, locked; what another process has in hand is passed over. Nobody inactive is mailed. */
export async function dueMeetingMail(db: Db, now: Date, limit: number): Promise<DueMeetingMail[]> {
  const { rows } = await sql<DueMeetingMail>`
    select q.id, q.region, q.method, q.sequence, q.protects, q.attempts, coalesce(p.email, o.email) as email,
      case when p.locale = 'en' then 'en' else 'nl' end as locale,
      m.id as "meetingId", m.body_id as "bodyId", m.district_id as "districtId", m.starts_at as "startsAt",
      m.minutes, m.place, m.link
    from programme.meeting_mail q
    join programme.meeting m on m.id = q.meeting_id
    left join access.person p on p.id = q.person_id and p.active
    left join programme.outside_member o on o.id = q.outside_id
    where q.next_attempt_at <= ${now} and (q.person_id is null or p.id is not null)
    order by q.next_attempt_at, q.id limit ${limit} for update of q skip locked`.execute(db)
  return rows
}

/** Takes away what was sent, or what will never be. */
export async function deleteMeetingMail(db: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('programme.meeting_mail').where('id', 'in', ids).execute()
}

/** Puts mail off until later. */
export async function postponeMeetingMail(db: Db, id: string, until: Date): Promise<void> {
  await db
    .updateTable('programme.meeting_mail')
    .set((eb) => ({ next_attempt_at: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
