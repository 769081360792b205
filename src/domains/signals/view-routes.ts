import { NotFound } from '../../lib/errors.ts'
import { type Context, mayDo, type Region, recordAudit, requirePermission } from '../access/index.ts'
import { compiledText } from './compiled-text.ts'
import { routeCodes } from './route-codes.ts'
import { routeVersions, routeXml } from './route-version-queries.ts'
import type { Finding } from './rules/finding.ts'
import type { CompiledRoute } from './rules/reporting-route.ts'
import { findingsOf } from './rules/route-checks.ts'
import { differenceBetween, type RouteDifference } from './rules/route-difference.ts'
import { openDraft, type RouteDraft } from './rules/route-draft.ts'
import { allRules } from './rules/route-table.ts'
import { mayActivate, type RouteVersion, standings } from './rules/route-version.ts'

/** A version with the other one that it is compared with: the one that held before, or holds now. */
export type RouteView = {
  version: RouteVersion
  route: CompiledRoute
  /** What stands in every cell, to work on. */
  draft: RouteDraft
  findings: Finding[]
  compared: { number: number; difference: RouteDifference } | null
  inForce: number | null
}

/** Every version that the actor may know of, the newest first. */
export async function listRoutes(ctx: Context): Promise<RouteVersion[]> {
  requirePermission(ctx, 'route.view')
  return known(ctx)
}

/** One version with its checks and what changed; NotFound for a draft of which only editors know. */
export async function viewRoute(ctx: Context, number: number): Promise<RouteView> {
  requirePermission(ctx, 'route.view', { kind: 'route', id: String(number) })
  const versions = await known(ctx)
  const version = versions.find((one) => one.number === number)
  if (version === undefined) throw new NotFound()
  const { route, findings } = await readVersion(
    ctx,
    number,
    version.standing !== 'inForce' && version.standing !== 'superseded',
  )
  const draft = openDraft(route, ctx.loaded.region, routeCodes(ctx.today))
  const other = comparedWith(versions, version)
  const before = other && (await readVersion(ctx, other.number, false)).route
  const compared = before && { number: other.number, difference: differenceBetween(allRules(before), allRules(route)) }
  const inForce = versions.find(({ standing }) => standing === 'inForce')?.number ?? null
  return { version, route, draft, findings, compared: compared ?? null, inForce }
}

/** The difference of each version with the one that held before it, by number. */
export async function routeHistory(
  ctx: Context,
): Promise<{ version: RouteVersion; compared: RouteView['compared'] }[]> {
  requirePermission(ctx, 'route.view')
  const versions = await known(ctx)
  return Promise.all(
    versions.map(async (version) => {
      const other = comparedWith(versions, version)
      if (!other) return { version, compared: null }
      const [before, after] = await Promise.all([other, version].map((one) => readVersion(ctx, one.number, false)))
      if (!before || !after) return { version, compared: null }
      return {
        version,
        compared: {
          number: other.number,
          difference: differenceBetween(allRules(before.route), allRules(after.route)),
        },
      }
    }),
  )
}

/** The file of a version, byte for byte as it was stored. */
export async function exportRoute(ctx: Context, number: number): Promise<string> {
  const resource = { kind: 'route', id: String(number) }
  requirePermission(ctx, 'route.view', resource)
  if (!(await known(ctx)).some((version) => version.number === number)) throw new NotFound()
  const xml = await routeXml(ctx.db, ctx.region, number)
  if (xml === null) throw new NotFound()
  await recordAudit(ctx, { action: 'route.view', resource, detail: { step: 'exported' } })
  return xml
}

/** Versions that wait for the actor as second pair of eyes; none for who may not put one into force. */
export async function waitingRoutes(ctx: Context): Promise<RouteVersion[]> {
  const { actor } = ctx
  if (actor.kind !== 'person' || !mayDo(actor, 'route.activate', ctx.today)) return []
  return (await known(ctx)).filter((version) => mayActivate(version, actor.personId) === null)
}

async function known(ctx: Context): Promise<RouteVersion[]> {
  const rows = await routeVersions(ctx.db, ctx.region)
  const edits = mayDo(ctx.actor, 'route.edit', ctx.today)
  return standings(
    rows.filter(({ state }) => edits || state === 'activated'),
    ctx.today,
  )
}

/** What a draft is held against is what holds now; what a version of before is held against is what it came after. */
function comparedWith(versions: readonly RouteVersion[], version: RouteVersion): RouteVersion | undefined {
  if (version.standing === 'draft' || version.standing === 'proposed' || version.standing === 'planned')
    return versions.find(({ standing }) => standing === 'inForce')
  return versions
    .filter(
      ({ activeFrom, number }) =>
        activeFrom !== null && number !== version.number && isBefore(versions, number, version),
    )
    .toSorted((a, b) => (b.activeFrom ?? '').localeCompare(a.activeFrom ?? '') || b.number - a.number)[0]
}

function isBefore(versions: readonly RouteVersion[], number: number, version: RouteVersion): boolean {
  const other = versions.find((one) => one.number === number)
  const moment = (one: RouteVersion | undefined) => `${one?.activeFrom} ${one?.activatedAt?.toISOString() ?? ''}`
  return moment(other) < moment(version)
}

/** Reads a version ready to route, with what its checks find when they are asked for. */
export async function readVersion(
  ctx: Context,
  number: number,
  checked = true,
): Promise<{ route: CompiledRoute; findings: Finding[] }> {
  const read = await compiledText((await routeXml(ctx.db, ctx.region, number)) ?? '')
  if ('problems' in read)
    throw new Error(`version ${number} of the reporting route is damaged: ${read.problems.join('; ')}`)
  const route = { ...read.route, version: String(number) }
  return { route, findings: checked ? findingsIn(ctx, route) : [] }
}

type Checked = { region: Region; today: string; findings: Finding[] }

/** What was found last in a route: to try every situation takes a while, and a page is often asked for again. */
const found = new WeakMap<CompiledRoute['table'], Checked>()

function findingsIn({ loaded: { region }, today }: Context, route: CompiledRoute): Finding[] {
  const known = found.get(route.table)
  if (known && known.region === region && known.today === today) return known.findings
  const findings = findingsOf(route, region, routeCodes(today))
  found.set(route.table, { region, today, findings })
  return findings
}
