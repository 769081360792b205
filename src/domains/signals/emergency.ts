import { NotFound } from '../../lib/errors.ts'
import {
  type Context,
  newDossier,
  openDossier,
  recordAudit,
  requirePermission,
  requireSwitchedOn,
} from '../access/index.ts'
import {
  type EmergencyRow,
  factsInEmergency,
  findInEmergency,
  type KnownEmergency,
  knownEmergencies,
  openEmergency,
  reviewedEmergency,
  translationsInEmergency,
} from './emergency-store.ts'
import { type FactView, openFact } from './fact-view.ts'
import { actingPerson } from './open-signal.ts'
import type { EmergencyOpening, Verdict } from './rules/emergency.ts'
import { enteredIn, type TextTranslation } from './translation-view.ts'

/** A signal as somebody reads it in an emergency: what it is about, whose it is, and until when it stays open. */
export type EmergencyView = {
  id: string
  number: string
  deskId: string
  forms: string[]
  municipalityCode: string | null
  endsAt: Date
  facts: FactView[]
  translations: TextTranslation[]
}

/** An emergency with its reason, for who opened it, whose signal it was and who reviews it. */
export type EmergencyLine = Omit<KnownEmergency, 'sealed' | 'signal_id' | 'region'> & { reason: string; mine: boolean }

const most = 100

/**
 * Opens a signal for an hour without having a task for it. The desk that handles it and the privacy officer hear
 * of it at once. Returns the id of the emergency; throws NotFound when there is no such signal to open, and Conflict when
 * the region did not switch this on.
 */
export async function openInEmergency(ctx: Context, { number, reason }: EmergencyOpening): Promise<string> {
  requirePermission(ctx, 'emergency.open', { kind: 'signal', id: number })
  requireSwitchedOn(ctx, 'emergencyAccess')
  const [id, eventId] = [ctx.newId(), ctx.newId()]
  const sealer = await newDossier(ctx, id)
  const sealed = sealer.seal('signals.emergency', id, 'sealed', reason)
  if ((await openEmergency(ctx.db, { id, number, sealed, eventId })) === null) throw new NotFound()
  await recordAudit(ctx, {
    action: 'emergency.open',
    resource: { kind: 'signal', id: number },
    detail: { emergency: id },
  })
  return id
}

/** Reads a signal that one opened in an emergency; throws NotFound once the hour is over. */
export async function viewInEmergency(ctx: Context, id: string): Promise<EmergencyView> {
  requirePermission(ctx, 'emergency.view', { kind: 'emergency', id })
  const row = await findInEmergency(ctx.db, id)
  if (!row) throw new NotFound()
  await recordAudit(ctx, { action: 'emergency.view', resource: { kind: 'signal', id: row.number } })
  const sealer = await openDossier(ctx, row.id)
  const facts = (await factsInEmergency(ctx.db, id)).map((fact) => openFact(sealer, fact))
  const translations = (await translationsInEmergency(ctx.db, id)).map((one) => ({
    of: one.fact_id ?? '',
    language: one.language,
    entered: enteredIn(one, sealer),
  }))
  return { ...aboutOf(id, row), facts, translations }
}

const aboutOf = (id: string, row: EmergencyRow) => ({
  id,
  number: row.number,
  deskId: row.desk_id,
  forms: row.forms,
  municipalityCode: row.municipality_code,
  endsAt: row.ends_at,
})

/** The emergencies that one opened oneself, and those on signals of one's desk, with their reasons. */
export async function listEmergencies(ctx: Context): Promise<EmergencyLine[]> {
  requirePermission(ctx, 'emergency.view', { kind: 'emergency' })
  const lines = await linesOf(ctx)
  await recordAudit(ctx, { action: 'emergency.view', resource: { kind: 'emergency' }, detail: { shown: lines.length } })
  return lines
}

/** All emergencies of the region, for who reviews them; those that wait first. */
export async function emergenciesToReview(ctx: Context): Promise<EmergencyLine[]> {
  requirePermission(ctx, 'emergency.review', { kind: 'emergency' })
  const lines = await linesOf(ctx)
  await recordAudit(ctx, {
    action: 'emergency.review',
    resource: { kind: 'emergency' },
    detail: { shown: lines.length },
  })
  return lines
}

async function linesOf(ctx: Context): Promise<EmergencyLine[]> {
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const lines = []
  for (const { sealed, signal_id: _, region: __, ...row } of await knownEmergencies(ctx.db, most)) {
    const sealer = await openDossier(ctx, row.id)
    lines.push({
      ...row,
      reason: sealer.open('signals.emergency', row.id, 'sealed', sealed),
      mine: row.person_id === me,
    })
  }
  return lines
}

/** Reviews an emergency of somebody else, once. Throws NotFound for one's own and for what was reviewed before. */
export async function reviewEmergency(ctx: Context, id: string, verdict: Verdict): Promise<void> {
  requirePermission(ctx, 'emergency.review', { kind: 'emergency', id })
  if (!(await reviewedEmergency(ctx.db, id, verdict, actingPerson(ctx), ctx.today))) throw new NotFound()
  await recordAudit(ctx, { action: 'emergency.review', resource: { kind: 'emergency', id }, detail: { verdict } })
}
