import type { ProgrammeFile } from './programme-file.ts'

/** What each action and norm hangs under, directly or through a goal; and each goal under which others and pillars. */
export type Serving = ReadonlyMap<string, ReadonlySet<string>>

const known = new WeakMap<ProgrammeFile, Serving>()

/** Follows `serves` from every item up to the pillars. A file never changes, so that this is done once for each. */
export function servingOf(programme: ProgrammeFile): Serving {
  const found = known.get(programme) ?? follow(programme)
  known.set(programme, found)
  return found
}

function follow(programme: ProgrammeFile): Serving {
  const { strategicGoals = [], operationalGoals = [], actions = [], norms = [] } = programme
  const items: { id: string; serves?: string[] | undefined }[] = [
    ...strategicGoals,
    ...operationalGoals,
    ...actions,
    ...norms,
  ]
  const serves = new Map(items.map((item) => [item.id, item.serves ?? []]))
  const above = (id: string, seen: Set<string>): Set<string> => {
    for (const one of serves.get(id) ?? []) if (!seen.has(one)) above(one, seen.add(one))
    return seen
  }
  return new Map(items.map(({ id }) => [id, above(id, new Set())]))
}
