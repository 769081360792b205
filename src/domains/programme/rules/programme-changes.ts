import { sumOf } from './budget-sums.ts'
import { isRaw, itemsOf, type Raw } from './programme-problem.ts'

/** An item by its id, and what people call it. */
export type NamedItem = { id: string; title: string }

/** One thing that another version of a programme changes. */
export type ProgrammeChange =
  | { kind: 'new' | 'gone'; list: string; item: NamedItem }
  | { kind: 'order'; list: string }
  /** A word of an item; of the programme or the budget itself when there is no item. */
  | { kind: 'word'; list: string; item: NamedItem | null; word: string; was: unknown; is: unknown }
  /** All costs of a year together, in cents. */
  | { kind: 'costs'; year: string; was: number; is: number }

type Key = 'id' | 'code' | 'version'
type ListName = { list: string; key?: Key }

/** The lists of a programme, in the order in which changes are told. */
const lists: ListName[] = [
  { list: 'documents' },
  { list: 'versions', key: 'version' },
  { list: 'decisions' },
  { list: 'districts' },
  { list: 'municipalities', key: 'code' },
  ...['roles', 'partners', 'plans', 'pillars', 'strategicGoals', 'operationalGoals', 'actions', 'norms', 'bodies'].map(
    (list) => ({ list }),
  ),
]
const budgetLists: ListName[] = [{ list: 'parts' }, { list: 'lines' }, { list: 'cover' }]

/** What another version of a programme changes. Both are files that were found right. */
export function changesBetween(before: Raw, after: Raw): ProgrammeChange[] {
  const apart = new Set(['budget', ...lists.map(({ list }) => list)])
  const budgets: [Raw, Raw] = [budgetOf(before), budgetOf(after)]
  const inBudget = new Set(budgetLists.map(({ list }) => list))
  return [
    ...changedWords(before, after, apart).map((change) => ({ ...change, list: 'programme', item: null })),
    ...lists.flatMap((list) => changedList(before, after, list)),
    ...budgetLists.flatMap((list) => changedList(...budgets, list)),
    ...changedWords(...budgets, inBudget).map((change) => ({ ...change, list: 'budget', item: null })),
    ...changedCosts(...budgets),
  ]
}

const budgetOf = ({ budget }: Raw): Raw => (isRaw(budget) ? budget : {})

/** What the ids of some files are called. */
export function titlesIn(files: readonly Raw[]): Map<string, string> {
  const titles = new Map<string, string>()
  for (const file of files)
    for (const { list, key = 'id' } of lists)
      for (const { item } of itemsOf(file, list)) titles.set(String(item[key]), titleOf(item))
  return titles
}

const titleOf = (item: Raw) => String(item.title ?? item.name ?? item.version)

function changedList(before: Raw, after: Raw, { list, key = 'id' }: ListName): ProgrammeChange[] {
  const byKey = (file: Raw) => new Map(itemsOf(file, list).map(({ item }) => [String(item[key]), item]))
  const [old, now] = [byKey(before), byKey(after)]
  const named = (item: Raw): NamedItem => ({ id: String(item[key]), title: titleOf(item) })
  const gone = [...old].flatMap(([id, item]): ProgrammeChange[] =>
    now.has(id) ? [] : [{ kind: 'gone', list, item: named(item) }],
  )
  const rest = [...now].flatMap(([id, item]): ProgrammeChange[] => {
    const earlier = old.get(id)
    if (!earlier) return [{ kind: 'new', list, item: named(item) }]
    return changedWords(earlier, item, new Set([key])).map((change) => ({ ...change, list, item: named(item) }))
  })
  const kept = (one: Map<string, Raw>, other: Map<string, Raw>) =>
    [...one.keys()].filter((id) => other.has(id)).join(' ')
  const moved: ProgrammeChange[] = kept(old, now) === kept(now, old) ? [] : [{ kind: 'order', list }]
  return [...gone, ...rest, ...moved]
}

type WordChange = { kind: 'word'; word: string; was: unknown; is: unknown }

function changedWords(before: Raw, after: Raw, apart: ReadonlySet<string>): WordChange[] {
  const words = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...words]
    .filter((word) => !apart.has(word) && said(before[word]) !== said(after[word]))
    .map((word) => ({ kind: 'word', word, was: before[word], is: after[word] }))
}

/** What a value says, whether YAML read it as a number or a text. */
const said = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner)) ?? ''

function changedCosts(before: Raw, after: Raw): ProgrammeChange[] {
  const costsIn = (budget: Raw) => sumOf(itemsOf(budget, 'lines').map(({ item }) => amountsIn(item.costs)))
  const [old, now] = [costsIn(before), costsIn(after)]
  const years = [...new Set([...old.keys(), ...now.keys()])].sort()
  return years.flatMap((year): ProgrammeChange[] => {
    const [was, is] = [old.get(year) ?? 0, now.get(year) ?? 0]
    return was === is ? [] : [{ kind: 'costs', year, was, is }]
  })
}

const amountsIn = (value: unknown): Record<string, number> =>
  isRaw(value) ? Object.fromEntries(Object.entries(value).map(([year, euros]) => [year, Number(euros)])) : {}
