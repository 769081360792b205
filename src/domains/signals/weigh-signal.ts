import { InvalidInput } from '../../lib/errors.ts'
import { announce, type Context, recordAudit } from '../access/index.ts'
import { requireComingDay } from './coming-day.ts'
import { endShares } from './handover-store.ts'
import { moveSignal, type OpenSignal, takeInHand } from './open-signal.ts'
import { type ClosingResult, closingEffects, type ReporterWord, whatReporterReads } from './rules/closing.ts'
import { cutTimesToDay, insertMessage } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/** A weighing: which signal as the person saw it, and why. */
type Weighing = { number: string; version?: number | undefined; reason: string }

/** Weighs that advice is needed first. The clock runs on: consulting is no reason to let a signal lie. */
export async function consultOnSignal(ctx: Context, { number, version, reason }: Weighing): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.weigh', step: 'consult', version })
  await moveSignal(ctx, open)
  await record(ctx, open, 'consulting', reason)
}

/** Weighs that the signal is kept and watched, and is looked at again on a day. */
export async function watchSignal(ctx: Context, weighing: Weighing & { remindOn: string }): Promise<void> {
  const { number, version, reason, remindOn } = weighing
  const open = await takeInHand(ctx, { number, action: 'signal.weigh', step: 'watch', version })
  requireComingDay(ctx, 'remindOn', remindOn)
  await moveSignal(ctx, open, { ...decidedToday(ctx, open.row), remind_on: remindOn })
  await record(ctx, open, 'watching', reason, { remindOn })
}

/**
 * Closes a signal with a result and a reason. What is unfounded or malicious stops being shared at once. `words`, when
 * given, is what the reporter reads beside the standard sentence. Throws InvalidInput on a word that may not be said.
 */
export async function closeSignal(
  ctx: Context,
  closing: Weighing & { result: ClosingResult; reporterWord: ReporterWord; words?: string | undefined },
): Promise<void> {
  const { number, version, reason, result, reporterWord, words } = closing
  if (!whatReporterReads[result].includes(reporterWord))
    throw new InvalidInput([{ path: 'reporterWord', code: 'choose' }])
  const open = await takeInHand(ctx, { number, action: 'signal.close', step: 'closeSignal', version })
  const { row } = open
  await moveSignal(ctx, open, {
    ...decidedToday(ctx, row),
    result,
    reporter_word: reporterWord,
    closed_on: ctx.today,
    received_at: keptAfterwards(row),
  })
  if (row.anonymity !== 'named') await cutTimesToDay(ctx.db, row.id)
  if (!closingEffects[result].links) await stopLinking(ctx, row.id)
  if (words) await writeToReporter(ctx, open, words)
  await announce(ctx, { type: 'signaal.afgesloten', deskId: row.desk_id, number })
  await record(ctx, open, 'closed', reason, { result })
}

/** Nobody reads it with a share any more, and it is found by nobody who looks for the same elsewhere. */
async function stopLinking(ctx: Context, signalId: string): Promise<void> {
  await endShares(ctx.db, signalId)
  ctx.leaving.add(signalId)
}

const decidedToday = (ctx: Context, row: OpenSignal['row']) => ({
  weighed_on: row.weighed_on ?? ctx.today,
  decided_on: row.decided_on ?? ctx.today,
  remind_on: null,
})

// Once no clock needs it, of an anonymous report only the day is kept.
const keptAfterwards = (row: OpenSignal['row']) =>
  row.anonymity === 'named' ? row.received_at : new Date(`${row.received_on}T12:00:00Z`)

/** Takes a closed signal up again, with a reason. */
export async function reopenSignal(ctx: Context, { number, version, reason }: Weighing): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.reopen', step: 'reopen', version })
  await moveSignal(ctx, open, { closed_on: null, decided_on: null, result: null, reporter_word: null })
  await announce(ctx, { type: 'signaal.heropend', deskId: open.row.desk_id, number })
  await record(ctx, open, 'reopened', reason)
}

async function writeToReporter(ctx: Context, { row, sealer }: OpenSignal, words: string): Promise<void> {
  const id = ctx.newId()
  const sealed = sealer.seal('signals.message', id, 'sealed', words)
  await insertMessage(ctx.db, { id, signal_id: row.id, from_reporter: false, locale: 'nl', sealed, sent_on: ctx.today })
}

const actionOf = {
  consulting: 'signal.weigh',
  watching: 'signal.weigh',
  closed: 'signal.close',
  reopened: 'signal.reopen',
} as const

async function record(
  ctx: Context,
  { row, sealer }: OpenSignal,
  kind: keyof typeof actionOf,
  reason: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await writeTimeline(ctx, { signalId: row.id, kind, detail, text: { sealer, words: reason } })
  const resource = { kind: 'signal', id: row.number }
  await recordAudit(ctx, { action: actionOf[kind], resource, detail: { kind, ...detail } })
}
