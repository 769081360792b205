import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import type { OfficeHours } from '../../lib/office-hours.ts'
import { toDay } from '../../lib/quarter.ts'
import { hoursOfWork } from '../../lib/working-time.ts'
import type { Row } from '../../platform/database.ts'
import {
  type Context,
  desksAllowing,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { deskHours } from './clock-keeping.ts'
import { type FactView, openFact } from './fact-view.ts'
import { type FileView, openFileRow } from './file-view.ts'
import { handoverFileRows } from './files-queries.ts'
import {
  findHandover,
  type HandoverListRow,
  handoverEvents,
  handoverFactRows,
  handoversForDesks,
  handoverTexts,
  personNames,
  shareUntil,
} from './handover-queries.ts'
import { handoversOf } from './handover-store.ts'
import { linksOf } from './receiver-link-store.ts'
import { isRestricted } from './retention-store.ts'
import { type Channel, channel } from './rules/handover.ts'
import {
  HandoverState,
  type HandoverStep,
  type HandoverStepAnswer,
  handoverSteps,
  handoverStepsFor,
} from './rules/handover-states.ts'
import { type LinkFacts, type LinkState, linkStateAt } from './rules/receiver-link.ts'
import { TimelineKind } from './rules/timeline-kinds.ts'
import { recordSeen } from './signal-store.ts'
import { ownSteps } from './step-actions.ts'
import { handoverFacts } from './step-handover.ts'
import { writeTimeline } from './timeline.ts'
import { type TranslationView, viewTranslations } from './translation-view.ts'

/** A question, refusal, return or answer, as it was written. */
export type HandoverWords = {
  kind: 'question' | 'refusal' | 'return' | 'answer'
  text: string
  byName: string | null
  at: Date
}

/** A hand-over as it stands on the page of its signal, for the sender. */
export type HandoverOfSignal = {
  number: string
  state: HandoverState
  toDesk: string | null
  receiverName: string | null
  offeredAt: Date
  acceptedAt: Date | null
  acceptedByName: string | null
  finishedAt: Date | null
  acceptDue: Date
  answerDue: Date
  acute: boolean
  /** The hours in which its clocks run. */
  hours: OfficeHours
  /** Without an account the sender prints a sheet and records what comes back. */
  receiverHasAccount: boolean
  recordedChannel: Channel | null
  words: HandoverWords[]
}

/** A hand-over on its own page. `content` is there for the sender, and for the receiver once it has accepted. */
export type HandoverView = HandoverOfSignal & {
  version: number
  relation: 'sender' | 'receiver'
  fromDesk: string
  offeredByName: string | null
  signalNumber: string | null
  purpose: string
  legalBasis: string
  /** Whether it is about a minor, for the desk that handles the signal. */
  minor: string | null
  preview: { forms: string[]; municipalityCode: string | null; acute: string; offeredOn: Date; fromDesk: string }
  content: FactView[] | null
  /** What interpreters made of the content. */
  translations: TranslationView[]
  /** Files that were given, for whom `content` is there. */
  files: FileView[]
  /** Until when the receiver may see the content, for who may know. */
  until: string | null
  timeline: { at: Date; kind: TimelineKind; byName: string | null; detail: Record<string, unknown> }[]
  steps: (HandoverStepAnswer & { step: HandoverStep })[]
  /** The newest link for a receiver without an account, for the sender. */
  link: (LinkFacts & { state: LinkState }) | null
}

/** The hand-overs of a signal in hand, for the desk that offered them. */
export async function handoversOfSignal(ctx: Context, signalId: string, sealer: Sealer): Promise<HandoverOfSignal[]> {
  const rows = await handoversOf(ctx.db, signalId)
  return Promise.all(rows.map((row) => openHandover(ctx, row, sealer)))
}

async function openHandover(ctx: Context, row: Row<'signals.handover'>, sealer: Sealer): Promise<HandoverOfSignal> {
  const names = await personNames(ctx.db, [row.accepted_by])
  return {
    number: row.number,
    state: HandoverState.parse(row.state),
    toDesk: row.to_desk,
    receiverName: row.sealed_receiver
      ? sealer.open('signals.handover', row.id, 'sealed_receiver', row.sealed_receiver)
      : null,
    offeredAt: row.offered_at,
    acceptedAt: row.accepted_at,
    acceptedByName: names.get(row.accepted_by ?? '') ?? null,
    finishedAt: row.finished_at,
    acceptDue: row.accept_due,
    answerDue: row.answer_due,
    acute: row.acute === 'yes',
    hours: row.acute === 'yes' ? 'always' : hoursOfWork(deskHours(ctx, row.to_desk ?? row.from_desk)),
    receiverHasAccount: handoverFacts(ctx, row).receiverHasAccount,
    recordedChannel: row.recorded_channel === null ? null : channel.parse(row.recorded_channel),
    words: (await handoverTexts(ctx.db, row.id)).map((text) => ({
      kind: text.kind as HandoverWords['kind'],
      text: sealer.open('signals.handover_text', text.id, 'sealed', text.sealed),
      byName: text.byName,
      at: text.at,
    })),
  }
}

/**
 * Opens a hand-over for its sender or receiver; the receiver sees the preview alone until it has accepted. The sender
 * prints a sheet for a receiver without an account with `handover.print`; throws Conflict when its signal is restricted.
 */
export async function viewHandover(
  ctx: Context,
  number: string,
  action: 'handover.view' | 'handover.print' = 'handover.view',
): Promise<HandoverView> {
  requirePermission(ctx, action, { kind: 'handover', id: number })
  const row = await findHandover(ctx.db, number)
  if (!row) throw new NotFound()
  const relation = desksAllowing(ctx.actor, action, ctx.today).includes(row.from_desk) ? 'sender' : 'receiver'
  const knowsSender = relation === 'sender' || row.accepted_at !== null
  const sealer = await openDossier(ctx, row.signal_id)
  const facts = await handoverFactRows(ctx.db, row.id)
  if (relation === 'receiver' && facts.length > 0) await noteSeen(ctx, row)
  const names = await personNames(ctx.db, [row.offered_by])
  if (action === 'handover.print' && relation !== 'sender')
    throw new NotAllowed(action, { kind: 'handover', id: number })
  if (action === 'handover.print' && row.accepted_at === null && (await isRestricted(ctx.db, row.signal_id)))
    throw new Conflict('restricted')
  await recordAudit(ctx, {
    action,
    resource: { kind: 'handover', id: number },
    purpose: row.purpose,
    detail: { content: facts.length },
  })
  if (action === 'handover.print') await notePrinted(ctx, row)
  return {
    ...(await openHandover(ctx, row, sealer)),
    version: row.version,
    relation,
    fromDesk: row.from_desk,
    offeredByName: knowsSender ? (names.get(row.offered_by) ?? null) : null,
    signalNumber: row.signalNumber,
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    minor: row.minor,
    preview: {
      forms: row.forms,
      municipalityCode: row.municipality_code,
      acute: row.acute,
      offeredOn: row.offered_at,
      fromDesk: row.from_desk,
    },
    content: facts.length === 0 ? null : facts.map((fact) => openFact(sealer, fact)),
    translations: facts.length === 0 ? [] : await viewTranslations(ctx.db, row.signal_id, sealer, 'part'),
    files: (await handoverFileRows(ctx.db, row.id)).map((file) => openFileRow(sealer, file)),
    until: await shareUntil(ctx.db, row.id),
    link: relation === 'sender' ? await newestLink(ctx, row.id) : null,
    timeline: (await handoverEvents(ctx.db, row.id)).map((line) => timelineLine(line, knowsSender)),
    steps: ownSteps(
      ctx,
      relation === 'sender' ? row.from_desk : row.to_desk,
      handoverStepsFor(HandoverState.parse(row.state), relation, handoverFacts(ctx, row)),
    ),
  }
}

async function newestLink(ctx: Context, handoverId: string): Promise<HandoverView['link']> {
  const [row] = await linksOf(ctx.db, handoverId)
  if (!row) return null
  const facts = { expiresAt: row.expires_at, openedAt: row.opened_at, withdrawnAt: row.withdrawn_at, wrong: row.wrong }
  return { ...facts, state: linkStateAt(facts, ctx.now) }
}

/** A sheet on paper is one more way in which somebody was asked; a second one on the same day tells nothing new. */
async function notePrinted(ctx: Context, row: Row<'signals.handover'>): Promise<void> {
  const events = await handoverEvents(ctx.db, row.id)
  if (events.some(({ kind, at }) => kind === 'printed' && toDay(at) === ctx.today)) return
  await writeTimeline(ctx, {
    signalId: row.signal_id,
    handoverId: row.id,
    kind: 'printed',
    detail: { desk: row.to_desk },
  })
}

/** Who opened what was handed over saw a part of the signal; the desk that handles it can see who. */
async function noteSeen(ctx: Context, row: Row<'signals.handover'>): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  const person_id = ctx.actor.personId
  await recordSeen(ctx.db, {
    signal_id: row.signal_id,
    person_id,
    desk_id: row.to_desk,
    whole: false,
    last_at: ctx.now,
  })
}

