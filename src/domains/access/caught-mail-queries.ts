import type { Db } from '../../platform/database.ts'

/** A mail that the demonstration caught instead of sending it. */
export type CaughtMail = { id: string; at: Date; recipient: string; subject: string; body: string }

/** The last mails that were caught, the newest first. */
export function lastCaughtMails(db: Db, limit: number): Promise<CaughtMail[]> {
  return db
    .selectFrom('access.caught_mail')
    .select(['id', 'at', 'recipient', 'subject', 'body'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
