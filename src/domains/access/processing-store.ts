import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A line of the processing log before the database finds out about which people it is. */
export type NewProcessing = {
  trace: Buffer
  status: 'Unset' | 'Ok' | 'Error'
  name: string
  activity: string
  resource: { kind: string; id?: string | null }
  at: Date
}

/** Writes what was done, a line for every person whose data it was about. */
export async function insertProcessing(db: Db, line: NewProcessing): Promise<void> {
  const { trace, status, name, activity, resource, at } = line
  await sql`select access.log_processing(${trace}, ${status}, ${name}, ${activity}, ${resource.kind}, ${resource.id ?? null}, ${at})`.execute(
    db,
  )
}

/** Deletes the lines of before a moment, at most so many at once. Returns how many those were. */
export async function deleteProcessing(db: Db, region: string, before: Date, most: number): Promise<number> {
  const old = db
    .selectFrom('access.processing_line')
    .select('id')
    .where('region', '=', region)
    .where('at', '<', before)
    .limit(most)
  const { numDeletedRows } = await db.deleteFrom('access.processing_line').where('id', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}
