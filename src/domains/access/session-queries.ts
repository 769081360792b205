import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A log-in of oneself that still holds. */
export type OwnSession = { id: string; startedAt: Date; usedAt: Date; browser: string }

/** The sessions of the person who asks, the newest first. */
export async function listOwnSessions(db: Db): Promise<OwnSession[]> {
  const { rows } = await sql<{ id: string; started_at: Date; used_at: Date; browser: string }>`
    select id, started_at, used_at, browser from access.my_sessions()`.execute(db)
  return rows.map((row) => ({ id: row.id, startedAt: row.started_at, usedAt: row.used_at, browser: row.browser }))
}
