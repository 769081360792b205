import { sql } from 'kysely'
import type { Db, NewRow, Row } from '../../platform/database.ts'

/** Keeps a new invitation. */
export async function insertInvitation(db: Db, row: NewRow<'access.invitation'>): Promise<void> {
  await db.insertInto('access.invitation').values(row).execute()
}

/** Withdraws every invitation of a person that was not used: only the newest link works. */
export async function withdrawInvitations(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('access.invitation')
    .set({ withdrawn: true })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
}

/** An invitation or recovery that was neither used nor withdrawn; it may be too old. */
export function findOpenInvitation(db: Db, personId: string): Promise<Row<'access.invitation'> | undefined> {
  return db
    .selectFrom('access.invitation')
    .selectAll()
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('withdrawn', '=', false)
    .executeTakeFirst()
}

/** The person for whom a link opens something at `now`. */
export async function findInvited(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<{ name: string; email: string } | undefined> {
  return db
    .selectFrom('access.invitation as i')
    .innerJoin('access.person as p', 'p.id', 'i.person_id')
    .select(['p.name', 'p.email'])
    .where('i.token_hash', '=', tokenHash)
    .where('i.used_at', 'is', null)
    .where('i.withdrawn', '=', false)
    .where('i.expires_at', '>', now)
    .where('p.active', '=', true)
    .executeTakeFirst()
}

/** Whether a link restores a log-in, rather than inviting somebody. */
export async function isRecovery(db: Db, tokenHash: Buffer): Promise<boolean> {
  const found = db.selectFrom('access.invitation').select('recovery').where('token_hash', '=', tokenHash)
  return (await found.executeTakeFirst())?.recovery ?? false
}

/** A second colleague confirms a recovery, which gets its link then. */
export async function confirmInvitation(
  db: Db,
  id: string,
  confirmed: { confirmed_by: string; token_hash: Buffer; expires_at: Date },
): Promise<void> {
  await db.updateTable('access.invitation').set(confirmed).where('id', '=', id).execute()
}

/** Uses a link once and sets the password of its person; null when it opens nothing (any more). */
export async function redeemInvitation(
  db: Db,
  tokenHash: Buffer,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ person: string | null }>`
    select access.accept_invitation(${tokenHash}, ${passwordHash}, ${now}) as person`.execute(db)
  return rows[0]?.person ?? null
}

/** An invitation or recovery that still waits; `confirmed` is true where its link was made. */
export type OpenInvitation = {
  personId: string
  recovery: boolean
  requestedBy: string | null
  confirmed: boolean
  expiresAt: Date
}

/** What waits to be accepted or confirmed at `now`. */
export async function listOpenInvitations(db: Db, now: Date): Promise<OpenInvitation[]> {
  const rows = await db
    .selectFrom('access.invitation')
    .selectAll()
    .where('used_at', 'is', null)
    .where('withdrawn', '=', false)
    .where('expires_at', '>', now)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    recovery: row.recovery,
    requestedBy: row.requested_by,
    confirmed: row.token_hash !== null,
    expiresAt: row.expires_at,
  }))
}
