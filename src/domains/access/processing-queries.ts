import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { KeptLine } from './rules/processing-line.ts'

/** The lines of the processing log from one day up to and including another, in the order of time. */
export async function linesBetween(db: Db, from: string, until: string, most: number): Promise<KeptLine[]> {
  const { rows } = await sql<KeptLine>`
    select encode(trace_id, 'hex') as trace, encode(span_id, 'hex') as span, encode(parent_span_id, 'hex') as parent,
      status, name, activity, subject, at
    from access.processing_line
    where at >= ${from}::date::timestamp at time zone 'Europe/Amsterdam'
      and at < (${until}::date + 1)::timestamp at time zone 'Europe/Amsterdam'
    order by at, trace_id, parent_span_id is not null, span_id limit ${most}`.execute(db)
  return rows
}

/** The register as it was at a load of the region. */
export type RegisterVersion = { version: string; loadedOn: string; register: unknown }

/** Every register that was loaded, the oldest first. */
export async function registerVersions(db: Db, region: string): Promise<RegisterVersion[]> {
  return db
    .selectFrom('access.register_version')
    .select(['version', 'loaded_on as loadedOn', 'register'])
    .where('region', '=', region)
    .orderBy('loaded_on')
    .orderBy(sql`length(version)`)
    .orderBy('version')
    .execute()
}
