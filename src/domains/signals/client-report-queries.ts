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

/** The reports of the acting partner system, the newest first. */
export async function listOwnClientReports(
  db: Db,
  { passed, most }: { passed: number; most: number },
): Promise<(Omit<ClientReportRow, 'id'> & { number: string })[]> {
  const { rows } = await sql<Omit<ClientReportRow, 'id'> & { number: string }>`
    select number, state, received_on as "receivedOn", taken_on as "takenOn", decided_on as "decidedOn",
      closed_on as "closedOn"
    from signals.client_reports(${passed}, ${most})`.execute(db)
  return rows
}

/** Makes a signal the one whose mailbox is open in this transaction; the policies ask whether it is the actor's. */
export async function enterMailbox(db: Db, signalId: string): Promise<void> {
  await sql`select set_config('app.signal', ${signalId}, true)`.execute(db)
}
