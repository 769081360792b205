import { parseDocument } from 'yaml'
import { Conflict, InvalidInput } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { deleteDraft, findDraft, insertDraft, type KeptDraft, replaceDraft } from './draft-store.ts'
import { checkProgrammeText, type LocatedFault } from './read-programme.ts'
import type { KnownWords } from './rules/programme-checks.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'
import { problemsOfRegion } from './rules/programme-of-region.ts'
import type { Raw } from './rules/programme-problem.ts'
import { newestVersion } from './version-queries.ts'
import { writeProgramme } from './write-programme.ts'

/** The draft of a programme, with everything that is still wrong with it. */
export type ProgrammeDraft = {
  text: string
  raw: Raw
  programme: ProgrammeFile
  faults: LocatedFault[]
  /** The version that it began with, and the newest one now: another when somebody loaded a file since. */
  basedOn: number
  newest: number
  revision: number
  begunOn: string
  changedOn: string
  changedByName: string | null
}

/** How far a draft is, for who only needs to know that there is one. */
export type DraftState = Pick<ProgrammeDraft, 'basedOn' | 'begunOn' | 'changedOn' | 'changedByName'>

/** Whether a next version is being made; null when not, or when that is not for who asks. */
export async function draftState(ctx: Context): Promise<DraftState | null> {
  requirePermission(ctx, 'programme.view')
  const draft = await findDraft(ctx.db, ctx.region)
  return draft ? stateOf(draft) : null
}

const stateOf = ({ based_on, begun_on, changed_on, changedByName }: KeptDraft): DraftState => ({
  ...{ basedOn: based_on, begunOn: begun_on, changedOn: changed_on, changedByName },
})

/** Begins a draft with the newest version, or with an empty programme; leaves one that is there alone. */
export async function startProgrammeDraft(ctx: Context): Promise<void> {
  requirePermission(ctx, 'programme.edit')
  if (await findDraft(ctx.db, ctx.region)) return
  const newest = await newestVersion(ctx.db, ctx.region)
  await insertDraft(ctx.db, {
    region: ctx.region,
    text: newest?.text ?? emptyProgramme(ctx),
    based_on: newest?.number ?? 0,
    begun_on: ctx.today,
    changed_by: personOf(ctx),
    changed_on: ctx.today,
  })
  await recordAudit(ctx, { action: 'programme.edit', resource: { kind: 'programme' }, detail: { step: 'started' } })
}

function emptyProgramme({ region, loaded }: Context): string {
  const { name } = loaded.region
  const file = { id: `programma-${region}`, region, kind: 'actionProgramme', title: name, version: '1' }
  return writeProgramme(parseDocument(JSON.stringify(file)))
}

/** The draft that is being made, checked; null when there is none. */
export async function viewProgrammeDraft(ctx: Context, known: KnownWords): Promise<ProgrammeDraft | null> {
  requirePermission(ctx, 'programme.edit')
  const kept = await findDraft(ctx.db, ctx.region)
  if (!kept) return null
  const newest = (await newestVersion(ctx.db, ctx.region))?.number ?? 0
  const { text, revision } = kept
  const checked = checkDraft(ctx, text, known)
  if (checked.programme === null || checked.raw === null) throw new Error('the draft of the programme is damaged')
  const { raw, programme, faults } = checked
  return { ...stateOf(kept), text, raw, programme, faults, newest, revision }
}

/** Checks the text of a draft: as a file, and against the region. */
export function checkDraft(ctx: Context, text: string, known: KnownWords): ReturnType<typeof checkProgrammeText> {
  const checked = checkProgrammeText(Buffer.from(text), known)
  if (checked.programme === null) return checked
  const strange = problemsOfRegion(checked.programme, ctx.loaded.region).map((problem) => ({
    ...{ ...problem, line: 1, place: '' },
  }))
  return { ...checked, faults: [...checked.faults, ...strange] }
}

/**
 * Saves the text of a draft over the reading that somebody had; records which step it was. Throws InvalidInput when nobody
 * could read it any more, such as a list that must hold something without its last item.
 */
export async function keepDraft(
  ctx: Context,
  revision: number,
  text: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { programme } = checkProgrammeText(Buffer.from(text), { functions: [], forms: [] })
  if (programme === null) throw new InvalidInput([{ path: '', code: 'unreadable' }])
  const change = { region: ctx.region, revision, text, person: personOf(ctx), today: ctx.today }
  if (!(await replaceDraft(ctx.db, change))) await refuseStale(ctx)
  await recordAudit(ctx, { action: 'programme.edit', resource: { kind: 'programme' }, detail })
}

/** Replaces the draft by a whole text, such as a file; gives what is wrong, and then keeps nothing. */
export async function saveProgrammeText(
  ctx: Context,
  revision: number,
  text: string,
  known: KnownWords,
): Promise<LocatedFault[]> {
  requirePermission(ctx, 'programme.edit')
  const { document, faults } = checkDraft(ctx, text, known)
  if (document === null || faults.length > 0) return faults
  await keepDraft(ctx, revision, writeProgramme(document), { step: 'text' })
  return []
}

/** Throws the draft away as somebody read it. */
export async function discardProgrammeDraft(ctx: Context, revision: number): Promise<void> {
  requirePermission(ctx, 'programme.edit')
  if (!(await deleteDraft(ctx.db, ctx.region, revision))) await refuseStale(ctx)
  await recordAudit(ctx, { action: 'programme.edit', resource: { kind: 'programme' }, detail: { step: 'discarded' } })
}

/** Nothing was saved: somebody else was first, or the draft is no longer there. */
export async function refuseStale(ctx: Context): Promise<never> {
  if (!(await findDraft(ctx.db, ctx.region))) throw new Conflict('noDraft')
  throw new Conflict('draftChanged')
}

/** The person who acts. */
export function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('only a person edits the programme')
  return actor.personId
}
