import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { asJobs, type Row, type RowChange } from '../../platform/database.ts'
import {
  type Action,
  announce,
  type Context,
  desksAllowing,
  findDesk,
  type Happening,
  type NoticeKind,
  notify,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { keepClocks } from './clock-keeping.ts'
import {
  findHandoverForUpdate,
  handoversOf,
  insertHandoverText,
  setShareOfHandover,
  updateHandover,
} from './handover-store.ts'
import { keepSignalClocks } from './open-signal.ts'
import { isRestricted } from './retention-store.ts'
import {
  allowsHandoverStep,
  HandoverState,
  type HandoverStep,
  handoverClocks,
  handoverSteps,
  isOpenHandover,
  receiverSeesContent,
  signalStepAfter,
} from './rules/handover-states.ts'
import { decidesForReporter } from './rules/reporter-stage.ts'
import { allowsStep, SignalState } from './rules/signal-states.ts'
import { findSignalByIdForUpdate, updateSignal } from './signal-store.ts'
import { writeTimeline } from './timeline.ts'

/** One step of a hand-over: which, with which words (sealed), and what of the row changes with it. */
export type HandoverMove = {
  number: string
  action: Action
  step: HandoverStep
  version?: number | undefined
  words?: { kind: 'refusal' | 'return' | 'answer'; text: string }
  change?: RowChange<'signals.handover'>
  detail?: Record<string, unknown>
}

/** A hand-over in hand, locked until the transaction ends. */
type OpenHandover = { row: Row<'signals.handover'>; to: HandoverState; sealer: Sealer }

/**
 * Does one step of a hand-over, with everything that follows from it: the share opens or ends, clocks stop, the signal
 * comes back when nobody has it any more, the other side is told. Throws NotFound, NotAllowed or Conflict as commands do.
 */
export async function stepHandover(ctx: Context, move: HandoverMove): Promise<void> {
  const { row, to, sealer } = await takeHandover(ctx, move)
  // A reminder leaves an accepted hand-over as it is: it was accepted earlier.
  const accepts = to === 'accepted' && row.state !== 'accepted'
  await updateHandover(ctx.db, row.id, {
    ...move.change,
    state: to,
    ...(accepts ? { accepted_at: ctx.now } : {}),
    ...(isOpenHandover(to) ? {} : { finished_at: ctx.now }),
  })
  if (move.words) await keepWords(ctx, { row, to, sealer }, move.words)
  await settleHandover(ctx, row, move.step, to)
  await tell(ctx, row, move)
}

async function takeHandover(ctx: Context, { number, action, step, version }: HandoverMove): Promise<OpenHandover> {
  const resource = { kind: 'handover', id: number }
  requirePermission(ctx, action, resource)
  const row = await findHandoverForUpdate(ctx.db, number)
  if (!row) throw new NotFound()
  const party = handoverSteps[step] === 'sender' ? row.from_desk : row.to_desk
  if (party === null || !desksAllowing(ctx.actor, action, ctx.today).includes(party))
    throw new NotAllowed(action, resource)
  const answer = allowsHandoverStep(HandoverState.parse(row.state), step, handoverFacts(ctx, row))
  if (!answer.allowed) throw new Conflict(answer.why)
  if (version !== undefined && version !== row.version) throw new Conflict('changedByOther')
  return { row, to: answer.to, sealer: await openDossier(ctx, row.signal_id) }
}

/** What the steps of a hand-over depend on besides its state. */
export function handoverFacts(ctx: Context, row: Row<'signals.handover'>) {
  const desk = row.to_desk === null ? undefined : findDesk(ctx.loaded.region, row.to_desk)
  return { receiverHasAccount: desk?.hasAccount ?? false, acceptedBefore: row.accepted_at !== null }
}

async function keepWords(ctx: Context, { row, sealer }: OpenHandover, words: NonNullable<HandoverMove['words']>) {
  const id = ctx.newId()
  await insertHandoverText(ctx.db, {
    id,
    handover_id: row.id,
    signal_id: row.signal_id,
    kind: words.kind,
    sealed: sealer.seal('signals.handover_text', id, 'sealed', words.text),
    by_person: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    at: ctx.now,
  })
}

/** What follows from a step for the share, the clocks and the signal. */
export function settleHandover(
  ctx: Context,
  row: Row<'signals.handover'>,
  step: HandoverStep,
  to: HandoverState,
): Promise<void> {
  // With the rights of the jobs: the receiver may see neither the signal nor what others were offered.
  return asJobs(ctx.db, () => settle(ctx, row, step, to))
}

async function settle(
  ctx: Context,
  row: Row<'signals.handover'>,
  step: HandoverStep,
  to: HandoverState,
): Promise<void> {
  const accepted = row.accepted_at !== null || to === 'accepted'
  await setShareOfHandover(ctx.db, row.id, receiverSeesContent(to, accepted) && (await mayOpen(ctx, row, step)))
  const signal = await findSignalByIdForUpdate(ctx.db, row.signal_id)
  if (!signal) throw new NotFound()
  await keepClocks(ctx, {
    signalId: signal.id,
    handoverId: row.id,
    deskId: row.to_desk ?? row.from_desk,
    acute: row.acute === 'yes',
    anonymous: false,
    kinds: handoverClocks(to, accepted),
  })
  const others = (await handoversOf(ctx.db, signal.id))
    .filter((one) => one.id !== row.id)
    .map((one) => HandoverState.parse(one.state))
  await settleSignal(ctx, signal, step, to, others)
}

/** What was restricted since it was offered goes to nobody; that somebody answered on paper can still be written down. */
async function mayOpen(ctx: Context, row: Row<'signals.handover'>, step: HandoverStep): Promise<boolean> {
  if (row.accepted_at !== null || !(await isRestricted(ctx.db, row.signal_id))) return true
  if (step === 'accept') throw new Conflict('restricted')
  return false
}

async function settleSignal(
  ctx: Context,
  signal: Row<'signals.signal'>,
  step: HandoverStep,
  to: HandoverState,
  others: HandoverState[],
): Promise<void> {
  const signalStep = signalStepAfter[step]
  const openOthers = others.filter(isOpenHandover).length
  const facts = {
    takenBy: signal.taken_by === null ? ('nobody' as const) : ('colleague' as const),
    openHandovers: openOthers,
    answeredHandovers: others.filter((state) => state === 'answered').length,
    clock: 'none' as const,
    mailbox: true,
    restricted: false,
    destroyed: false,
  }
  const before = SignalState.parse(signal.state)
  const answer = signalStep === null ? null : allowsStep(before, signalStep, facts)
  const state = answer?.allowed ? answer.to : before
  const decided = signalStep !== null && decidesForReporter(signalStep) && signal.decided_on === null
  await updateSignal(ctx.db, signal.id, { state, ...(decided ? { decided_on: ctx.today } : {}) })
  await keepSignalClocks(ctx, signal, state, openOthers + (isOpenHandover(to) ? 1 : 0))
}

const noticeOf: Partial<Record<HandoverStep, NoticeKind>> = {
  accept: 'handoverAccepted',
  refuse: 'handoverRefused',
  handBack: 'handoverReturned',
  answer: 'handoverAnswered',
  withdraw: 'handoverWithdrawn',
  remind: 'handoverOffered',
}

const eventOf: Partial<Record<HandoverStep, Happening['type']>> = {
  accept: 'overdracht.aangenomen',
  refuse: 'overdracht.geweigerd',
  handBack: 'overdracht.teruggegeven',
  answer: 'overdracht.beantwoord',
  withdraw: 'overdracht.ingetrokken',
  remind: 'overdracht.herinnerd',
}

async function tell(ctx: Context, row: Row<'signals.handover'>, move: HandoverMove): Promise<void> {
  const { step, detail = {} } = move
  await writeTimeline(ctx, {
    signalId: row.signal_id,
    handoverId: row.id,
    kind: step,
    detail: { ...detail, desk: row.to_desk },
  })
  const notice = noticeOf[step]
  const other = handoverSteps[step] === 'sender' ? row.to_desk : row.from_desk
  if (notice && other !== null) await notify(ctx, notice, [{ deskId: other }], row.acute === 'yes')
  const type = eventOf[step]
  if (type && other !== null) await announce(ctx, { type, deskId: other, number: row.number })
  await recordAudit(ctx, {
    action: move.action,
    resource: { kind: 'handover', id: row.number },
    purpose: row.purpose,
    detail: { step },
  })
}
