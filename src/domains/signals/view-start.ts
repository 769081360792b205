import { toDay } from '../../lib/quarter.ts'
import { type Context, desksAllowing, mayDo, recordAudit, requirePermission } from '../access/index.ts'
import { type DeskStart, deskStart } from './desk-start.ts'
import { type GuardStart, guardStart } from './guard-start.ts'
import { viewEscalations } from './oversight.ts'
import { type EscalationRow, type OversightRow, ownReportRows } from './oversight-queries.ts'
import { draftEnds } from './rules/retention.ts'
import type { RouteVersion } from './rules/route-version.ts'
import type { OwnReport } from './signal-queries.ts'
import { type DistrictCount, districtCounts, lateRows } from './start-oversight-queries.ts'
import { draftLines } from './start-queries.ts'
import { waitingRoutes } from './view-routes.ts'

/** What is late in the region or district, and how much there is: routing fields and counts, no content. */
export type OversightStart = {
  late: OversightRow[]
  counts: DistrictCount[]
  /** Signals that no rule caught or that nobody could place. */
  atFallback: number
}

/** An unfinished report, and when it will be thrown away; null while that is far off. */
export type DraftLine = { id: string; savedAt: Date; goesOn: string | null }

/** What somebody handed in, how far it is, and what lies unfinished. */
export type ReportsStart = { reports: OwnReport[]; drafts: DraftLine[] }

/** The start page of somebody: each part is there only for who has that task. */
export type StartView = {
  desk: DeskStart | null
  oversight: OversightStart | null
  /** Late work of other desks that came up to a desk of the actor. */
  escalations: EscalationRow[]
  reports: ReportsStart | null
  /** Versions of the reporting route that wait for a second pair of eyes. */
  routes: RouteVersion[]
  /** What waits about keeping, destroying and requests of data subjects. */
  guard: GuardStart
}

const mostLate = 50
const mostReports = 10

/** Opens the start page: what waits, what is late, what changed, as far as the actor has a task in it (U-03). */
export async function viewStart(ctx: Context): Promise<StartView> {
  requirePermission(ctx, 'start.view')
  const view = {
    desk: await deskPart(ctx),
    oversight: await oversightPart(ctx),
    escalations: await escalationPart(ctx),
    reports: await reportPart(ctx),
    routes: await waitingRoutes(ctx),
    guard: await guardStart(ctx),
  }
  await recordAudit(ctx, { action: 'start.view', resource: { kind: 'start' } })
  return view
}

async function deskPart(ctx: Context): Promise<DeskStart | null> {
  const desks = desksAllowing(ctx.actor, 'inbox.view', ctx.today)
  return desks.length > 0 ? deskStart(ctx, desks) : null
}

async function oversightPart(ctx: Context): Promise<OversightStart | null> {
  if (!mayDo(ctx.actor, 'oversight.view', ctx.today)) return null
  await recordAudit(ctx, { action: 'oversight.view', resource: { kind: 'oversight' } })
  const counts = await districtCounts(ctx.db, ctx.now, ctx.loaded.region.fallbackDesk)
  return {
    late: await lateRows(ctx.db, ctx.now, mostLate),
    counts,
    atFallback: counts.reduce((sum, { atDesk }) => sum + atDesk, 0),
  }
}

async function escalationPart(ctx: Context): Promise<EscalationRow[]> {
  if (!mayDo(ctx.actor, 'escalations.view', ctx.today)) return []
  const own = desksAllowing(ctx.actor, 'escalations.view', ctx.today)
  return (await viewEscalations(ctx)).filter((escalation) => !own.includes(escalation.deskId))
}

async function reportPart(ctx: Context): Promise<ReportsStart | null> {
  if (ctx.actor.kind !== 'person' || !mayDo(ctx.actor, 'signal.report', ctx.today)) return null
  return {
    reports: (await ownReportRows(ctx.db)).slice(0, mostReports),
    drafts: await draftPart(ctx, ctx.actor.personId),
  }
}

async function draftPart(ctx: Context, personId: string): Promise<DraftLine[]> {
  const months = ctx.loaded.region.retention.find(({ of }) => of === 'draft')?.months ?? 0
  return (await draftLines(ctx.db, personId)).map(({ id, savedAt, warnedOn }) => ({
    ...{ id, savedAt },
    goesOn: warnedOn === null ? null : draftEnds(toDay(savedAt), warnedOn, months),
  }))
}
