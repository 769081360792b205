import { type Context, notify, requireSystem } from '../access/index.ts'
import { refreshNextDue, sleepingClocks } from './clock-store.ts'
import { keepSignalClocks } from './open-signal.ts'
import { letRun } from './pause-clock.ts'
import { allowsStep, SignalState } from './rules/signal-states.ts'
import { deleteOldIndexChanges, deleteOldSubmissions, signalsToReview, updateSignal } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

const nothingKnown = {
  takenBy: 'colleague',
  openHandovers: 0,
  answeredHandovers: 0,
  clock: 'none',
  mailbox: true,
  restricted: false,
  destroyed: false,
} as const

/**
 * What a new day brings: watched signals whose day has come are taken up again, clocks that stood still until today run
 * on, and repeated requests and changes for the index of before yesterday are forgotten. With the rights of the jobs.
 */
export async function wakeSignals(ctx: Context): Promise<void> {
  requireSystem(ctx)
  for (const row of await signalsToReview(ctx.db, ctx.today)) {
    const answer = allowsStep(SignalState.parse(row.state), 'reviewDue', nothingKnown)
    if (!answer.allowed) continue
    await updateSignal(ctx.db, row.id, { state: answer.to, remind_on: null })
    await keepSignalClocks(ctx, row, answer.to, 0)
    await writeTimeline(ctx, { signalId: row.id, kind: 'reviewDue' })
    await notify(ctx, 'reminder', [{ deskId: row.desk_id }])
  }
  for (const clock of await sleepingClocks(ctx.db, ctx.today)) {
    await letRun(ctx, clock)
    await refreshNextDue(ctx.db, clock.signal_id)
    await writeTimeline(ctx, { signalId: clock.signal_id, kind: 'clockResumed' })
  }
  await deleteOldSubmissions(ctx.db, ctx.today)
  await deleteOldIndexChanges(ctx.db, ctx.today)
}
