import { Conflict, NotFound } from '../../lib/errors.ts'
import type { Row } from '../../platform/database.ts'
import {
  type Action,
  announce,
  type Context,
  notify,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import { type FactView, openFact } from './fact-view.ts'
import { type FileView, openFileRow } from './file-view.ts'
import { handoverTexts } from './handover-queries.ts'
import { type OpenedFile, unsafeOpenCopy } from './open-file.ts'
import {
  factsAtLink,
  filesAtLink,
  handoverAtLink,
  type LinkTranslationRow,
  noteFileAtLink,
  stepAtLink,
  translationsAtLink,
} from './receiver-link-store.ts'
import { allowsHandoverStep, HandoverState, isOpenHandover } from './rules/handover-states.ts'
import type { LinkReply } from './rules/receiver-link.ts'
import { settleHandover } from './step-handover.ts'
import type { TextTranslation } from './translation-view.ts'

/** What a receiver without an account reads: what the share gives, and what it may say now. */
export type LinkView = {
  number: string
  state: HandoverState
  fromDesk: string
  offeredAt: Date
  answerDue: Date
  acute: string
  purpose: string
  legalBasis: string
  question: string
  facts: FactView[]
  /** What interpreters made of them; nobody is named. */
  translations: TextTranslation[]
  /** Files that were given; only their working copies are. */
  files: FileView[]
  /** Whether it may still accept or refuse; answering is possible as long as the sender waits. */
  mayDecide: boolean
  open: boolean
}

/** Reads the hand-over behind the link that was opened; `first` writes on its timeline that it was read. */
export async function viewByLink(ctx: Context, first: boolean): Promise<LinkView> {
  requirePermission(ctx, 'handover.read', { kind: 'handover' })
  const row = await handoverAtLink(ctx.db)
  if (!row) throw new NotFound()
  if (first) await stepAtLink(ctx.db, { step: 'linkRead', eventId: ctx.newId() })
  const facts = await factsAtLink(ctx.db)
  await record(ctx, row, 'handover.read', { content: facts.length })
  const sealer = await openDossier(ctx, row.signal_id)
  // The database shows the question and nothing else that was written.
  const [asked] = await handoverTexts(ctx.db, row.id)
  return {
    ...aboutOf(row),
    question: asked ? sealer.open('signals.handover_text', asked.id, 'sealed', asked.sealed) : '',
    facts: facts.map((fact) => openFact(sealer, fact)),
    translations: (await translationsAtLink(ctx.db)).map((translation) => translationOf(sealer, translation)),
    files: (await filesAtLink(ctx.db)).map((file) => openFileRow(sealer, file)),
  }
}

function translationOf(sealer: Sealer, row: LinkTranslationRow): TextTranslation {
  const said = JSON.parse(sealer.open('signals.translation', row.id, 'sealed', row.sealed)) as { text: string }
  const entered = { text: said.text, translator: '', byName: '', at: row.entered_at }
  return { of: row.fact_id, language: row.language, entered }
}

/** Opens the working copy of a file that was given with the hand-over behind the link; its sender sees that it was opened. */
export async function openFileByLink(ctx: Context, id: string): Promise<OpenedFile> {
  requirePermission(ctx, 'handover.read', { kind: 'file', id })
  const row = await handoverAtLink(ctx.db)
  const file = (await filesAtLink(ctx.db)).find((one) => one.id === id)
  if (!row || !file) throw new NotFound()
  const opened = unsafeOpenCopy(ctx, await openDossier(ctx, row.signal_id), file)
  await noteFileAtLink(ctx.db, ctx.newId(), id)
  await record(ctx, row, 'handover.read', { file: id })
  return opened
}

function aboutOf(row: Row<'signals.handover'>): Omit<LinkView, 'question' | 'facts' | 'translations' | 'files'> {
  const state = HandoverState.parse(row.state)
  return {
    number: row.number,
    state,
    fromDesk: row.from_desk,
    offeredAt: row.offered_at,
    answerDue: row.answer_due,
    acute: row.acute,
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    mayDecide: answers(row, 'accept').allowed,
    open: isOpenHandover(state),
  }
}

// Behind a link the receiver speaks for itself, as one with an account does.
const answers = (row: Row<'signals.handover'>, step: LinkReply['step']) =>
  allowsHandoverStep(HandoverState.parse(row.state), step, {
    receiverHasAccount: true,
    acceptedBefore: row.accepted_at !== null,
  })

const actions = { accept: 'handover.accept', refuse: 'handover.refuse', answer: 'handover.answer' } as const
const notices = { accept: 'handoverAccepted', refuse: 'handoverRefused', answer: 'handoverAnswered' } as const
const events = {
  accept: 'overdracht.aangenomen',
  refuse: 'overdracht.geweigerd',
  answer: 'overdracht.beantwoord',
} as const

/**
 * The receiver accepts, refuses or answers behind its link: its own answer, not one that the sender wrote down. Who
 * answers at once accepts with it. Throws Conflict when the hand-over has gone on, NotFound when the half hour is over.
 */
export async function replyByLink(ctx: Context, reply: LinkReply): Promise<void> {
  requirePermission(ctx, 'handover.reply', { kind: 'handover' })
  const row = await handoverAtLink(ctx.db)
  if (!row) throw new NotFound()
  if (reply.step === 'answer' && answers(row, 'accept').allowed) await step(ctx, row, { step: 'accept' })
  const now = reply.step === 'answer' ? await handoverAtLink(ctx.db) : row
  await step(ctx, now ?? row, reply)
}

async function step(ctx: Context, row: Row<'signals.handover'>, reply: LinkReply): Promise<void> {
  const answer = answers(row, reply.step)
  if (!answer.allowed) throw new Conflict(answer.why)
  const words = 'words' in reply ? await sealed(ctx, row, reply.words) : undefined
  if (!(await stepAtLink(ctx.db, { step: reply.step, eventId: ctx.newId(), ...(words ? { words } : {}) })))
    throw new Conflict('changedByOther')
  await settleHandover(ctx, row, reply.step, answer.to)
  await notify(ctx, notices[reply.step], [{ deskId: row.from_desk }], row.acute === 'yes')
  await announce(ctx, { type: events[reply.step], deskId: row.from_desk, number: row.number })
  await record(ctx, row, 'handover.reply', { step: actions[reply.step] })
}

async function sealed(ctx: Context, row: Row<'signals.handover'>, words: string) {
  const id = ctx.newId()
  const sealer = await openDossier(ctx, row.signal_id)
  return { id, sealed: sealer.seal('signals.handover_text', id, 'sealed', words) }
}

const record = (ctx: Context, row: Row<'signals.handover'>, action: Action, detail: Record<string, unknown>) =>
  recordAudit(ctx, { action, resource: { kind: 'handover', id: row.number }, purpose: row.purpose, detail })
