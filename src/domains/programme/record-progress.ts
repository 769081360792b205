import { z } from 'zod'
import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { currentProgramme } from './current-programme.ts'
import { addHandColour, addNormValue, addProgress, type RecordedTable, withdrawRow } from './monitor-store.ts'
import { placesToRecord } from './recording-places.ts'
import type { HandColourInput } from './rules/hand-colour.ts'
import type { NormValueInput } from './rules/norm-value-input.ts'
import type { ProgressInput } from './rules/progress.ts'

/** Records how far an action is at one place (P-02). Throws NotFound where the actor has no task, InvalidInput for a day to come. */
export async function recordProgress(ctx: Context, input: ProgressInput): Promise<void> {
  const resource = { kind: 'action', id: input.action }
  requirePermission(ctx, 'progress.record', resource)
  const programme = await programmeNow(ctx)
  const action = programme.actions?.find(({ id }) => id === input.action)
  if (!action || !placesToRecord(ctx, programme, action).includes(input.place)) throw new NotFound()
  refuseFuture(input.day, ctx.today)
  const { action: action_id, place, state, day, note } = input
  const fact = { action_id, place, state, day, note, ...evidenceOf(input), ...madeBy(ctx) }
  await addProgress(ctx.db, fact)
  await recordAudit(ctx, { action: 'progress.record', resource, detail: { place, state } })
}

/** Registers a value of a norm that people measure (P-03). */
export async function recordNormValue(ctx: Context, input: NormValueInput): Promise<void> {
  const resource = { kind: 'norm', id: input.norm }
  requirePermission(ctx, 'norm.record', resource)
  const programme = await programmeNow(ctx)
  const norm = programme.norms?.find(({ id }) => id === input.norm)
  if (!norm || !placesToRecord(ctx, programme, norm).includes(input.place)) throw new NotFound()
  refuseFuture(input.day, ctx.today)
  const { norm: norm_id, place, day, note } = input
  const value = { norm_id, place, day, value: String(input.value), note, ...evidenceOf(input), ...madeBy(ctx) }
  await addNormValue(ctx.db, value)
  await recordAudit(ctx, { action: 'norm.record', resource, detail: { place } })
}

/** Gives an action a colour by hand, with the reason; it expires by itself (P-02). */
export async function setColour(ctx: Context, input: HandColourInput): Promise<void> {
  const resource = { kind: 'action', id: input.action }
  requirePermission(ctx, 'colour.set', resource)
  const programme = await programmeNow(ctx)
  if (!programme.actions?.some(({ id }) => id === input.action)) throw new NotFound()
  const { action: action_id, colour, reason } = input
  await addHandColour(ctx.db, { action_id, colour, reason, ...madeBy(ctx) })
  await recordAudit(ctx, { action: 'colour.set', resource, detail: { colour } })
}

const kinds = {
  progress: { table: 'programme.progress', action: 'progress.record', of: 'action' },
  norm: { table: 'programme.norm_value', action: 'norm.record', of: 'norm' },
  colour: { table: 'programme.hand_colour', action: 'colour.set', of: 'action' },
} as const satisfies Record<string, { table: RecordedTable; action: string; of: string }>
/** What can be withdrawn. */
export type RecordedKind = keyof typeof kinds

/**
 * Withdraws what was recorded wrongly, with the reason; it stays to be read (P-02). For who recorded it, and who guards the
 * programme: anybody else finds nothing. Gives the action or norm that it is about.
 */
export async function withdrawRecord(ctx: Context, kind: RecordedKind, id: string, why: string): Promise<string> {
  const { table, action, of } = kinds[kind]
  requirePermission(ctx, action, { kind: of })
  if (why.trim() === '') throw new InvalidInput([{ path: 'why', code: 'noReason' }])
  if (!z.uuid().safeParse(id).success) throw new NotFound()
  const withdrawal = { withdrawn_by: actingPerson(ctx), withdrawn_on: ctx.today, withdrawn_why: why.trim() }
  const item = await withdrawRow(ctx.db, table, id, withdrawal)
  if (item === undefined) throw new NotFound()
  await recordAudit(ctx, { action, resource: { kind: of, id: item }, detail: { withdrawn: id } })
  return item
}

async function programmeNow(ctx: Context) {
  const found = await currentProgramme(ctx)
  if (!found) throw new NotFound()
  return found.programme
}

function refuseFuture(day: string, today: string): void {
  if (day > today) throw new InvalidInput([{ path: 'day', code: 'future' }])
}

const evidenceOf = ({ evidence, evidenceUrl }: { evidence: string; evidenceUrl: string }) => ({
  evidence,
  evidence_url: evidenceUrl,
})

const madeBy = (ctx: Context) => ({
  ...{ id: ctx.newId(), region: ctx.region },
  ...{ recorded_by: actingPerson(ctx), recorded_on: ctx.today },
})
