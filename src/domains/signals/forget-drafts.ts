import { type Context, destroyDossier, notify, recordAudit, requireSystem } from '../access/index.ts'
import { deleteDraft, restingDrafts, warnDraft } from './draft-store.ts'
import { draftWarningDays, lastDayKept, lastDayWarned } from './rules/retention.ts'

const batch = 50

/**
 * Throws away drafts that nobody touched for the term of the region, two weeks after their authors were told.
 * No second person is needed: a draft is its author's alone, who can throw it away as well. Returns how many went.
 */
export async function forgetDrafts(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const term = ctx.loaded.region.retention.find(({ of }) => of === 'draft')
  if (!term) return 0
  for (const { id, personId } of await restingDrafts(
    ctx.db,
    ctx.region,
    { savedOn: lastDayWarned(term, ctx.today), warnedOn: null },
    batch,
  )) {
    await warnDraft(ctx.db, id, ctx.today)
    await notify(ctx, 'draftEnds', [{ personId }])
  }
  const rested = { savedOn: lastDayKept(term, ctx.today), warnedOn: lastWarning(ctx) }
  const gone = await restingDrafts(ctx.db, ctx.region, rested, batch)
  for (const { id } of gone) {
    await destroyDossier(ctx, id)
    await deleteDraft(ctx.db, id)
    await recordAudit(ctx, {
      action: 'retention.destroy',
      resource: { kind: 'draft', id },
      detail: { draft: 'rested' },
    })
  }
  return gone.length
}

const dayLasts = 86_400_000
const lastWarning = ({ today }: Context) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - draftWarningDays * dayLasts).toISOString().slice(0, 10)
