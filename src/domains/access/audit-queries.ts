import { sql } from 'kysely'
import { dayFromText, momentOf } from '../../lib/local-day.ts'
import type { Db } from '../../platform/database.ts'
import type { AuditFilter } from './rules/audit-filter.ts'

/** One line of the record as the privacy officer reads it. */
export type AuditLine = {
  id: number
  at: Date
  actorKind: string
  actor: string | null
  function: string | null
  desk: string | null
  action: string
  resourceKind: string
  resourceId: string | null
  /** The name of the person it was about, when it was about one. */
  resourceName: string | null
  purpose: string | null
  outcome: string
  detail: Record<string, unknown>
}

/** The newest lines that the filter lets through, at most `most`. */
export async function listAuditLines(db: Db, filter: AuditFilter, most: number): Promise<AuditLine[]> {
  let query = db
    .selectFrom('access.audit_event as e')
    .leftJoin('access.person as p', 'p.id', 'e.actor_id')
    .leftJoin('access.api_client as c', 'c.id', 'e.actor_id')
    .leftJoin('access.desk as d', 'd.id', 'e.desk_id')
    .leftJoin('access.person as about', (join) => join.on(sql`about.id::text`, '=', sql.ref('e.resource_id')))
    .selectAll('e')
    .select(['p.name as person', 'c.name as client', 'd.name as desk', 'about.name as aboutPerson'])
  if (filter.from !== null) query = query.where('e.at', '>=', startOf(filter.from, 0))
  if (filter.until !== null) query = query.where('e.at', '<', startOf(filter.until, 1))
  if (filter.action !== null) query = query.where('e.action', '=', filter.action)
  if (filter.person !== null) query = query.where('e.actor_id', '=', filter.person)
  if (filter.outcome !== null) query = query.where('e.outcome', '=', filter.outcome)
  if (filter.before !== null) query = query.where('e.id', '<', filter.before)
  const rows = await query.orderBy('e.id', 'desc').limit(most).execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actorKind: row.actor_kind,
    actor: row.person ?? row.client,
    function: row.function,
    desk: row.desk,
    action: row.action,
    resourceKind: row.resource_kind,
    resourceId: row.resource_id,
    resourceName: row.aboutPerson,
    purpose: row.purpose,
    outcome: row.outcome,
    detail: row.detail,
  }))
}

const startOf = (day: string, later: number) => new Date(momentOf(dayFromText(day) + later, 0))

/** Everybody of whom the record may tell, by name. */
export function listActors(db: Db): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('access.person').select(['id', 'name']).orderBy('name').orderBy('id').execute()
}