const systemIn = ({ system }: Record<string, unknown>): string | null => (typeof system === 'string' ? system : null)

// Who offers is no part of the preview: before acceptance the receiver reads the names of its own colleagues alone.
function timelineLine(line: Awaited<ReturnType<typeof handoverEvents>>[number], knowsSender: boolean) {
  const kind = TimelineKind.parse(line.kind)
  const byReceiver = kind in handoverSteps && handoverSteps[kind as HandoverStep] === 'receiver'
  return { ...line, kind, byName: knowsSender || byReceiver ? (line.byName ?? systemIn(line.detail)) : null }
}

/** The hand-overs of the actor's desks: what they received and what they offered, what waits longest first. */
export async function listHandovers(
  ctx: Context,
  part?: { passed: number; most: number },
): Promise<{ received: HandoverListRow[]; offered: HandoverListRow[] }> {
  requirePermission(ctx, 'handover.view')
  const desks = desksAllowing(ctx.actor, 'handover.view', ctx.today)
  const rows = await handoversForDesks(ctx.db, desks, part)
  await recordAudit(ctx, { action: 'handover.view', resource: { kind: 'handover' } })
  return {
    received: rows.filter((row) => row.toDesk !== null && desks.includes(row.toDesk)),
    offered: rows.filter((row) => desks.includes(row.fromDesk)),
  }
}
