import { type Context, mayDo } from '../access/index.ts'
import { programmeOn } from './current-programme.ts'
import { policyStateOn } from './policy-state.ts'
import type { DraftInput } from './rules/report.ts'
import { reportScopes } from './rules/report.ts'
import type { PolicyStanding, ReportData } from './rules/report-data.ts'
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
    meetings: null,
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
