import { Conflict, NotFound } from '../../lib/errors.ts'
import {
  type Context,
  desksAllowing,
  desksFor,
  getDesk,
  newDossier,
  notify,
  openDossier,
  recordAudit,
  requirePermission,
  type Sealer,
} from '../access/index.ts'
import {
  type ConsultationRow,
  findConsultation,
  insertConsultation,
  insertConsultationText,
  listedConsultations,
  textsOfConsultation,
  updateConsultation,
} from './consultation-store.ts'
import { saveDraft } from './drafts.ts'
import { actingPerson } from './open-signal.ts'
import {
  type ConsultationQuestion,
  type ConsultationState,
  consultationStates,
  isOpenConsultation,
  type StepNote,
  type StepState,
  stateAfter,
  stepsSoFar,
} from './rules/consultation.ts'
import { nextNumber } from './signal-store.ts'

/** A question for advice in a list. `mine` is one that the actor asked; another waits for a desk of the actor. */
export type ConsultationLine = {
  id: string
  mine: boolean
  askedByName: string
  deskId: string
  municipalityCode: string | null
  forms: string[]
  state: ConsultationState
  askedOn: string
}

/** Something that was written in a consultation. */
export type ConsultationText = { id: string; kind: string; skipped: boolean; text: string; byName: string; on: string }

/** A consultation as both sides read it: the conversation, and the steps of the Meldcode. */
export type ConsultationView = ConsultationLine & {
  version: number
  mayAnswer: boolean
  texts: ConsultationText[]
  steps: StepState[]
}

const most = 100

/** Asks a desk for advice, without naming anyone (S-17). Returns the id of the consultation. */
export async function askAdvice(ctx: Context, asked: ConsultationQuestion): Promise<string> {
  requirePermission(ctx, 'consultation.ask', { kind: 'consultation' })
  const { region } = ctx.loaded
  const [desk = getDesk(region, region.fallbackDesk)] = desksFor(region, 'attentionOfficers', asked.municipalityCode)
  const id = ctx.newId()
  const number = await nextNumber(ctx.db, 'A-', Number(ctx.today.slice(0, 4)))
  const sealer = await newDossier(ctx, id)
  await insertConsultation(ctx.db, {
    ...{
      id,
      number,
      region: ctx.region,
      asked_by: actingPerson(ctx),
      desk_id: desk.id,
      forms: asked.forms,
      state: 'asked',
    },
    ...{ municipality_code: asked.municipalityCode, asked_on: ctx.today },
  })
  await write(ctx, sealer, id, { kind: 'question', text: asked.question })
  await notify(ctx, 'adviceAsked', [{ deskId: desk.id }])
  await recordAudit(ctx, { action: 'consultation.ask', resource: { kind: 'consultation', id } })
  return id
}

async function write(
  ctx: Context,
  sealer: Sealer,
  consultationId: string,
  { kind, text, skipped = false }: { kind: string; text: string; skipped?: boolean },
): Promise<void> {
  const id = ctx.newId()
  const sealed = sealer.seal('signals.consultation_text', id, 'sealed', text)
  const by = { by_person: actingPerson(ctx), on_day: ctx.today }
  await insertConsultationText(ctx.db, { id, consultation_id: consultationId, kind, skipped, sealed, ...by })
}

/** What one asked, and what waits for advice at one's desks. */
export async function listConsultations(ctx: Context): Promise<ConsultationLine[]> {
  requirePermission(ctx, 'consultation.ask')
  return (await listedConsultations(ctx.db, most)).map((row) => lineOf(ctx, row))
}

/** Reads a consultation; throws NotFound for anybody but who asked and the desk that advises. */
export async function viewConsultation(ctx: Context, id: string): Promise<ConsultationView> {
  requirePermission(ctx, 'consultation.ask', { kind: 'consultation', id })
  const row = await findConsultation(ctx.db, id)
  if (!row) throw new NotFound()
  const sealer = await openDossier(ctx, id)
  const rows = await textsOfConsultation(ctx.db, id)
  await recordAudit(ctx, { action: 'consultation.ask', resource: { kind: 'consultation', id }, detail: { read: true } })
  const texts = rows.map((text) => ({
    ...{ id: text.id, kind: text.kind, skipped: text.skipped, byName: text.byName, on: text.on_day },
    text: sealer.open('signals.consultation_text', text.id, 'sealed', text.sealed),
  }))
  const mayAnswer = desksAllowing(ctx.actor, 'consultation.answer', ctx.today).includes(row.desk_id)
  return { ...lineOf(ctx, row), version: row.version, mayAnswer, texts, steps: stepsSoFar(texts) }
}

