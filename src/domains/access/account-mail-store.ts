import type { Locale } from '../../lib/locales.ts'
import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps mail to a person about the own log-in; the job sends it and takes it away. */
export async function insertAccountMail(db: Db, row: NewRow<'access.account_mail'>): Promise<void> {
  await db.insertInto('access.account_mail').values(row).execute()
}

/** Mail about a log-in whose moment has come, with its reader. */
export type DueMail = {
  id: string
  kind: string
  invitationId: string | null
  attempts: number
  email: string
  locale: Locale
}

/** What is to be sent now, locked; what another process has in hand is passed over. */
export async function dueAccountMail(db: Db, now: Date, limit: number): Promise<DueMail[]> {
  const rows = await db
    .selectFrom('access.account_mail as m')
    .innerJoin('access.person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.kind', 'm.invitation_id as invitationId', 'm.attempts', 'p.email', 'p.locale'])
    .where('m.next_attempt_at', '<=', now)
    .orderBy('m.next_attempt_at')
    .limit(limit)
    .forUpdate('m')
    .skipLocked()
    .execute()
  return rows.map((row) => ({ ...row, locale: row.locale === 'en' ? 'en' : 'nl' }))
}

/** Takes away what was sent, or what will never be. */
export async function deleteAccountMail(db: Db, id: string): Promise<void> {
  await db.deleteFrom('access.account_mail').where('id', '=', id).execute()
}

/** Puts mail off until later. */
export async function postponeAccountMail(db: Db, id: string, until: Date): Promise<void> {
  await db
    .updateTable('access.account_mail')
    .set((eb) => ({ next_attempt_at: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
