import { NotFound } from '../../lib/errors.ts'
import type { ReportDocument } from '../../lib/report-document.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { type KeptLetterhead, letterheadOf } from './report-letterhead.ts'
import { isOwn, organisationsFor } from './report-places.ts'
import { contentOf, type ReportRow, reportRow, reportRows, type VersionRow, versionRows } from './report-queries.ts'
import { assembleReport } from './rules/assemble-report.ts'
import { type ReportContent, type ReportKind, type ReportState, reportContent, reportKinds } from './rules/report.ts'

/** A report as a list shows it. */
export type ReportLine = {
  id: string
  kind: ReportKind
  title: string
  state: ReportState
  version: number
  organisationId: string
  /** The name of the municipality or district that it is about; null for the region as a whole. */
  place: string | null
  asOf: string
  startedOn: string
  startedByName: string | null
  finishedOn: string | null
  finishedByName: string | null
  /** Whether the actor writes for the organisation of this report. */
  mine: boolean
}

/** A report with what it says, its paper, and its history. */
export type Report = ReportLine & { content: ReportContent; letterhead: KeptLetterhead; versions: VersionRow[] }

/** The drafts of the actor's organisations and all final reports, the newest first. */
export async function listReports(ctx: Context): Promise<ReportLine[]> {
  requirePermission(ctx, 'report.view')
  return (await reportRows(ctx.db, ctx.region)).map((row) => lineOf(ctx, row))
}

/** The organisations for which the actor writes reports, with their names. */
export function writesReportsFor(ctx: Context): { id: string; name: string }[] {
  return organisationsFor(ctx, 'report.write')
}

/** One report with all that belongs to it, or as an earlier version said it. Throws NotFound when the actor may not see it. */
export async function viewReport(ctx: Context, id: string, number?: number): Promise<Report> {
  requirePermission(ctx, 'report.view', { kind: 'report', id })
  return getReport(ctx, id, number)
}

/** The document that a report is written as, in a version or as it stands; recorded, because it leaves the system. */
export async function exportReport(
  ctx: Context,
  { id, number, kindInWords, format }: { id: string; number?: number; kindInWords: string; format: string },
): Promise<{ title: string; document: ReportDocument }> {
  requirePermission(ctx, 'report.export', { kind: 'report', id })
  const report = await getReport(ctx, id, number)
  const document = assembleReport(report.content, kindInWords, paperOf(report.letterhead))
  const detail = { format, version: number ?? report.version }
  await recordAudit(ctx, { action: 'report.export', resource: { kind: 'report', id }, detail })
  return { title: report.title, document }
}

const paperOf = ({ name, lines, colour, logo }: KeptLetterhead) => ({ name, lines, colour, logo })

/** A report as it stands, or as an earlier version said it. For who has asked permission already. */
export async function getReport(ctx: Context, id: string, number?: number): Promise<Report> {
  const row = await reportRow(ctx.db, id)
  const content = row && (await contentOf(ctx.db, id, number ?? row.version))
  if (!row || content === undefined) throw new NotFound()
  const organisation = ctx.loaded.region.organisations.find((one) => one.id === row.organisation_id)
  const name = organisation?.name ?? row.organisation_id
  return {
    ...lineOf(ctx, row),
    content: reportContent.parse(content),
    letterhead: await letterheadOf(ctx.db, row.organisation_id, name, row.letterhead ?? undefined),
    versions: await versionRows(ctx.db, id),
  }
}

function lineOf(ctx: Context, row: ReportRow): ReportLine {
  const { municipalities, districts } = ctx.loaded.region
  const municipality = municipalities.find(({ code }) => code === row.municipality_code)?.name
  const district = districts.find(({ id }) => id === row.district_id)?.name
  return {
    ...{ id: row.id, title: row.title, version: row.version, organisationId: row.organisation_id, asOf: row.as_of },
    kind: reportKinds.find((one) => one === row.kind) ?? 'interimReport',
    state: row.state === 'final' ? 'final' : 'draft',
    place: municipality ?? district ?? null,
    ...{ startedOn: row.started_on, startedByName: row.startedByName },
    ...{ finishedOn: row.finished_on, finishedByName: row.finishedByName },
    mine: isOwn(ctx, 'report.write', row.organisation_id),
  }
}
