import { NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import {
  type Context,
  colleaguesAt,
  desksAllowing,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { deskHours, ownClocks } from './clock-keeping.ts'
import { openFact } from './fact-view.ts'
import { openFileRow } from './file-view.ts'
import { filesOf } from './files-queries.ts'
import { personNames } from './handover-queries.ts'
import { handoversOfSignal } from './handover-view.ts'
import { factsForSteps } from './open-signal.ts'
import { viewRegistrations } from './registration-view.ts'
import { restrictionOf } from './retention-store.ts'
import { ClockKind } from './rules/clock-settings.ts'
import { ReporterWord } from './rules/closing.ts'
import type { PrintReason } from './rules/printing.ts'
import { reporterStage } from './rules/reporter-stage.ts'
import type { RouteOutcome } from './rules/routing.ts'
import { anonymity, known } from './rules/signal.ts'
import { SignalState, stepsFor } from './rules/signal-states.ts'
import { clockHours, type Term } from './rules/terms.ts'
import { TimelineKind } from './rules/timeline-kinds.ts'
import { eventsOf, factsOf, findSignalOrPart, messagesOf, type PartRow, seenBy, sharesOf } from './signal-queries.ts'
import { markReporterRead, recordSeen } from './signal-store.ts'
import type { ClockView, MessageView, ShareView, SignalInHand, SignalView, TimelineLine } from './signal-view.ts'
import { ownSteps } from './step-actions.ts'
import { viewTranslations } from './translation-view.ts'

/**
 * Opens a signal for reading, or for printing with a reason. Records who looked, for the desk and in the record. Throws
 * NotFound when the actor may not know of it, by the same path as when it does not exist.
 */
export async function viewSignal(ctx: Context, number: string, printedFor?: PrintReason): Promise<SignalView> {
  requirePermission(ctx, printedFor ? 'signal.print' : 'signal.view', { kind: 'signal', id: number })
  const { whole, part } = await findSignalOrPart(ctx.db, number)
  const row = whole ?? part
  if (!row) throw new NotFound()
  const sealer = await openDossier(ctx, row.id)
  await noteReading(ctx, row, whole !== undefined, printedFor)
  return {
    ...summary(row, whole !== undefined),
    facts: (await factsOf(ctx.db, row.id)).map((fact) => openFact(sealer, fact)),
    translations: await viewTranslations(ctx.db, row.id, sealer, whole ? 'handles' : 'part'),
    files: (await filesOf(ctx.db, row.id)).map((file) => openFileRow(sealer, file)),
    shares: (await sharesOf(ctx.db, row.id)).map(shareView),
    ...(whole ? await inHand(ctx, whole, sealer) : nothingMore(row)),
  }
}

async function noteReading(
  ctx: Context,
  row: PartRow,
  whole: boolean,
  printedFor: PrintReason | undefined,
): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  const desks = desksAllowing(ctx.actor, 'signal.view', ctx.today)
  const desk = desks.find((one) => one === row.desk_id) ?? desks[0] ?? null
  const person_id = ctx.actor.personId
  await recordSeen(ctx.db, { signal_id: row.id, person_id, desk_id: desk, whole, last_at: ctx.now })
  const resource = { kind: 'signal', id: row.number }
  if (printedFor) await recordAudit(ctx, { action: 'signal.print', resource, purpose: printedFor, detail: { whole } })
  else await recordAudit(ctx, { action: 'signal.view', resource, detail: { whole } })
}

const summary = (row: PartRow, handles: boolean) => ({
  id: row.id,
  number: row.number,
  relation: handles ? ('handles' as const) : ('part' as const),
  deskId: row.desk_id,
  forms: row.forms,
  municipalityCode: row.municipality_code,
  minor: known.parse(row.minor),
  acute: known.parse(row.acute),
})

async function inHand(ctx: Context, row: Row<'signals.signal'>, sealer: Sealer): Promise<SignalInHand> {
  const messages = (await messagesOf(ctx.db, row.id)).map((message) => messageView(sealer, message))
  if (row.unread_messages > 0) await markReporterRead(ctx.db, row.id)
  const names = await personNames(ctx.db, [row.taken_by, row.reported_by])
  return {
    ...standing(row),
    ...(await whoSaw(ctx, row)),
    takenBy: takerOf(ctx, row, names),
    reportedByName: names.get(row.reported_by ?? '') ?? null,
    timeline: (await eventsOf(ctx.db, row.id)).map((event) => timelineLine(sealer, event)),
    handovers: await handoversOfSignal(ctx, row.id, sealer),
    messages,
    registrations: await viewRegistrations(ctx.db, row.id, row.number),
    restricted: (await restrictionOf(ctx.db, row.id)) ?? null,
    clocks: (await ownClocks(ctx, row.id)).map((clock) => clockView(ctx, clock)),
    steps: ownSteps(ctx, row.desk_id, stepsFor(SignalState.parse(row.state), await factsForSteps(ctx, row))),
  }
}

function standing(row: Row<'signals.signal'>) {
  const state = SignalState.parse(row.state)
  return {
    version: row.version,
    state,
    subforms: row.subforms,
    sourceKind: row.source_kind,
    anonymity: anonymity.parse(row.anonymity),
    locale: row.locale,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    roundedTime: row.reported_by === null,
    result: row.result,
    reporterReads: reporterStage(state, row.decided_on !== null),
    reporterWord: row.reporter_word === null ? null : ReporterWord.parse(row.reporter_word),
    closedOn: row.closed_on,
    remindOn: row.remind_on,
    shielded: row.shielded,
    fallback: row.fallback,
    nextDueAt: row.next_due_at,
    nextDueKind: row.next_due_kind === null ? null : ClockKind.parse(row.next_due_kind),
    route: row.route as RouteOutcome,
  }
}

const untold: RouteOutcome = {
  version: '',
  matches: [],
  ownerDesk: '',
  proposedDesks: [],
  shares: [],
  advice: null,
  fallback: false,
  inputs: {
    forms: [],
    minor: 'unknown',
    acute: 'unknown',
    where: 'unknown',
    municipalityCode: null,
    districtId: null,
    sourceKind: '',
  },
}

/** Who sees a part learns nothing of what the other desk does with the signal, nor of who reported it and when. */
const nothingMore = (row: PartRow): SignalInHand => ({
  version: 0,
  state: SignalState.parse(row.state),
  subforms: [],
  sourceKind: '',
  anonymity: 'anonymous',
  locale: '',
  reportedByName: null,
  receivedAt: new Date(`${row.received_on}T12:00:00Z`),
  receivedOn: row.received_on,
  roundedTime: true,
  takenBy: null,
  result: null,
  reporterReads: 'received',
  reporterWord: null,
  closedOn: null,
  remindOn: null,
  restricted: null,
  shielded: false,
  fallback: false,
  nextDueAt: null,
  nextDueKind: null,
  route: untold,
  timeline: [],
  handovers: [],
  messages: [],
  registrations: [],
  seen: [],
  notSeen: [],
  clocks: [],
  steps: [],
})

async function whoSaw(ctx: Context, row: Row<'signals.signal'>) {
  const seen = await seenBy(ctx.db, row.id)
  const colleagues = await colleaguesAt(ctx, row.desk_id)
  return {
    seen: seen.map((one) => ({ name: one.name, whole: one.whole, times: one.times, lastAt: one.last_at })),
    notSeen: colleagues.filter((one) => !seen.some((other) => other.person_id === one.id)).map((one) => one.name),
  }
}

function takerOf({ actor }: Context, { taken_by: id }: Row<'signals.signal'>, names: Map<string, string>) {
  if (id === null) return null
  return { id, name: names.get(id) ?? '', isMe: actor.kind === 'person' && actor.personId === id }
}

/** Opens a line of the timeline. */
function timelineLine(sealer: Sealer, event: Row<'signals.event'> & { byName: string | null }): TimelineLine {
  const { at, byName, sealed, row_id } = event
  const reason = sealed ? sealer.open('signals.event', row_id, 'sealed', sealed) : null
  return { id: row_id, at, kind: TimelineKind.parse(event.kind), byName, detail: event.detail, reason }
}

function messageView(sealer: Sealer, message: Row<'signals.message'> & { authorName: string | null }): MessageView {
  return {
    id: message.id,
    fromReporter: message.from_reporter,
    bySystem: message.client_id !== null,
    authorName: message.authorName,
    text: sealer.open('signals.message', message.id, 'sealed', message.sealed),
    sentOn: message.sent_on,
    read: message.read,
    locale: message.locale,
    beside: message.sealed_beside
      ? sealer.open('signals.message', message.id, 'sealed_beside', message.sealed_beside)
      : null,
  }
}

const clockView = (ctx: Context, clock: Row<'signals.clock'>): ClockView => ({
  kind: ClockKind.parse(clock.kind),
  dueAt: clock.due_at,
  warnAt: clock.warn_at,
  pausedUntil: clock.paused_until,
  hours: clockHours(clock.term as Term, deskHours(ctx, clock.desk_id)),
})

const shareView = (share: Row<'signals.share'> & { factIds: string[] }): ShareView => ({
  deskId: share.desk_id,
  origin: share.origin as ShareView['origin'],
  purpose: share.purpose,
  legalBasis: share.legal_basis,
  until: share.until,
  active: share.active,
  factIds: share.factIds,
})
