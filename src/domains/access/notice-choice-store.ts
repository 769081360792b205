import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'
import { type NoticeChoice, noticeChoice, usualChoice } from './rules/notice-choice.ts'

/** What a row says that somebody chose; without a row what is usual. */
export function choiceIn(row: Row<'access.notice_choice'> | null | undefined): NoticeChoice {
  if (!row) return usualChoice
  const { quiet_from, quiet_until, absent_from, absent_until } = row
  return noticeChoice.parse({
    mode: row.mode,
    digestAt: row.digest_at,
    quiet: quiet_from && quiet_until ? { from: quiet_from, until: quiet_until, weekend: row.quiet_weekend } : null,
    absent: absent_from && absent_until ? { from: absent_from, until: absent_until } : null,
  })
}

/** What a person chose. */
export async function findNoticeChoice(db: Db, personId: string): Promise<NoticeChoice> {
  const row = await db
    .selectFrom('access.notice_choice')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return choiceIn(row)
}

/** Keeps what a person chose, in the place of what they chose before. */
export async function saveNoticeChoice(db: Db, personId: string, region: string, choice: NoticeChoice): Promise<void> {
  const chosen = {
    mode: choice.mode,
    digest_at: choice.digestAt,
    quiet_from: choice.quiet?.from ?? null,
    quiet_until: choice.quiet?.until ?? null,
    quiet_weekend: choice.quiet?.weekend ?? false,
    absent_from: choice.absent?.from ?? null,
    absent_until: choice.absent?.until ?? null,
  }
  await db
    .insertInto('access.notice_choice')
    .values({ person_id: personId, region, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute()
}

/** Somebody who is or will be away, with the first and the last day. */
export type Absence = { personId: string; from: string; until: string }

/** Who of a desk of the actor is or will be away, the first to leave first. */
export async function absencesAtDesk(db: Db, deskId: string): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    select person_id as "personId", absent_from as "from", absent_until as "until"
    from access.absences(${deskId}) order by absent_from`.execute(db)
  return rows
}

/** Somebody whom mail does not reach: since which day, and how often the last one was tried. */
export type FailingMail = { personId: string; name: string; email: string; since: string; attempts: number }

/** Whom mail does not reach, of those whom the actor may know it of. */
export async function failingDeliveries(db: Db): Promise<FailingMail[]> {
  const { rows } = await sql<FailingMail>`
    select p.id as "personId", p.name, p.email, min(d.failing_since) as since, max(d.attempts) as attempts
    from access.notice_delivery d join access.person p on p.id = d.person_id
    where d.attempts > 0 group by p.id, p.name, p.email order by since, p.name`.execute(db)
  return rows
}
