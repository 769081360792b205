import { NotFound } from '../../lib/errors.ts'
import { type Context, desksAllowing, recordAudit, requirePermission } from '../access/index.ts'
import { codeLists } from './code-list-files.ts'
import { currentRoute } from './current-route.ts'
import { countTrial, type RoutedSignal, routeVersions, signalsSince } from './route-version-queries.ts'
import { type CompiledRoute, otherSource, unknownForm } from './rules/reporting-route.ts'
import { allRules } from './rules/route-table.ts'
import { type Trial, trialLists, trialOf } from './rules/route-trial.ts'
import { type RouteFacts, type RouteOutcome, routeSignal } from './rules/routing.ts'
import { readVersion } from './view-routes.ts'

/** A signal that would go another way, for who handles it. */
export type TriedSignal = {
  number: string
  forms: string[]
  municipalityCode: string | null
  now: RouteOutcome
  draft: RouteOutcome
}

/** What a version would have done with the signals of the last year: counts for everybody, single ones for who sees them. */
export type RouteTrial = Trial & { since: string; signals: TriedSignal[] }

const mostSignals = 2000

/** Runs a version over the signals of the last year. Gives counts; single signals only to who handles them. */
export async function tryRoute(ctx: Context, number: number): Promise<RouteTrial> {
  const resource = { kind: 'route', id: String(number) }
  requirePermission(ctx, 'route.try', resource)
  const routes = await bothRoutes(ctx, number)
  const since = yearBefore(ctx.today)
  const counts = await countTrial(ctx.db, since, trialLists(routes, ctx.loaded.region, storedCodes()))
  await recordAudit(ctx, { action: 'route.try', resource, detail: { step: 'lastYear' } })
  const signals = await ownSignals(ctx, routes, since)
  return { ...trialOf(counts, allRules(routes.now), allRules(routes.draft)), since, signals }
}

/** Asks both routes what they would do in one situation. */
export async function trySituation(
  ctx: Context,
  number: number,
  facts: RouteFacts,
): Promise<{ now: RouteOutcome; draft: RouteOutcome | null }> {
  const resource = { kind: 'route', id: String(number) }
  requirePermission(ctx, 'route.try', resource)
  const { now, draft } = await bothRoutes(ctx, number)
  await recordAudit(ctx, { action: 'route.try', resource, detail: { step: 'situation' } })
  return { now: routeSignal(now, ctx.loaded.region, facts), draft: outcomeOf(draft, ctx, facts) }
}

async function bothRoutes(ctx: Context, number: number): Promise<{ now: CompiledRoute; draft: CompiledRoute }> {
  const versions = await routeVersions(ctx.db, ctx.region)
  if (!versions.some((version) => version.number === number)) throw new NotFound()
  return { now: await currentRoute(ctx), draft: (await readVersion(ctx, number, false)).route }
}

/** Where two rules apply at once a draft has no answer yet. */
function outcomeOf(route: CompiledRoute, { loaded }: Context, facts: RouteFacts): RouteOutcome | null {
  const isDecided = facts.forms.every((form) => {
    try {
      routeSignal(route, loaded.region, { ...facts, forms: [form] })
      return true
    } catch (error) {
      if (error instanceof Error && error.name === 'HitPolicyError') return false
      throw error
    }
  })
  return isDecided ? routeSignal(route, loaded.region, facts) : null
}

async function ownSignals(
  ctx: Context,
  routes: { now: CompiledRoute; draft: CompiledRoute },
  since: string,
): Promise<TriedSignal[]> {
  if (desksAllowing(ctx.actor, 'signal.view', ctx.today).length === 0) return []
  const { region } = ctx.loaded
  const rows = await signalsSince(ctx.db, since, mostSignals)
  return rows.flatMap(({ number, forms, municipalityCode, ...rest }) => {
    const facts = factsOf({ number, forms, municipalityCode, ...rest })
    const [now, draft] = [routeSignal(routes.now, region, facts), outcomeOf(routes.draft, ctx, facts)]
    return draft && saysElse(now, draft) ? [{ number, forms, municipalityCode, now, draft }] : []
  })
}

function factsOf({ forms, minor, acute, municipalityCode, where, sourceKind }: RoutedSignal): RouteFacts {
  return {
    forms,
    minor,
    acute,
    sourceKind,
    municipalityCode: municipalityCode ?? (where === 'outside' ? 'outside' : null),
  }
}

function saysElse(now: RouteOutcome, draft: RouteOutcome): boolean {
  const said = ({ ownerDesk, proposedDesks, shares, acknowledgeWithin, answerWithin, advice }: RouteOutcome) =>
    JSON.stringify([
      ownerDesk,
      proposedDesks,
      shares.map(({ deskId }) => deskId),
      acknowledgeWithin,
      answerWithin,
      advice,
    ])
  return said(now) !== said(draft)
}

/** Every code that a signal can have been stored with, ended ones too. */
function storedCodes() {
  const { forms, sourceKinds } = codeLists()
  const ids = (list: { all: readonly { id: string }[] }) => list.all.map(({ id }) => id)
  return { forms: [...ids(forms), unknownForm], sourceKinds: [...new Set([...ids(sourceKinds), otherSource])] }
}

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4).replace('-02-29', '-02-28')}`
