/** Interpreters: people outside this system. Here stands that one was asked, and what they said; no text is sent. */
import { Conflict, NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import { type Context, recordAudit } from '../access/index.ts'
import { requireComingDay } from './coming-day.ts'
import { actingPerson, type OpenSignal, takeInHand } from './open-signal.ts'
import { letOwnClocksRun, pauseOwnClocks } from './pause-clock.ts'
import type { InterpreterAsked, TranslationEntered } from './rules/translation.ts'
import { waitsUntil } from './rules/translation.ts'
import { factsOf, messagesOf } from './signal-queries.ts'
import { updateSignal } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'
import { endTranslation, findTranslation, insertTranslation, translationsOf } from './translation-store.ts'

/**
 * Asks an interpreter for a text of a signal, with a reason. The clock stands still until the translation is there, at
 * most until the day that was named; of an acute signal it runs on. Throws Conflict when it was asked already.
 */
export async function askInterpreter(ctx: Context, number: string, asked: InterpreterAsked): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.enrich', step: 'enrich' })
  requireComingDay(ctx, 'until', asked.until)
  await requireText(ctx, open, asked)
  const others = (await waitedFor(ctx, open)).map((one) => one.until)
  const waits = waitsUntil(asked.until, { acute: open.row.acute, clock: open.facts.clock, others })
  await insertTranslation(ctx.db, rowOf(ctx, open, asked, waits !== null))
  const text = { sealer: open.sealer, words: asked.reason }
  const { language, until } = asked
  await writeTimeline(ctx, { signalId: open.row.id, kind: 'interpreterAsked', detail: { language, until }, text })
  if (waits) await pauseOwnClocks(ctx, open, { reason: asked.reason, until: waits })
  await note(ctx, open, 'interpreterAsked')
}

/** Enters what the interpreter said, beside the original, and lets the clock run on. */
export async function enterTranslation(
  ctx: Context,
  number: string,
  { id, ...said }: TranslationEntered & { id: string },
): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.enrich', step: 'enrich' })
  const asked = await askedBefore(ctx, open, id)
  const sealed = open.sealer.seal('signals.translation', id, 'sealed', JSON.stringify(said))
  await end(ctx, open, asked, {
    ...{ state: 'entered', entered_by: actingPerson(ctx), entered_at: ctx.now, sealed },
    kind: 'translationEntered',
  })
}

/** Says that the interpreter is not needed any more, and lets the clock run on. */
export async function withdrawInterpreter(ctx: Context, number: string, id: string): Promise<void> {
  const open = await takeInHand(ctx, { number, action: 'signal.enrich', step: 'enrich' })
  const asked = await askedBefore(ctx, open, id)
  await end(ctx, open, asked, {
    ...{ state: 'withdrawn', entered_by: null, entered_at: null, sealed: null },
    kind: 'interpreterWithdrawn',
  })
}

/** The text must be one of this signal, and nobody may have asked for it before. */
async function requireText(ctx: Context, { row }: OpenSignal, { of: { kind, id } }: InterpreterAsked): Promise<void> {
  const texts = kind === 'fact' ? await factsOf(ctx.db, row.id) : await messagesOf(ctx.db, row.id)
  if (!texts.some((text) => text.id === id)) throw new NotFound()
  const earlier = await translationsOf(ctx.db, row.id)
  if (earlier.some((one) => (one.fact_id ?? one.message_id) === id)) throw new Conflict('alreadyAsked')
}

function rowOf(
  ctx: Context,
  { row, sealer }: OpenSignal,
  { of, language, reason, until }: InterpreterAsked,
  waits: boolean,
) {
  const id = ctx.newId()
  return {
    id,
    signal_id: row.id,
    fact_id: of.kind === 'fact' ? of.id : null,
    message_id: of.kind === 'message' ? of.id : null,
    language,
    state: 'asked',
    asked_by: actingPerson(ctx),
    asked_at: ctx.now,
    until,
    paused: waits,
    sealed_reason: sealer.seal('signals.translation', id, 'sealed_reason', reason),
  }
}

/** What is still waited for. Throws Conflict when somebody entered or withdrew it first. */
async function askedBefore(ctx: Context, { row }: OpenSignal, id: string): Promise<Asked> {
  const asked = await findTranslation(ctx.db, row.id, id)
  if (!asked) throw new NotFound()
  if (asked.state !== 'asked') throw new Conflict('changedByOther')
  return asked
}

type Asked = Row<'signals.translation'>
type End = Parameters<typeof endTranslation>[2] & { kind: 'translationEntered' | 'interpreterWithdrawn' }

async function end(ctx: Context, open: OpenSignal, asked: Asked, { kind, ...change }: End): Promise<void> {
  if (!(await endTranslation(ctx.db, asked.id, change))) throw new Conflict('changedByOther')
  await writeTimeline(ctx, { signalId: open.row.id, kind, detail: { language: asked.language } })
  if (asked.paused && open.facts.clock === 'paused' && (await waitedFor(ctx, open)).length === 0)
    await letOwnClocksRun(ctx, open)
  await note(ctx, open, kind)
}

/** The texts for which the clock of a signal stands still. */
const waitedFor = async (ctx: Context, { row }: OpenSignal) =>
  (await translationsOf(ctx.db, row.id)).filter(({ state, paused }) => state === 'asked' && paused)

async function note(ctx: Context, { row }: OpenSignal, what: string): Promise<void> {
  await updateSignal(ctx.db, row.id, {})
  await recordAudit(ctx, { action: 'signal.enrich', resource: { kind: 'signal', id: row.number }, detail: { what } })
}
