import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { cleanText } from '../../lib/typed-text.ts'
import { type Context, notify, peopleWhoMay, recordAudit, requirePermission } from '../access/index.ts'
import { forgetRoutes } from './current-route.ts'
import type { ReadDraft } from './edit-route.ts'
import { routeVersions } from './route-version-queries.ts'
import { stepVersion, type VersionStep } from './route-version-store.ts'
import { refusesDraft } from './rules/finding.ts'
import { mayActivate, type RouteVersionRow } from './rules/route-version.ts'
import { readVersion } from './view-routes.ts'

/** Asks for a second pair of eyes. Throws InvalidInput while a check finds something that may not stand. */
export async function proposeRoute(ctx: Context, read: ReadDraft, { note }: { note: string }): Promise<void> {
  requirePermission(ctx, 'route.propose', { kind: 'route', id: String(read.number) })
  const version = await versionOf(ctx, read)
  const { findings } = await readVersion(ctx, read.number)
  if (findings.some(refusesDraft)) throw new InvalidInput([{ path: 'findings', code: 'open' }])
  await take(ctx, read, version, { to: 'proposed', note: cleanText(note), by: personOf(ctx), on: ctx.today })
  await recordAudit(ctx, { action: 'route.propose', resource: { kind: 'route', id: String(read.number) } })
  const workedOnIt = [...version.editors, personOf(ctx)]
  const others = (await peopleWhoMay(ctx, 'route.activate')).filter((id) => !workedOnIt.includes(id))
  await notify(
    ctx,
    'routeProposed',
    others.map((personId) => ({ personId })),
  )
}

/** Puts a version into force from a day on, by somebody who did not work on it. */
export async function activateRoute(
  ctx: Context,
  read: ReadDraft,
  { from, note }: { from: string; note: string },
): Promise<void> {
  const resource = { kind: 'route', id: String(read.number) }
  requirePermission(ctx, 'route.activate', resource)
  const version = await versionOf(ctx, read)
  const refusal = mayActivate(version, personOf(ctx))
  if (refusal !== null) throw new Conflict(refusal)
  if (from < ctx.today) throw new InvalidInput([{ path: 'from', code: 'past' }])
  const { findings } = await readVersion(ctx, read.number)
  if (findings.some(refusesDraft)) throw new InvalidInput([{ path: 'findings', code: 'open' }])
  await take(ctx, read, version, { to: 'activated', note: cleanText(note), by: personOf(ctx), at: ctx.now, from })
  await recordAudit(ctx, { action: 'route.activate', resource, detail: { step: 'activated', from } })
  await tellEditors(ctx, version, 'routeActivated')
  forgetRoutes(ctx)
}

/** Brings a proposal, or a version whose day has yet to come, back to a draft, and says why. */
export async function sendBackRoute(ctx: Context, read: ReadDraft, { remark }: { remark: string }): Promise<void> {
  const resource = { kind: 'route', id: String(read.number) }
  requirePermission(ctx, 'route.propose', resource)
  const version = await versionOf(ctx, read)
  const planned = version.state === 'activated'
  const action = planned ? 'route.activate' : 'route.propose'
  requirePermission(ctx, action, resource)
  if (planned && (version.activeFrom ?? '') <= ctx.today) throw new Conflict('routeChanged')
  await take(ctx, read, version, { to: 'draft', remark: cleanText(remark) })
  await recordAudit(ctx, { action, resource, detail: { step: 'sentBack' } })
  await tellEditors(ctx, version, 'routeReturned')
  forgetRoutes(ctx)
}

async function versionOf(ctx: Context, { number }: ReadDraft): Promise<RouteVersionRow> {
  const found = (await routeVersions(ctx.db, ctx.region)).find((version) => version.number === number)
  if (found === undefined) throw new NotFound()
  return found
}

async function take(ctx: Context, read: ReadDraft, { state }: RouteVersionRow, step: VersionStep): Promise<void> {
  const from = step.to === 'proposed' ? 'draft' : step.to === 'activated' ? 'proposed' : state
  if (state === 'draft' && step.to === 'draft') throw new Conflict('routeChanged')
  if (!(await stepVersion(ctx.db, { region: ctx.region, ...read }, from, step))) throw new Conflict('routeChanged')
}

function tellEditors(ctx: Context, { editors }: RouteVersionRow, kind: 'routeActivated' | 'routeReturned') {
  const others = editors.filter((id) => id !== personOf(ctx))
  return notify(
    ctx,
    kind,
    others.map((personId) => ({ personId })),
  )
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('only a person decides on the route')
  return actor.personId
}
