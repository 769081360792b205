import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { OversightRow } from './oversight-queries.ts'

/** Late signals of the region or district of the actor, the longest late first. Routing fields only. */
export async function lateRows(db: Db, now: Date, limit: number): Promise<OversightRow[]> {
  const { rows } = await sql<OversightRow>`
    select number, forms, municipality_code as "municipalityCode", district_id as "districtId", state,
      desk_id as "deskId", kind, due_at as "dueAt", received_on as "receivedOn"
    from signals.oversight() where due_at <= ${now} order by due_at, number limit ${limit}`.execute(db)
  return rows
}

/** How many open signals there are in a district (none: the place is not known), in one state, and how many are late. */
export type DistrictCount = { districtId: string | null; state: string; open: number; late: number }

/** Counts of the region or district of the actor. */
export async function districtCounts(db: Db, now: Date): Promise<DistrictCount[]> {
  const { rows } = await sql<DistrictCount>`
    select district_id as "districtId", state, count(*) as open, count(*) filter (where due_at <= ${now}) as late
    from signals.oversight() group by district_id, state`.execute(db)
  return rows
}

/** How many of them one desk has. */
export async function openAtDesk(db: Db, deskId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from signals.oversight() where desk_id = ${deskId}`.execute(db)
  return rows[0]?.open ?? 0
}
