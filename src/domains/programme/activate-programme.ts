import { Conflict, InvalidInput } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { deleteDraft, findDraft } from './draft-store.ts'
import { checkDraft, personOf, refuseStale } from './programme-draft.ts'
import type { Activation } from './rules/activation.ts'
import type { KnownWords } from './rules/programme-checks.ts'
import { publicPartOf } from './rules/public-part.ts'
import { newestVersion } from './version-queries.ts'
import { insertVersion } from './version-store.ts'

/**
 * Puts the draft into force as the next version, from a day on; gives its number. Throws InvalidInput while something is
 * wrong with it, and Conflict('newerVersion') when it would undo a version that came since, unless that is meant.
 */
export async function activateProgramme(
  ctx: Context,
  revision: number,
  { from, reason, over }: Activation,
  known: KnownWords,
): Promise<number> {
  requirePermission(ctx, 'programme.activate')
  const kept = await findDraft(ctx.db, ctx.region)
  if (!kept) throw new Conflict('noDraft')
  const newest = await newestVersion(ctx.db, ctx.region)
  const before = newest?.number ?? 0
  if (kept.based_on !== before && over !== before) throw new Conflict('newerVersion')
  const { programme, faults } = checkDraft(ctx, kept.text, known)
  if (programme === null || faults.length > 0) throw new InvalidInput([{ path: 'draft', code: 'faults' }])
  if (from < ctx.today) throw new InvalidInput([{ path: 'from', code: 'past' }])
  if (newest && from < newest.from_day) throw new InvalidInput([{ path: 'from', code: 'beforeNewest' }])
  if (newest?.text === kept.text) throw new InvalidInput([{ path: 'draft', code: 'same' }])
  if (!(await deleteDraft(ctx.db, ctx.region, revision))) await refuseStale(ctx)
  const number = before + 1
  const version = { region: ctx.region, number, from_day: from, text: kept.text, reason, by_person: personOf(ctx) }
  await insertVersion(ctx.db, version, publicPartOf(programme))
  const resource = { kind: 'programme', id: String(number) }
  await recordAudit(ctx, { action: 'programme.activate', resource, detail: { from } })
  return number
}
