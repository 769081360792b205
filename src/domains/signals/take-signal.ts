import { announce, type Context, recordAudit } from '../access/index.ts'
import { actingPerson, moveSignal, takeInHand } from './open-signal.ts'
import { writeTimeline } from './timeline.ts'

/** Takes a signal up, or over from a colleague of the desk: from now on this person works on it. */
export async function takeSignal(ctx: Context, number: string, version?: number): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.take', step: 'take', version })
  await moveSignal(ctx, open, { taken_by: actingPerson(ctx), taken_on: open.row.taken_on ?? ctx.today })
  await writeTimeline(ctx, { signalId: open.row.id, kind: 'taken' })
  await announce(ctx, { type: 'signaal.opgepakt', deskId: open.row.desk_id, number })
  await recordAudit(ctx, { action: 'signal.take', resource: { kind: 'signal', id: number } })
}

/** Gives a signal back to the desk: nobody has it in hand, and somebody must take it up again. */
export async function giveBackSignal(ctx: Context, number: string, version?: number): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.giveBack', step: 'giveBack', version })
  await moveSignal(ctx, open, { taken_by: null })
  await writeTimeline(ctx, { signalId: open.row.id, kind: 'givenBack' })
  await recordAudit(ctx, { action: 'signal.giveBack', resource: { kind: 'signal', id: number } })
}
