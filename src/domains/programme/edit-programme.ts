import type { Document } from 'yaml'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { type Context, requirePermission } from '../access/index.ts'
import { findDraft } from './draft-store.ts'
import { commentsAt, moveItem, removeItem, type Words, writeItem } from './edit-document.ts'
import { checkDraft, keepDraft } from './programme-draft.ts'
import { checkProgrammeText, type LocatedFault } from './read-programme.ts'
import { followId, heldById, renamedBy } from './rename-item.ts'
import type { EditPart } from './rules/edit-fields.ts'
import type { KnownWords } from './rules/programme-checks.ts'
import { itemsAt } from './rules/programme-problem.ts'
import { writeProgramme } from './write-programme.ts'

/** An item of the draft: its part, and its place in the list (from 0); null for a new one. */
export type ItemPlace = { part: EditPart; at: number | null }

/** Saves an item as it was filled in; gives what is wrong with it, and then keeps nothing. */
export async function saveProgrammeItem(
  ctx: Context,
  revision: number,
  { place, words }: { place: ItemPlace; words: Words },
  known: KnownWords,
): Promise<LocatedFault[]> {
  requirePermission(ctx, 'programme.edit')
  const { part, at } = place
  const document = await openedDraft(ctx, revision, place)
  const raw = document.toJS()
  const count = itemsAt(raw, part.path).length
  const renamed = renamedBy(raw, part, at, words)
  const held = renamed && (await heldById(ctx, renamed))
  if (held) return [{ ...held, line: 1, place: '' }]
  writeItem(document, part, at, words)
  if (renamed) followId(document, document.toJS(), renamed)
  const text = writeProgramme(document)
  const { programme, faults } = checkDraft(ctx, text, known)
  const here = faults.filter(({ path }) => path !== null && isWithin(path, part, at ?? count))
  if (here.length > 0 || programme === null) return here.length > 0 ? here : faults
  await keepDraft(ctx, revision, text, { step: at === null ? 'added' : 'changed', part: part.slug })
  return []
}

/** Whether a problem is about an item, or about a word of a part that is one piece. */
function isWithin(path: readonly PropertyKey[], { path: start, isList, fields }: EditPart, at: number): boolean {
  if (start.some((step, depth) => path[depth] !== step)) return false
  const next = path[start.length]
  return isList ? next === at : next === undefined || fields.some(({ word }) => word === next)
}

/** The way from an item to what is wrong in it. */
export const withinItem = ({ path }: LocatedFault, { part }: ItemPlace): PropertyKey[] =>
  (path ?? []).slice(part.path.length + (part.isList ? 1 : 0))

/** Takes an item out of the draft. What pointed at it is then wrong until somebody mends it. */
export async function removeProgrammeItem(ctx: Context, revision: number, part: EditPart, at: number): Promise<void> {
  requirePermission(ctx, 'programme.edit')
  const document = await openedDraft(ctx, revision, { part, at })
  removeItem(document, part, at)
  await keepDraft(ctx, revision, writeProgramme(document), { step: 'removed', part: part.slug })
}

/** Moves an item of the draft one place up or down. */
export async function moveProgrammeItem(
  ctx: Context,
  revision: number,
  { part, at, places }: { part: EditPart; at: number; places: -1 | 1 },
): Promise<void> {
  requirePermission(ctx, 'programme.edit')
  const document = await openedDraft(ctx, revision, { part, at })
  moveItem(document, part, at, places)
  await keepDraft(ctx, revision, writeProgramme(document), { step: 'moved', part: part.slug })
}

/** The comments of the file that go when an item of a text goes. */
export function commentsOfItem(text: string, part: EditPart, at: number): string[] {
  const { document } = checkProgrammeText(Buffer.from(text), { functions: [], forms: [] })
  return document === null ? [] : commentsAt(document, part, at)
}

/** Opens the draft as somebody read it. */
async function openedDraft(ctx: Context, revision: number, { part, at }: ItemPlace): Promise<Document.Parsed> {
  const kept = await findDraft(ctx.db, ctx.region)
  if (!kept) throw new Conflict('noDraft')
  if (kept.revision !== revision) throw new Conflict('draftChanged')
  const { document } = checkProgrammeText(Buffer.from(kept.text), { functions: [], forms: [] })
  if (document === null) throw new Error('the draft of the programme is damaged')
  if (part.isList && at !== null && at >= itemsAt(document.toJS(), part.path).length) throw new NotFound()
  return document
}
