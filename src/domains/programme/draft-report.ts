import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { aboutOf, reportDataOn } from './report-facts.ts'
import { isOwn } from './report-places.ts'
import { insertReport } from './report-store.ts'
import { type DraftInput, reportScopes } from './rules/report.ts'
import { draftOf } from './rules/report-templates.ts'

/** Drafts a report from the data of a day for an organisation of the actor; gives its id. */
export async function draftReport(ctx: Context, input: DraftInput): Promise<string> {
  requirePermission(ctx, 'report.write')
  const person = actingPerson(ctx)
  if (!isOwn(ctx, 'report.write', input.organisationId)) throw new NotFound()
  if (input.asOf > ctx.today) throw new InvalidInput([{ path: 'asOf', code: 'future' }])
  const { municipality, district } = aboutOf(ctx, input)
  if (reportScopes[input.kind] !== 'region' && !municipality && !district)
    throw new InvalidInput([{ path: 'place', code: 'empty' }])
  const content = draftOf(input.kind, await reportDataOn(ctx, input))
  const id = ctx.newId()
  const began = { started_by: person, started_on: ctx.today }
  const about = { municipality_code: municipality?.code ?? null, district_id: district?.id ?? null, as_of: input.asOf }
  await insertReport(
    ctx.db,
    {
      ...{ id, region: ctx.region, organisation_id: input.organisationId, kind: input.kind, ...about },
      ...{ title: content.title, state: 'draft', ...began },
    },
    {
      ...{ report_id: id, number: 1, region: ctx.region, content: JSON.stringify(content) },
      ...{ by_person: person, on_day: ctx.today },
    },
  )
  const detail = { kind: input.kind, asOf: input.asOf }
  await recordAudit(ctx, { action: 'report.write', resource: { kind: 'report', id }, detail })
  return id
}
