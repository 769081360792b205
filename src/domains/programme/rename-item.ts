import { type Document, isScalar } from 'yaml'
import type { Context } from '../access/index.ts'
import { asProgramme } from './current-programme.ts'
import type { EditPart } from './rules/edit-fields.ts'
import { type Kind, listsOfKinds, namesIn } from './rules/programme-names.ts'
import { itemsAt, type ProgrammeProblem, type Raw } from './rules/programme-problem.ts'
import { referencesTo } from './rules/programme-references.ts'
import { newestVersion } from './version-queries.ts'

/** An item that gets another id: what it is, and both ids. */
export type Renamed = { kind: Kind; from: string; to: string; path: PropertyKey[] }

/** Whether an item of the draft would get another id; null when it keeps the one that it has. */
export function renamedBy(raw: unknown, part: EditPart, at: number | null, words: Raw): Renamed | null {
  if (at === null || part.key !== 'id') return null
  const kind = listsOfKinds.find(({ list, inBudget }) => part.path.join('.') === (inBudget ? `budget.${list}` : list))
  const [from, to] = [itemsAt(raw, part.path)[at]?.id, words.id]
  if (!kind || typeof from !== 'string' || typeof to !== 'string' || from === to) return null
  return { kind: kind.kind, from, to, path: [...part.path, at, 'id'] }
}

/**
 * Why an item cannot have another id: it stands in a version, so what was recorded, booked or agreed hangs on the id, and
 * facts do not follow a text. Undefined when it is new in this draft.
 */
export async function heldById(ctx: Context, { kind, from, path }: Renamed): Promise<ProgrammeProblem | undefined> {
  const newest = await newestVersion(ctx.db, ctx.region)
  const held = newest && namesIn(asProgramme(newest).programme).all.some((one) => one.kind === kind && one.id === from)
  if (!newest || !held) return undefined
  const message = `"${from}" stands in version ${newest.number}, and what was recorded hangs on that id; leave it as it is`
  return { path, message }
}

/** Makes everything that pointed at an item point at its new id; comments and order stay. */
export function followId(document: Document.Parsed, raw: Raw, { kind, from, to }: Renamed): void {
  for (const path of referencesTo(raw, kind, from)) {
    const node: unknown = document.getIn(path, true)
    if (isScalar(node)) node.value = to
  }
}
