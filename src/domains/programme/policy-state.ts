import { NotFound } from '../../lib/errors.ts'
import {
  type Context,
  desksFor,
  findMunicipality,
  officersPerMunicipality,
  requirePermission,
} from '../access/index.ts'
import { type FactRow, factHistory, factsOn } from './policy-queries.ts'
import { type PolicyFact, policyBodies, policyHolders } from './rules/policy-fact.ts'
import { isPolicyPoint, type PolicyPointId, policyPointIds, policyValues } from './rules/policy-points.ts'
import { type Counted, type PointState, stateOfPoint } from './rules/policy-state.ts'

/** How the policy of a municipality stands: every point, and what the system itself counted. */
export type MunicipalityPolicy = {
  code: string
  name: string
  district: string
  points: Record<PolicyPointId, PointState>
  facts: Partial<Record<PolicyPointId, PolicyFact>>
  counted: Counted
}

/** The policy state of every municipality of the region as it was on a day ('YYYY-MM-DD'), by name. */
export async function policyStateOn(ctx: Context, day: string): Promise<MunicipalityPolicy[]> {
  requirePermission(ctx, 'policy.view')
  const officers = await officersPerMunicipality(ctx, day)
  const rows = Map.groupBy(await factsOn(ctx.db, ctx.region, day), (row) => row.municipality_code)
  const { municipalities } = ctx.loaded.region
  return municipalities
    .map((one) => stateOf(ctx, one, rows.get(one.code) ?? [], officers.get(one.code) ?? 0, day))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

type Place = { code: string; name: string; district: string }

function stateOf(ctx: Context, place: Place, rows: FactRow[], officers: number, day: string): MunicipalityPolicy {
  const facts = Object.fromEntries(rows.flatMap((row) => (isPolicyPoint(row.point) ? [[row.point, factOf(row)]] : [])))
  const desks = desksFor(ctx.loaded.region, 'attentionOfficers', place.code)
  const counted = { officers, hasDesk: desks.some(({ territory }) => territory.kind === 'municipality') }
  const points = Object.fromEntries(policyPointIds.map((id) => [id, stateOfPoint(id, facts, counted, day)]))
  const { code, name, district } = place
  return { code, name, district, points: points as MunicipalityPolicy['points'], facts, counted }
}

/** A line of the history of a point. */
export type PolicyHistoryLine = PolicyFact & { point: PolicyPointId }

/** The policy of one municipality today, with everything that was ever recorded of it, the newest first. */
export async function policyOf(
  ctx: Context,
  code: string,
): Promise<MunicipalityPolicy & { history: PolicyHistoryLine[] }> {
  requirePermission(ctx, 'policy.view')
  const place = findMunicipality(ctx.loaded.region, code)
  if (!place) throw new NotFound('municipality')
  const officers = await officersPerMunicipality(ctx, ctx.today)
  const rows = await factsOn(ctx.db, ctx.region, ctx.today, code)
  const history = (await factHistory(ctx.db, code)).flatMap((row) =>
    isPolicyPoint(row.point) ? [{ point: row.point, ...factOf(row) }] : [],
  )
  return { ...stateOf(ctx, place, rows, officers.get(code) ?? 0, ctx.today), history }
}

/** A point of a municipality that is late today: since when. */
export type LatePoint = { code: string; name: string; district: string; point: PolicyPointId; due: string }

/** Every point of every municipality of which a day has passed, the longest ago first. */
export async function lateOnPolicy(ctx: Context): Promise<LatePoint[]> {
  const late = (await policyStateOn(ctx, ctx.today)).flatMap(({ code, name, district, points }) =>
    Object.values(points).flatMap(({ point, glance, due }) =>
      glance === 'late' && due !== null ? [{ code, name, district, point, due }] : [],
    ),
  )
  return late.sort((a, b) => a.due.localeCompare(b.due) || a.name.localeCompare(b.name, 'nl'))
}

function factOf(row: FactRow): PolicyFact {
  const { number, day, percent, document, link, evidence, byName } = row
  return {
    ...{ number, day, percent, document, link, evidence, byName },
    value: policyValues.find((one) => one === row.value) ?? 'unknown',
    body: policyBodies.find((one) => one === row.body) ?? null,
    holder: policyHolders.find((one) => one === row.holder) ?? null,
    dueOn: row.due_on,
    onDay: row.on_day,
  }
}
