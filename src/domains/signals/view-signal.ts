import { NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import {
  type Context,
  colleaguesAt,
  desksOn,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { ownClocks } from './clock-keeping.ts'
import { type FactView, openFact } from './fact-view.ts'
import { type HandoverOfSignal, handoversOfSignal } from './handover-view.ts'
import { factsForSteps } from './open-signal.ts'
import type { RouteOutcome } from './rules/routing.ts'
import { type DeskStep, SignalState, type SignalStepAnswer, stepsFor } from './rules/signal-states.ts'
import { eventsOf, factsOf, findSignal, messagesOf, seenBy, sharesOf } from './signal-queries.ts'
import { recordSeen } from './signal-store.ts'

/** A line of the timeline; `reason` is there when somebody gave one. */
export type TimelineLine = {
  at: Date
  kind: string
  byName: string | null
  detail: Record<string, unknown>
  reason: string | null
}

/** A message as the desk reads it. */
export type MessageView = {
  fromReporter: boolean
  authorName: string | null
  text: string
  sentOn: string
  read: boolean
}

/** Which desk sees which facts, and why. */
export type ShareView = {
  deskId: string
  origin: string
  purpose: string
  legalBasis: string
  until: string
  active: boolean
  factIds: string[]
}

/** Who saw the signal, wholly or in part; colleagues of the desk who did not see it yet stand apart. */
export type SeenView = { name: string; whole: boolean; times: number; lastAt: Date }

/** A clock of the signal itself. */
export type ClockView = { kind: string; dueAt: Date | null; pausedUntil: string | null }

/** A signal as a reader may see it: all of it at the desk that handles it, only shared facts elsewhere. */
export type SignalView = {
  id: string
  number: string
  version: number
  /** `handles`: a desk of the reader handles it. `part`: the reader sees what was shared. */
  relation: 'handles' | 'part'
  state: SignalState
  deskId: string
  forms: string[]
  municipalityCode: string | null
  minor: string
  acute: string
  sourceKind: string
  anonymity: string
  locale: string
  receivedAt: Date
  receivedOn: string
  /** Whether `receivedAt` was cut to the quarter of an hour. */
  roundedTime: boolean
  takenBy: { id: string; name: string; isMe: boolean } | null
  result: string | null
  closedOn: string | null
  remindOn: string | null
  fallback: boolean
  nextDueAt: Date | null
  nextDueKind: string | null
  facts: FactView[]
  route: RouteOutcome
  timeline: TimelineLine[]
  handovers: HandoverOfSignal[]
  messages: MessageView[]
  shares: ShareView[]
  seen: SeenView[]
  notSeen: string[]
  clocks: ClockView[]
  steps: (SignalStepAnswer & { step: DeskStep })[]
}

/**
 * Opens a signal for reading. Records who looked, for the desk and in the record. Throws NotFound when the actor may
 * not know of it, by the same path as when it does not exist.
 */
export async function viewSignal(
  ctx: Context,
  number: string,
  action: 'signal.view' | 'signal.print' = 'signal.view',
): Promise<SignalView> {
  requirePermission(ctx, action, { kind: 'signal', id: number })
  const row = await findSignal(ctx.db, number)
  if (!row) throw new NotFound()
  const handles = desksOn(ctx.actor, ctx.today).includes(row.desk_id)
  const sealer = await openDossier(ctx, row.id)
  await noteReading(ctx, row, handles, action)
  const common = {
    ...summary(ctx, row, handles),
    facts: (await factsOf(ctx.db, row.id)).map((fact) => openFact(sealer, fact)),
  }
  return handles ? { ...common, ...(await whole(ctx, row, sealer)) } : { ...common, ...nothingMore }
}

const nothingMore = {
  timeline: [],
  handovers: [],
  messages: [],
  shares: [],
  seen: [],
  notSeen: [],
  clocks: [],
  steps: [],
}

async function noteReading(
  ctx: Context,
  row: Row<'signals.signal'>,
  whole: boolean,
  action: 'signal.view' | 'signal.print',
) {
  if (ctx.actor.kind !== 'person') return
  const desk = desksOn(ctx.actor, ctx.today)[0] ?? null
  const person_id = ctx.actor.personId
  await recordSeen(ctx.db, { signal_id: row.id, person_id, desk_id: desk, whole, last_at: ctx.now })
  await recordAudit(ctx, { action, resource: { kind: 'signal', id: row.number }, detail: { whole } })
}

function summary(ctx: Context, row: Row<'signals.signal'>, handles: boolean) {
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    relation: handles ? ('handles' as const) : ('part' as const),
    state: SignalState.parse(row.state),
    deskId: row.desk_id,
    forms: row.forms,
    municipalityCode: row.municipality_code,
    minor: row.minor,
    acute: row.acute,
    sourceKind: row.source_kind,
    anonymity: row.anonymity,
    locale: row.locale,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    roundedTime: row.reported_by === null,
    takenBy: row.taken_by === null ? null : { id: row.taken_by, name: '', isMe: row.taken_by === me },
    result: row.result,
    closedOn: row.closed_on,
    remindOn: row.remind_on,
    fallback: row.fallback,
    nextDueAt: row.next_due_at,
    nextDueKind: row.next_due_kind,
    route: row.route as RouteOutcome,
  }
}

async function whole(ctx: Context, row: Row<'signals.signal'>, sealer: Sealer) {
  const seen = await seenBy(ctx.db, row.id)
  const colleagues = await colleaguesAt(ctx, row.desk_id)
  const taker = colleagues.find((one) => one.id === row.taken_by)
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  return {
    takenBy: row.taken_by === null ? null : { id: row.taken_by, name: taker?.name ?? '', isMe: row.taken_by === me },
    timeline: (await eventsOf(ctx.db, row.id)).map((event) => timelineLine(sealer, event)),
    handovers: await handoversOfSignal(ctx, row.id, sealer),
    messages: (await messagesOf(ctx.db, row.id)).map((message) => messageView(sealer, message)),
    shares: (await sharesOf(ctx.db, row.id)).map(shareView),
    seen: seen.map((one) => ({ name: one.name, whole: one.whole, times: one.times, lastAt: one.last_at })),
    notSeen: colleagues.filter((one) => !seen.some((other) => other.person_id === one.id)).map((one) => one.name),
    clocks: (await ownClocks(ctx, row.id)).map((c) => ({ kind: c.kind, dueAt: c.due_at, pausedUntil: c.paused_until })),
    steps: stepsFor(SignalState.parse(row.state), await factsForSteps(ctx, row)),
  }
}

/** Opens a line of the timeline. */
export function timelineLine(sealer: Sealer, event: Row<'signals.event'> & { byName: string | null }): TimelineLine {
  const { at, kind, byName, sealed, row_id } = event
  const reason = sealed ? sealer.open('signals.event', row_id, 'sealed', sealed) : null
  return { at, kind, byName, detail: event.detail, reason }
}

function messageView(sealer: Sealer, message: Row<'signals.message'> & { authorName: string | null }): MessageView {
  return {
    fromReporter: message.from_reporter,
    authorName: message.authorName,
    text: sealer.open('signals.message', message.id, 'sealed', message.sealed),
    sentOn: message.sent_on,
    read: message.read,
  }
}

const shareView = (share: Row<'signals.share'> & { factIds: string[] }): ShareView => ({
  deskId: share.desk_id,
  origin: share.origin,
  purpose: share.purpose,
  legalBasis: share.legal_basis,
  until: share.until,
  active: share.active,
  factIds: share.factIds,
})
