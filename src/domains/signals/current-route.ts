import type { Context, LoadedRegion } from '../access/index.ts'
import { compiledText } from './compiled-text.ts'
import { activatedVersions, routeXml } from './route-version-queries.ts'
import type { CompiledRoute } from './rules/reporting-route.ts'
import { inForceOn } from './rules/route-version.ts'

type Activated = { number: number; activeFrom: string }
type Known = { versions: Activated[]; readAt: number; ready: Map<number, CompiledRoute> }

const known = new WeakMap<LoadedRegion, Known>()
/** How long another process may take to hear that a version was put into force, in milliseconds. */
const heardWithin = 10_000

/**
 * The reporting route that holds in a region today, made ready once. Which one that is depends on the day, so at midnight
 * the next one takes over by itself; that somebody put one into force is looked up now and then. Throws when there is
 * none, or when it cannot be read.
 */
export async function currentRoute(ctx: Context): Promise<CompiledRoute> {
  const kept = await versionsOf(ctx)
  const version = inForceOn(kept.versions, ctx.today) ?? kept.versions.at(-1)
  if (version === undefined) throw new Error('the region has no reporting route')
  const ready = kept.ready.get(version.number)
  if (ready) return ready
  const route = await readVersion(ctx, version)
  kept.ready.set(version.number, route)
  return route
}

/** Lets this process look again at its next question which version holds. */
export function forgetRoutes({ loaded }: Context): void {
  known.delete(loaded)
}

async function versionsOf(ctx: Context): Promise<Known> {
  const found = known.get(ctx.loaded)
  if (found && performance.now() - found.readAt < heardWithin) return found
  const readAt = performance.now()
  const versions = await activatedVersions(ctx.db, ctx.region)
  const next = { versions, readAt, ready: found?.ready ?? new Map() }
  known.set(ctx.loaded, next)
  return next
}

async function readVersion(ctx: Context, { number, activeFrom }: Activated): Promise<CompiledRoute> {
  const xml = await routeXml(ctx.db, ctx.region, number)
  const read = await compiledText(xml ?? '')
  if ('problems' in read)
    throw new Error(`version ${number} of the reporting route is damaged: ${read.problems.join('; ')}`)
  // What a file says of its own number and day may be of another place; what was decided here counts.
  return { ...read.route, version: String(number), date: activeFrom }
}
