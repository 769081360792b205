import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { OversightRow } from './oversight-queries.ts'

/** Late signals of the region or district of the actor, the longest late first. Routing fields only. */
export async function lateRows(db: Db, now: Date, limit: number): Promise<OversightRow[]> {
  const { rows } = await sql<OversightRow>`
    select number, forms, municipality_code as "municipalityCode", district_id as "districtId", state,
      desk_id as "deskId", kind, due_at as "dueAt", received_on as "receivedOn"
    from signals.oversight_late(${now}, ${limit})`.execute(db)
  return rows
}

/**
 * How many open signals there are in a district (none: the place is not known) in one state, how many of them are late,
 * and how many one desk has.
 */
export type DistrictCount = { districtId: string | null; state: string; open: number; late: number; atDesk: number }

/** Counts of the region or district of the actor. */
export async function districtCounts(db: Db, now: Date, deskId: string): Promise<DistrictCount[]> {
  const { rows } = await sql<DistrictCount>`
    select district_id as "districtId", state, open, late, at_desk as "atDesk"
    from signals.oversight_counts(${now}, ${deskId})`.execute(db)
  return rows
}
