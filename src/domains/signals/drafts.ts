import { Conflict, NotFound } from '../../lib/errors.ts'
import {
  type Context,
  destroyDossier,
  newDossier,
  openDossier,
  recordAudit,
  requirePermission,
} from '../access/index.ts'
import { deleteDraft, draftsOf, findDraft, insertDraft, updateDraft } from './draft-store.ts'
import { actingPerson } from './open-signal.ts'

/** An unfinished professional report: what was typed, as the form posts it. */
export type Draft = { id: string; version: number; savedAt: Date; fields: Record<string, string[]> }

/** Keeps an unfinished report, sealed; a new one without `id`. Throws Conflict when it was saved elsewhere since. */
export async function saveDraft(
  ctx: Context,
  draft: { id?: string | undefined; version?: number | undefined; fields: Record<string, string[]> },
): Promise<{ id: string; version: number }> {
  requirePermission(ctx, 'signal.report')
  const text = JSON.stringify(draft.fields)
  if (draft.id === undefined) {
    const id = ctx.newId()
    const sealed = (await newDossier(ctx, id)).seal('signals.draft', id, 'sealed', text)
    await insertDraft(ctx.db, { id, region: ctx.region, person_id: actingPerson(ctx), sealed, saved_at: ctx.now })
    return { id, version: 1 }
  }
  const row = await findDraft(ctx.db, draft.id)
  if (!row) throw new NotFound()
  if (draft.version !== undefined && draft.version !== row.version) throw new Conflict('draftSavedElsewhere')
  const sealed = (await openDossier(ctx, row.id)).seal('signals.draft', row.id, 'sealed', text)
  await updateDraft(ctx.db, row.id, { sealed, saved_at: ctx.now, version: row.version + 1 })
  return { id: row.id, version: row.version + 1 }
}

/** The drafts of the actor, newest first. */
export async function listDrafts(ctx: Context): Promise<Draft[]> {
  requirePermission(ctx, 'signal.report')
  const rows = await draftsOf(ctx.db, actingPerson(ctx))
  return Promise.all(rows.map(async (row) => ({ ...row, ...(await fieldsOf(ctx, row)), savedAt: row.saved_at })))
}

/** One draft of the actor; throws NotFound for anybody else's. */
export async function getDraft(ctx: Context, id: string): Promise<Draft> {
  requirePermission(ctx, 'signal.report', { kind: 'draft', id })
  const row = await findDraft(ctx.db, id)
  if (!row) throw new NotFound()
  await recordAudit(ctx, { action: 'signal.report', resource: { kind: 'draft', id }, detail: { draft: 'opened' } })
  return { id: row.id, version: row.version, savedAt: row.saved_at, ...(await fieldsOf(ctx, row)) }
}

/** Throws a draft away with its key. */
export async function discardDraft(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'signal.report', { kind: 'draft', id })
  if (!(await findDraft(ctx.db, id))) throw new NotFound()
  // The key first: only whose draft it is may destroy it.
  await destroyDossier(ctx, id)
  await deleteDraft(ctx.db, id)
  await recordAudit(ctx, { action: 'signal.report', resource: { kind: 'draft', id }, detail: { draft: 'destroyed' } })
}

async function fieldsOf(ctx: Context, row: { id: string; sealed: Buffer }): Promise<Pick<Draft, 'fields'>> {
  const sealer = await openDossier(ctx, row.id)
  return { fields: JSON.parse(sealer.open('signals.draft', row.id, 'sealed', row.sealed)) as Draft['fields'] }
}
