import { type Context, mayDo } from '../access/index.ts'
import { programmeOn } from './current-programme.ts'
import { frequencyOf } from './meeting-facts.ts'
import { policyStateOn } from './policy-state.ts'
import { learningOf } from './report-learning.ts'
import { standingOn } from './report-standing.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import type { DraftInput } from './rules/report.ts'
import { reportScopes } from './rules/report.ts'
import type { MeetingStanding, PolicyStanding, ReportData } from './rules/report-data.ts'
import { frequencyInWords } from './rules/term-words.ts'
import { budgetOn } from './view-budget.ts'

/** Everything that a report is drafted from, as it was on a day; only what the actor may see goes into it. */
export async function reportDataOn(ctx: Context, input: DraftInput): Promise<ReportData> {
  const { organisationId, asOf } = input
  const { region } = ctx.loaded
  const held = await programmeOn(ctx, asOf)
  return {
    ...{ asOf, regionName: region.name, ...aboutOf(ctx, input) },
    organisationName: region.organisations.find(({ id }) => id === organisationId)?.name ?? organisationId,
    programme: held && { number: held.number, fromDay: held.fromDay, file: held.programme },
    budget: mayDo(ctx.actor, 'budget.view', ctx.today) ? ((await budgetOn(ctx, asOf))?.table ?? null) : null,
    policy: await policyOn(ctx, asOf),
    ...(await standingOn(ctx, asOf)),
    ...(await learningOf(ctx)),
    meetings: held && (await meetingsOn(ctx, asOf, held.programme, input)),
  }
}

/** The municipality or district that a report is about, as its kind asks. */
export function aboutOf({ loaded }: Context, { kind, place }: Pick<DraftInput, 'kind' | 'place'>) {
  const { municipalities, districts } = loaded.region
  const scope = reportScopes[kind]
  const municipality = scope === 'municipality' ? municipalities.find(({ code }) => code === place) : undefined
  const district = scope === 'district' ? districts.find(({ id }) => id === place) : undefined
  return {
    municipality: municipality ? { code: municipality.code, name: municipality.name } : null,
    district: district ? { id: district.id, name: district.name } : null,
  }
}

async function policyOn(ctx: Context, asOf: string): Promise<PolicyStanding[]> {
  return (await policyStateOn(ctx, asOf)).map(({ code, name, district, points }) => ({
    ...{ code, name, district },
    points: Object.fromEntries(
      Object.entries(points).map(([id, { glance }]) => [id, glance]),
    ) as PolicyStanding['points'],
  }))
}

async function meetingsOn(
  ctx: Context,
  asOf: string,
  { bodies = [] }: ProgrammeFile,
  { kind, place }: DraftInput,
): Promise<MeetingStanding[]> {
  const all = await frequencyOf(ctx, asOf)
  const wanted = reportScopes[kind] === 'district' ? all.filter(({ districtId }) => districtId === place) : all
  const districts = new Map(ctx.loaded.region.districts.map(({ id, name }) => [id, name]))
  return wanted.flatMap(({ bodyId, districtId, record }) => {
    const body = bodies.find(({ id }) => id === bodyId)
    if (!body || !record) return []
    const held = record.periods.reduce((sum, period) => sum + period.held, 0)
    const name = districtId === null ? body.name : `${body.name}, ${districts.get(districtId) ?? districtId}`
    return [{ name, wanted: frequencyInWords(record.norm, 'nl'), held, missed: record.missed }]
  })
}
