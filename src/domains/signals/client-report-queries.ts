import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A report as the database tells it to the partner system that handed it in. */
export type ClientReportRow = {
  id: string
  state: string
  receivedOn: string
  takenOn: string | null
  decidedOn: string | null
  closedOn: string | null
}

/** Finds a report of the acting partner system by number. */
export async function findClientReport(db: Db, number: string): Promise<ClientReportRow | undefined> {
  const { rows } = await sql<ClientReportRow>`
    select id, state, received_on as "receivedOn", taken_on as "takenOn", decided_on as "decidedOn",
      closed_on as "closedOn"
    from signals.client_report(${number})`.execute(db)
  return rows[0]
}
