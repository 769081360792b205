import { isRaw, itemsOf, type ProgrammeProblem, type Raw } from './programme-problem.ts'

/** What an id of a programme file may stand for. */
export type Kind =
  | 'programme'
  | 'plan'
  | 'role'
  | 'partner'
  | 'pillar'
  | 'strategic goal'
  | 'operational goal'
  | 'action'
  | 'norm'
  | 'body'
  | 'decision'
  | 'cost'
  | 'cover'
  | 'document'
  | 'district'
  | 'municipality'
  | 'part'

/** Where the items of each kind stand. Documents, districts, municipalities and parts have ids of their own. */
export const listsOfKinds: { kind: Kind; list: string; inBudget?: true; apart?: true; key?: 'code' }[] = [
  { kind: 'plan', list: 'plans' },
  { kind: 'role', list: 'roles' },
  { kind: 'partner', list: 'partners' },
  { kind: 'pillar', list: 'pillars' },
  { kind: 'strategic goal', list: 'strategicGoals' },
  { kind: 'operational goal', list: 'operationalGoals' },
  { kind: 'action', list: 'actions' },
  { kind: 'norm', list: 'norms' },
  { kind: 'body', list: 'bodies' },
  { kind: 'decision', list: 'decisions' },
  { kind: 'cost', list: 'lines', inBudget: true },
  { kind: 'cover', list: 'cover', inBudget: true },
  { kind: 'document', list: 'documents', apart: true },
  { kind: 'district', list: 'districts', apart: true },
  { kind: 'municipality', list: 'municipalities', apart: true, key: 'code' },
  { kind: 'part', list: 'parts', inBudget: true, apart: true },
]

type Named = { kind: Kind; id: string; path: PropertyKey[] }

/** Every id of a file, and a way to ask what it stands for. */
export type Names = {
  all: Named[]
  ofKinds: (kinds: readonly Kind[]) => string[]
  kindOf: (id: string) => Kind | undefined
}

/** Collects the ids of a file, right or not. */
export function namesIn(raw: Raw): Names {
  const all: Named[] = typeof raw.id === 'string' ? [{ kind: 'programme', id: raw.id, path: ['id'] }] : []
  for (const { kind, list, inBudget, key = 'id' } of listsOfKinds) {
    const holder = inBudget ? raw.budget : raw
    const start = inBudget ? ['budget', list] : [list]
    if (!isRaw(holder)) continue
    for (const { item, at } of itemsOf(holder, list)) {
      const id = item[key]
      if (typeof id === 'string') all.push({ kind, id, path: [...start, at, key] })
    }
  }
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]))
  const byKind = Map.groupBy(all, ({ kind }) => kind)
  return {
    all,
    ofKinds: (wanted) => wanted.flatMap((kind) => byKind.get(kind)?.map(({ id }) => id) ?? []),
    kindOf: (id) => kinds.get(id),
  }
}

/** Ids that two items have. */
export function checkNames({ all }: Names): ProgrammeProblem[] {
  const first = new Map<string, Named>()
  return all.flatMap((named) => {
    const space = `${namespaceOf(named.kind)} ${named.id}`
    const before = first.get(space)
    if (!before) return first.set(space, named) && []
    const message = `"${named.id}" is already the ${nameOfKey(before)} of ${withArticle(before.kind)}; choose another for this ${named.kind}`
    return [{ path: named.path, message }]
  })
}

const apart = new Set(listsOfKinds.filter((one) => one.apart).map(({ kind }) => kind))
const namespaceOf = (kind: Kind) => (apart.has(kind) ? kind : '')
const nameOfKey = ({ path }: Named) => (path.at(-1) === 'code' ? 'code' : 'id')

/** A kind as it stands in a sentence. */
export const withArticle = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
