import { toQuarter } from '../../lib/quarter.ts'
import { inPart, type Row } from '../../platform/database.ts'
import { announce, type Context, desksFor, notify, recordAudit, requireSystem } from '../access/index.ts'
import { keepClocks } from './clock-keeping.ts'
import { dueClocks, insertEscalations, updateClock } from './clock-store.ts'
import { findHandoverById, updateHandover } from './handover-store.ts'
import { toClock } from './pause-clock.ts'
import { type ClockFire, type EscalationStep, nextFire } from './rules/clocks.ts'
import { allowsHandoverStep, HandoverState, handoverClocks } from './rules/handover-states.ts'
import { findSignalById } from './signal-queries.ts'
import { handoverFacts } from './step-handover.ts'
import { writeTimeline } from './timeline.ts'

const batch = 50
const waitAfterFailure = 60_000

/**
 * Fires what is due: warns, marks as late, escalates one step. Each clock moves one level; what is still due fires at
 * the next call. One that fails is told to `onError` and tried again after a minute: it keeps no other waiting. To be
 * called with the rights of the jobs; several processes may, each takes other clocks. Returns how many were due.
 */
export async function fireDueClocks(ctx: Context, onError = rethrow): Promise<number> {
  requireSystem(ctx)
  const clocks = await dueClocks(ctx.db, ctx.now, batch)
  for (const clock of clocks) {
    await inPart(ctx.db, () => fire(withoutTrace(ctx, clock), clock)).catch(async (error: unknown) => {
      onError(error)
      await updateClock(ctx.db, clock.id, { next_fire_at: new Date(ctx.now.getTime() + waitAfterFailure) })
    })
  }
  return clocks.length
}

function rethrow(error: unknown): void {
  throw error
}

// The moment at which a clock of an anonymous report fires would tell when it came in.
const withoutTrace = (ctx: Context, clock: Row<'signals.clock'>) =>
  clock.anonymous ? { ...ctx, now: toQuarter(ctx.now) } : ctx

async function fire(ctx: Context, row: Row<'signals.clock'>): Promise<void> {
  const clock = toClock(ctx, row)
  const now = nextFire(clock, row.level)
  if (now === null) return updateClock(ctx.db, row.id, { next_fire_at: null })
  await updateClock(ctx.db, row.id, {
    level: now.level,
    late: row.late || now.what !== 'warning',
    next_fire_at: nextFire(clock, now.level)?.at ?? null,
  })
  await effects[now.what](ctx, row)
  await recordAudit(ctx, {
    action: 'clock.fire',
    resource: { kind: 'clock', id: row.id },
    detail: { kind: row.kind, what: now.what, desk: row.desk_id },
  })
}

const effects: Record<ClockFire['what'], (ctx: Context, row: Row<'signals.clock'>) => Promise<void>> = {
  warning: (ctx, row) => notify(ctx, 'warning', [{ deskId: row.desk_id }], row.acute),
  late: becomeLate,
  standIn: (ctx, row) => escalate(ctx, row, 'standIn'),
  districtCoordinator: (ctx, row) => escalate(ctx, row, 'districtCoordinator'),
  chainDirector: (ctx, row) => escalate(ctx, row, 'chainDirector'),
}

async function becomeLate(ctx: Context, row: Row<'signals.clock'>): Promise<void> {
  const handover = row.handover_id === null ? undefined : await findHandoverById(ctx.db, row.handover_id)
  const told = new Set([row.desk_id, handover?.from_desk ?? row.desk_id])
  await notify(
    ctx,
    'late',
    [...told].map((deskId) => ({ deskId })),
    row.acute,
  )
  if (!handover) return
  const answer = allowsHandoverStep(HandoverState.parse(handover.state), 'termPassed', handoverFacts(ctx, handover))
  if (!answer.allowed) return
  await updateHandover(ctx.db, handover.id, { state: answer.to })
  const { number, from_desk: deskId } = handover
  await announce(ctx, { type: 'overdracht.onbeantwoord', deskId, number })
  await keepClocks(ctx, {
    signalId: handover.signal_id,
    handoverId: handover.id,
    deskId: row.desk_id,
    acute: row.acute,
    anonymous: false,
    kinds: handoverClocks(answer.to, handover.accepted_at !== null),
  })
  await writeTimeline(ctx, {
    signalId: handover.signal_id,
    handoverId: handover.id,
    kind: 'noAnswer',
    detail: { desk: handover.to_desk },
  })
}

async function escalate(ctx: Context, row: Row<'signals.clock'>, to: EscalationStep): Promise<void> {
  const signal = await findSignalById(ctx.db, row.signal_id)
  const handover = row.handover_id === null ? undefined : await findHandoverById(ctx.db, row.handover_id)
  if (!signal || !row.due_at) return
  const desks = desksOfStep(ctx, to, row.desk_id, signal.municipality_code)
  const line = { region: ctx.region, clock_id: row.id, level: row.level + 1, number: handover?.number ?? signal.number }
  const about = { kind: row.kind, desk_id: row.desk_id, due_at: row.due_at, at: ctx.now }
  await insertEscalations(
    ctx.db,
    desks.map((desk) => ({ id: ctx.newId(), ...line, ...about, to_desk: desk })),
  )
  await notify(
    ctx,
    'escalation',
    desks.map((deskId) => ({ deskId })),
    row.acute,
  )
  await writeTimeline(ctx, { signalId: row.signal_id, kind: 'escalated', detail: { to, kind: row.kind } })
}

function desksOfStep(ctx: Context, to: EscalationStep, deskId: string, municipality: string | null): string[] {
  const { region } = ctx.loaded
  if (to === 'standIn') return [deskId]
  const kind = to === 'districtCoordinator' ? 'districtCoordination' : 'chainDirection'
  const found = desksFor(region, kind, municipality)
  const desks = found.length > 0 ? found : desksFor(region, 'chainDirection', null)
  return desks.map((desk) => desk.id)
}
