import { asJobs, type Row } from '../../platform/database.ts'
import { type Context, recordAudit } from '../access/index.ts'
import { deskHours, ownClocks } from './clock-keeping.ts'
import { refreshNextDue, updateClock } from './clock-store.ts'
import { requireComingDay } from './coming-day.ts'
import { moveSignal, type OpenSignal, takeInHand } from './open-signal.ts'
import { type Clock, type Escalation, nextFire, pause, resume } from './rules/clocks.ts'
import { clockHours, type Term } from './rules/terms.ts'
import { writeTimeline } from './timeline.ts'

/** Lets the clock of a signal stand still until a day, with a reason. Clocks of hand-overs run on. */
export async function pauseClock(
  ctx: Context,
  pausing: { number: string; reason: string; until: string },
): Promise<void> {
  const { number, reason, until } = pausing
  const open = await takeInHand(ctx, { number, action: 'signal.pauseClock', step: 'pauseClock' })
  requireComingDay(ctx, 'until', until)
  await pauseOwnClocks(ctx, open, { reason, until })
}

/** The same for a signal in hand: whoever waits for something lets the clock stand still for it. */
export async function pauseOwnClocks(
  ctx: Context,
  open: OpenSignal,
  { reason, until }: { reason: string; until: string },
): Promise<void> {
  for (const row of await ownClocks(ctx, open.row.id)) {
    const { pausedAt } = pause(toClock(ctx, row), ctx.now)
    await updateClock(ctx.db, row.id, { paused_at: pausedAt, paused_until: until, next_fire_at: null })
  }
  const text = { sealer: open.sealer, words: reason }
  await finish(ctx, open, 'clockPaused')
  await writeTimeline(ctx, { signalId: open.row.id, kind: 'clockPaused', detail: { until }, text })
}

/** Lets the clock of a signal run on with what was left of its term. */
export async function resumeClock(ctx: Context, number: string): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.pauseClock', step: 'resumeClock' })
  await letOwnClocksRun(ctx, open)
}

/** The same for a signal in hand: what was waited for is there. */
export async function letOwnClocksRun(ctx: Context, open: OpenSignal): Promise<void> {
  for (const row of await ownClocks(ctx, open.row.id)) await letRun(ctx, row)
  await finish(ctx, open, 'clockResumed')
  await writeTimeline(ctx, { signalId: open.row.id, kind: 'clockResumed' })
}

/** Lets one clock run on from now. */
export async function letRun(ctx: Context, row: Row<'signals.clock'>): Promise<void> {
  const clock = resume(toClock(ctx, row), ctx.now)
  await updateClock(ctx.db, row.id, {
    paused_at: null,
    paused_until: null,
    due_at: clock.dueAt,
    warn_at: clock.warnAt,
    escalations: JSON.stringify(clock.escalations),
    next_fire_at: nextFire(clock, row.level)?.at ?? null,
  })
}

async function finish(ctx: Context, open: OpenSignal, what: string): Promise<void> {
  await moveSignal(ctx, open)
  await asJobs(ctx.db, () => refreshNextDue(ctx.db, open.row.id))
  await recordAudit(ctx, {
    action: 'signal.pauseClock',
    resource: { kind: 'signal', id: open.row.number },
    detail: { what },
  })
}

/** A clock as the rules know it. Throws when it has stopped: a stopped clock may have lost its times. */
export function toClock(ctx: Context, row: Row<'signals.clock'>): Clock {
  if (!row.due_at || !row.warn_at) throw new Error('a stopped clock has no times')
  const written = row.escalations as { at: string; to: Escalation['to'] }[]
  return {
    warnAt: row.warn_at,
    dueAt: row.due_at,
    escalations: written.map(({ at, to }) => ({ at: new Date(at), to })),
    hours: clockHours(row.term as Term, deskHours(ctx, row.desk_id)),
    anonymous: row.anonymous,
    pausedAt: row.paused_at,
  }
}
