import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { asJobs, type Row, type RowChange } from '../../platform/database.ts'
import {
  type Action,
  type Context,
  desksAllowing,
  hasDossierKey,
  openDossier,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { keepClocks, ownClocks } from './clock-keeping.ts'
import { handoversOf } from './handover-store.ts'
import { restrictionOf } from './retention-store.ts'
import { HandoverState, isOpenHandover } from './rules/handover-states.ts'
import { allowsStep, type DeskStep, type SignalFacts, SignalState, signalClocks } from './rules/signal-states.ts'
import { findSignalForUpdate, updateSignal } from './signal-store.ts'

/** A signal in hand: its row, locked until the transaction ends, what opens its content, and where the step leads. */
export type OpenSignal = { row: Row<'signals.signal'>; sealer: Sealer; to: SignalState; facts: SignalFacts }

/** Which signal, which permission and step it takes, and the version that the person saw, where it matters. */
export type Handling = { number: string; action: Action; step: DeskStep; version?: number | undefined }

/** The person who acts; only people handle signals. */
export function actingPerson(ctx: Context): string {
  if (ctx.actor.kind !== 'person') throw new NotAllowed('signal.view')
  return ctx.actor.personId
}

/**
 * Takes a signal in hand for one step, by somebody of the desk that handles it. Throws NotFound when the actor may not
 * know of it, NotAllowed when another desk handles it, Conflict when the step is not possible (any more) or somebody
 * changed the signal since.
 */
export async function takeInHand(ctx: Context, { number, action, step, version }: Handling): Promise<OpenSignal> {
  requirePermission(ctx, action, { kind: 'signal', id: number })
  const row = await findSignalForUpdate(ctx.db, number)
  if (!row) throw new NotFound()
  if (!desksAllowing(ctx.actor, action, ctx.today).includes(row.desk_id))
    throw new NotAllowed(action, { kind: 'signal', id: number })
  const facts = await factsForSteps(ctx, row)
  const answer = allowsStep(SignalState.parse(row.state), step, facts)
  if (!answer.allowed) throw new Conflict(answer.why)
  if (version !== undefined && version !== row.version) throw new Conflict('changedByOther')
  return { row, sealer: await openDossier(ctx, row.id), to: answer.to, facts }
}

/** What the steps of a signal depend on besides its state, for the person who acts. */
export async function factsForSteps(ctx: Context, row: Row<'signals.signal'>): Promise<SignalFacts> {
  const states = (await handoversOf(ctx.db, row.id)).map((handover) => HandoverState.parse(handover.state))
  const clocks = await ownClocks(ctx, row.id)
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  return {
    takenBy: row.taken_by === null ? 'nobody' : row.taken_by === me ? 'me' : 'colleague',
    openHandovers: states.filter(isOpenHandover).length,
    answeredHandovers: states.filter((state) => state === 'answered').length,
    clock: clocks.length === 0 ? 'none' : clocks.every((clock) => clock.paused_at) ? 'paused' : 'running',
    mailbox: row.reported_by === null,
    restricted: (await restrictionOf(ctx.db, row.id)) !== undefined,
    destroyed: !(await hasDossierKey(ctx, row.id)),
  }
}

/** Brings a signal in hand to the state that its step leads to, with its clocks. */
export async function moveSignal(
  ctx: Context,
  { row, to, facts }: OpenSignal,
  change: RowChange<'signals.signal'> = {},
  openHandovers = facts.openHandovers,
): Promise<void> {
  await updateSignal(ctx.db, row.id, { ...change, state: to })
  await asJobs(ctx.db, () => keepSignalClocks(ctx, row, to, openHandovers))
}

/** Makes the clocks run that a state asks for. To be called with the rights of the jobs. */
export function keepSignalClocks(ctx: Context, row: Row<'signals.signal'>, state: SignalState, openHandovers: number) {
  return keepClocks(ctx, {
    signalId: row.id,
    handoverId: null,
    deskId: row.desk_id,
    acute: row.acute === 'yes',
    anonymous: false,
    kinds: signalClocks(state, openHandovers),
  })
}
