import type { Db, Row } from '../../platform/database.ts'

/** A report with who began and finished it. */
export type ReportRow = Row<'programme.report'> & { startedByName: string | null; finishedByName: string | null }

const reports = (db: Db) =>
  db
    .selectFrom('programme.report as r')
    .leftJoin('access.person as s', 's.id', 'r.started_by')
    .leftJoin('access.person as f', 'f.id', 'r.finished_by')
    .selectAll('r')
    .select(['s.name as startedByName', 'f.name as finishedByName'])

/** The reports that the actor may see, the newest first. */
export const reportRows = (db: Db, region: string): Promise<ReportRow[]> =>
  reports(db).where('r.region', '=', region).orderBy('r.started_on', 'desc').orderBy('r.title').limit(500).execute()

/** One report, when the actor may see it. */
export const reportRow = (db: Db, id: string): Promise<ReportRow | undefined> =>
  reports(db).where('r.id', '=', id).executeTakeFirst()

/** What a report says, or said in an earlier version. */
export async function contentOf(db: Db, id: string, number: number): Promise<unknown> {
  const row = await db
    .selectFrom('programme.report_version')
    .select('content')
    .where('report_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.content
}

/** A version of a report: when it was saved, and by whom. */
export type VersionRow = { number: number; on_day: string; byName: string | null }

/** The versions of a report, the newest first. */
export const versionRows = (db: Db, id: string): Promise<VersionRow[]> =>
  db
    .selectFrom('programme.report_version as v')
    .leftJoin('access.person as p', 'p.id', 'v.by_person')
    .select(['v.number', 'v.on_day', 'p.name as byName'])
    .where('v.report_id', '=', id)
    .orderBy('v.number', 'desc')
    .execute()

/** The letterhead of an organisation: of a number, or the newest. */
export function letterheadRow(
  db: Db,
  organisationId: string,
  number?: number,
): Promise<Row<'programme.letterhead'> | undefined> {
  const all = db.selectFrom('programme.letterhead').selectAll().where('organisation_id', '=', organisationId)
  const wanted = number === undefined ? all : all.where('number', '=', number)
  return wanted.orderBy('number', 'desc').limit(1).executeTakeFirst()
}
