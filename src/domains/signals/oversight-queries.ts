import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { OwnReport } from './signal-queries.ts'

/** A line of oversight: routing fields only. */
export type OversightRow = {
  number: string
  forms: string[]
  municipalityCode: string | null
  districtId: string | null
  state: string
  deskId: string
  kind: string | null
  dueAt: Date | null
  receivedOn: string
}

/** Open signals of the region for the chain director, of the district for its coordinator; late ones first. */
export async function oversightRows(db: Db): Promise<OversightRow[]> {
  const { rows } = await sql<OversightRow>`
    select number, forms, municipality_code as "municipalityCode", district_id as "districtId", state,
      desk_id as "deskId", kind, due_at as "dueAt", received_on as "receivedOn"
    from signals.oversight() order by due_at nulls last, number`.execute(db)
  return rows
}

/** An escalation as its receiver sees it. */
export type EscalationRow = { number: string; kind: string; deskId: string; level: number; dueAt: Date; at: Date }

/** Escalations to some desks whose clock still runs, each clock once with its last step, newest first. */
export async function escalationsFor(db: Db, desks: string[]): Promise<EscalationRow[]> {
  if (desks.length === 0) return []
  const latest = db
    .selectFrom('signals.escalation as e')
    .distinctOn('e.clock_id')
    .select(['e.number', 'e.kind', 'e.desk_id as deskId', 'e.level', 'e.due_at as dueAt', 'e.at'])
    .where('e.to_desk', 'in', desks)
    .where('e.settled', '=', false)
    .orderBy('e.clock_id')
    .orderBy('e.level', 'desc')
  return db.selectFrom(latest.as('latest')).selectAll().orderBy('at', 'desc').limit(100).execute()
}

/** How far the reports are that the actor handed in. */
export async function ownReportRows(db: Db): Promise<OwnReport[]> {
  const { rows } = await sql<OwnReport>`
    select number, state, municipality_code as "municipalityCode", received_on as "receivedOn",
      taken_on as "takenOn", decided_on as "decidedOn", closed_on as "closedOn", reporter_word as "closingWord"
    from signals.my_reports() order by received_on desc, number desc limit 100`.execute(db)
  return rows
}
