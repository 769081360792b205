import { type Context, recordAudit } from '../access/index.ts'
import { actingPerson, takeInHand } from './open-signal.ts'
import { insertMessage, markReporterRead } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/** Writes to the reporter, who reads it with the code of the report. */
export async function messageReporter(ctx: Context, number: string, text: string): Promise<void> {
  const { row, sealer } = await takeInHand(ctx, { number, action: 'signal.message', step: 'message' })
  const id = ctx.newId()
  await insertMessage(ctx.db, {
    id,
    signal_id: row.id,
    from_reporter: false,
    author: actingPerson(ctx),
    sealed: sealer.seal('signals.message', id, 'sealed', text),
    sent_on: ctx.today,
  })
  await markReporterRead(ctx.db, row.id)
  await writeTimeline(ctx, { signalId: row.id, kind: 'messageSent' })
  await recordAudit(ctx, { action: 'signal.message', resource: { kind: 'signal', id: number } })
}