function lineOf({ actor }: Context, row: ConsultationRow): ConsultationLine {
  return {
    ...{ id: row.id, deskId: row.desk_id, municipalityCode: row.municipality_code, forms: row.forms },
    ...{ askedByName: row.askedByName, askedOn: row.asked_on },
    mine: actor.kind === 'person' && actor.personId === row.asked_by,
    state: consultationStates.find((one) => one === row.state) ?? 'closed',
  }
}

/** Answers as the desk that was asked. */
export async function giveAdvice(ctx: Context, id: string, { text }: { text: string }): Promise<void> {
  const { row, sealer } = await openConsultation(ctx, 'consultation.answer', id)
  if (!desksAllowing(ctx.actor, 'consultation.answer', ctx.today).includes(row.desk_id)) throw new NotFound()
  await write(ctx, sealer, id, { kind: 'answer', text })
  await further(ctx, row, { state: stateAfter(row.state as ConsultationState, 'answer') })
  await recordAudit(ctx, { action: 'consultation.answer', resource: { kind: 'consultation', id } })
}

/** Asks on, as who asked. */
export async function askOn(ctx: Context, id: string, { text }: { text: string }): Promise<void> {
  const { row, sealer } = await openOwn(ctx, id)
  await write(ctx, sealer, id, { kind: 'question', text })
  await further(ctx, row, { state: stateAfter(row.state as ConsultationState, 'question') })
  await notify(ctx, 'adviceAsked', [{ deskId: row.desk_id }])
  await recordAudit(ctx, { action: 'consultation.ask', resource: { kind: 'consultation', id }, detail: { more: true } })
}

/** Keeps what was done at a step of the Meldcode, and why. What was written before stays. */
export async function noteStep(ctx: Context, id: string, { step, text, skipped }: StepNote): Promise<void> {
  const { row, sealer } = await openOwn(ctx, id)
  await write(ctx, sealer, id, { kind: step, text, skipped })
  await further(ctx, row, {})
  await recordAudit(ctx, { action: 'consultation.ask', resource: { kind: 'consultation', id }, detail: { step } })
}

/** Ends a consultation without a signal. */
export async function closeConsultation(ctx: Context, id: string): Promise<void> {
  const { row } = await openOwn(ctx, id)
  await further(ctx, row, { state: 'closed', finished_on: ctx.today })
  await recordAudit(ctx, {
    action: 'consultation.ask',
    resource: { kind: 'consultation', id },
    detail: { end: 'closed' },
  })
}

/**
 * Makes the draft of a report out of a consultation, with everything that was written by who asked; names can be filled
 * in there. Returns the id of the draft.
 */
export async function reportConsultation(ctx: Context, id: string): Promise<string> {
  const { row, sealer } = await openOwn(ctx, id)
  const own = (await textsOfConsultation(ctx.db, id)).filter(({ kind }) => kind !== 'answer')
  const story = own.map((text) => sealer.open('signals.consultation_text', text.id, 'sealed', text.sealed)).join('\n\n')
  const fields = {
    verhaal: [story],
    vorm: row.forms,
    ...(row.municipality_code === null ? {} : { gemeente: [row.municipality_code] }),
  }
  const draft = await saveDraft(ctx, { fields })
  await further(ctx, row, { state: 'reported', finished_on: ctx.today })
  const detail = { end: 'reported' }
  await recordAudit(ctx, { action: 'consultation.ask', resource: { kind: 'consultation', id }, detail })
  return draft.id
}

async function openOwn(ctx: Context, id: string) {
  const open = await openConsultation(ctx, 'consultation.ask', id)
  if (open.row.asked_by !== actingPerson(ctx)) throw new NotFound()
  return open
}

async function openConsultation(ctx: Context, action: 'consultation.ask' | 'consultation.answer', id: string) {
  requirePermission(ctx, action, { kind: 'consultation', id })
  const row = await findConsultation(ctx.db, id)
  if (!row) throw new NotFound()
  if (!isOpenConsultation(row.state as ConsultationState)) throw new Conflict('finished')
  return { row, sealer: await openDossier(ctx, id) }
}

async function further(
  ctx: Context,
  row: ConsultationRow,
  change: { state?: ConsultationState; finished_on?: string },
): Promise<void> {
  if (!(await updateConsultation(ctx.db, row.id, row.version, change))) throw new Conflict('changed')
}
