import type { OfficeHours } from '../../lib/office-hours.ts'
import type { NewRow, Row } from '../../platform/database.ts'
import { type Context, findDesk } from '../access/index.ts'
import { insertClock, refreshNextDue, runningClocks, stopClocks } from './clock-store.ts'
import { type ClockKind, ClockSettings, termOf } from './rules/clock-settings.ts'
import { type Clock, clockTimes, nextFire } from './rules/clocks.ts'
import type { Term } from './rules/terms.ts'

/** What a clock is started for. `term` is the one of the route or the offer, where it names one. */
export type ClockOf = {
  kind: ClockKind
  signalId: string
  handoverId: string | null
  deskId: string
  acute: boolean
  anonymous: boolean
  startedAt: Date
  term?: Term | undefined
}

/** The office hours of a desk; of one that the region no longer has, those of the region. */
export function deskHours(ctx: Context, deskId: string): OfficeHours {
  const { region } = ctx.loaded
  return findDesk(region, deskId)?.hours ?? region.settings.officeHours
}

/** The row of a new clock, and its times. */
export function newClock(ctx: Context, of: ClockOf): { row: NewRow<'signals.clock'>; times: Clock } {
  const settings = ClockSettings.parse(ctx.loaded.region.clocks)
  const times = clockTimes({ ...of, hours: deskHours(ctx, of.deskId), settings })
  const row = {
    id: ctx.newId(),
    region: ctx.region,
    signal_id: of.signalId,
    handover_id: of.handoverId,
    desk_id: of.deskId,
    kind: of.kind,
    term: JSON.stringify(of.term ?? termOf(of.kind, of.acute, settings)),
    acute: of.acute,
    anonymous: of.anonymous,
    started_at: of.startedAt,
    due_at: times.dueAt,
    warn_at: times.warnAt,
    escalations: JSON.stringify(times.escalations),
    next_fire_at: nextFire(times, 0)?.at ?? null,
  }
  return { row, times }
}

/** Whose clocks are kept, and which kinds must run from now on. */
export type Keeping = Omit<ClockOf, 'kind' | 'startedAt'> & { kinds: readonly ClockKind[] }

/**
 * Makes just these clocks of a signal (or of one of its hand-overs) run: one that runs already runs on, one that is not
 * named stops, one that does not run yet starts now. To be called with the rights of the jobs, who see all clocks.
 */
export async function keepClocks(ctx: Context, keeping: Keeping): Promise<void> {
  const { kinds, signalId, handoverId } = keeping
  const running = (await runningClocks(ctx.db, signalId)).filter((clock) => clock.handover_id === handoverId)
  const toStop = running.filter((clock) => !kinds.some((kind) => kind === clock.kind))
  await stopClocks(
    ctx.db,
    toStop.map((clock) => clock.id),
    ctx.today,
    ctx.now,
  )
  for (const kind of kinds) {
    if (running.some((clock) => clock.kind === kind)) continue
    await insertClock(ctx.db, newClock(ctx, { ...keeping, kind, startedAt: ctx.now }).row)
  }
  await refreshNextDue(ctx.db, signalId)
}

/** The clocks of a signal itself that have not stopped; those of its hand-overs are not among them. */
export async function ownClocks(ctx: Context, signalId: string): Promise<Row<'signals.clock'>[]> {
  return (await runningClocks(ctx.db, signalId)).filter((clock) => clock.handover_id === null)
}
