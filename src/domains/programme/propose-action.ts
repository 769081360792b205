import { Conflict } from '../../lib/errors.ts'
import { newName } from '../../lib/new-name.ts'
import type { Context } from '../access/index.ts'
import { findDraft } from './draft-store.ts'
import { writeItem } from './edit-document.ts'
import { checkDraft, keepDraft } from './programme-draft.ts'
import { editPart } from './rules/edit-fields.ts'
import type { KnownWords } from './rules/programme-checks.ts'
import { namesIn } from './rules/programme-names.ts'
import { writeProgramme } from './write-programme.ts'

type Proposed = { title: string; why: string; goal: string | null; owner: string | null }

/** Puts what was proposed into the draft as an action; gives the id of that action. */
export async function addAction(
  ctx: Context,
  { title, why, goal, owner }: Proposed,
  known: KnownWords,
): Promise<string> {
  const kept = await findDraft(ctx.db, ctx.region)
  const part = editPart('acties')
  if (!kept || !part) throw new Conflict('noDraft')
  const { document, raw } = checkDraft(ctx, kept.text, known)
  if (document === null || raw === null) throw new Error('the draft of the programme is damaged')
  const names = namesIn(raw)
  // A goal or a party that left the programme in the meantime is not pointed at.
  const still = (id: string | null) => (id !== null && names.kindOf(id) !== undefined ? id : undefined)
  const id = newName(title, new Set(names.all.map((one) => one.id)))
  const serves = still(goal)
  writeItem(document, part, null, { id, title, text: why, serves: serves && [serves], owner: still(owner) })
  await keepDraft(ctx, kept.revision, writeProgramme(document), { step: 'proposal' })
  return id
}
