import { Conflict } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { letterheadRow } from './report-queries.ts'
import { addVersion, finishDraft } from './report-store.ts'
import { type EditInput, edited } from './rules/report.ts'
import { getReport } from './view-reports.ts'

/** Saves what somebody changed of a draft as a new version. Throws Conflict when it was saved or finished by another since. */
export async function editReport(ctx: Context, input: EditInput): Promise<void> {
  requirePermission(ctx, 'report.write', { kind: 'report', id: input.id })
  const report = await getReport(ctx, input.id)
  if (!report.mine || report.state === 'final' || report.version !== input.version) throw new Conflict('changed')
  const content = edited(report.content, input)
  const version = {
    ...{ report_id: input.id, number: input.version + 1, region: ctx.region, content: JSON.stringify(content) },
    ...{ by_person: actingPerson(ctx), on_day: ctx.today },
  }
  if (!(await addVersion(ctx.db, version, content.title))) throw new Conflict('changed')
  const detail = { version: version.number }
  await recordAudit(ctx, { action: 'report.write', resource: { kind: 'report', id: input.id }, detail })
}

/** Makes a draft final: from then on every party reads it, and nobody changes it, its letterhead included. */
export async function finishReport(ctx: Context, { id, version }: { id: string; version: number }): Promise<void> {
  requirePermission(ctx, 'report.finish', { kind: 'report', id })
  const report = await getReport(ctx, id)
  if (!report.mine) throw new Conflict('changed')
  const letterhead = await letterheadRow(ctx.db, report.organisationId)
  const finish = {
    id,
    version,
    letterhead: letterhead?.number ?? 0,
    finished_by: actingPerson(ctx),
    finished_on: ctx.today,
  }
  if (!(await finishDraft(ctx.db, finish))) throw new Conflict('changed')
  await recordAudit(ctx, { action: 'report.finish', resource: { kind: 'report', id }, detail: { version } })
}
