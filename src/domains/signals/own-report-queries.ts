import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** Where a report of one's own went: the desk, and until when it takes the report up; null once it has. */
export type ReceivedReport = {
  number: string
  municipalityCode: string | null
  deskId: string
  acute: string
  acknowledgeBy: Date | null
}

/** A report that the actor handed in, by its number; undefined for any other. */
export async function findOwnReport(db: Db, number: string): Promise<ReceivedReport | undefined> {
  const { rows } = await sql<ReceivedReport>`
    select number, municipality_code as "municipalityCode", desk_id as "deskId", acute, acknowledge_by as "acknowledgeBy"
    from signals.my_report(${number})`.execute(db)
  return rows[0]
}
