import { inEuros, sumOf } from './budget-sums.ts'
import { isRaw, itemsOf, type Raw } from './programme-problem.ts'

type ListName = { list: string; word: string; many: string; key?: 'id' | 'code' | 'version' }

/** The lists of a programme, and what people call their items. */
const lists: ListName[] = [
  { list: 'documents', word: 'Document', many: 'documents' },
  { list: 'versions', word: 'Version', many: 'versions', key: 'version' },
  { list: 'decisions', word: 'Decision', many: 'decisions' },
  { list: 'districts', word: 'District', many: 'districts' },
  { list: 'municipalities', word: 'Municipality', many: 'municipalities', key: 'code' },
  { list: 'roles', word: 'Role', many: 'roles' },
  { list: 'partners', word: 'Partner', many: 'partners' },
  { list: 'plans', word: 'Plan', many: 'plans' },
  { list: 'pillars', word: 'Pillar', many: 'pillars' },
  { list: 'strategicGoals', word: 'Strategic goal', many: 'strategic goals' },
  { list: 'operationalGoals', word: 'Operational goal', many: 'operational goals' },
  { list: 'actions', word: 'Action', many: 'actions' },
  { list: 'norms', word: 'Norm', many: 'norms' },
  { list: 'bodies', word: 'Body', many: 'bodies' },
]
const budgetLists: ListName[] = [
  { list: 'parts', word: 'Part of the region', many: 'parts' },
  { list: 'lines', word: 'Cost', many: 'lines of costs' },
  { list: 'cover', word: 'Cover', many: 'lines of cover' },
]
/** What people call a word of the file, where that differs from the word. */
const spoken: Record<string, string> = {
  serves: 'what it serves',
  owner: 'who owns it',
  term: 'the term',
  meets: 'how often it meets',
  period: 'the period',
  minimum: 'the minimum',
  public: 'whether everybody sees it',
  scope: 'for what it counts',
  under: 'what it hangs under',
  translates: 'what it works out',
  reportsTo: 'whom it reports to',
  source: 'where it stands',
  measured: 'how it is measured',
  from: 'the first day',
  until: 'the last day',
}

/** What another version of a programme changes, in sentences. Both are files that were found right. */
export function diffProgrammes(before: Raw, after: Raw): string[] {
  const name = namesOf([before, after])
  const apart = new Set(['budget', ...lists.map(({ list }) => list)])
  const budgets: [Raw, Raw] = [budgetOf(before), budgetOf(after)]
  const inBudget = new Set(budgetLists.map(({ list }) => list))
  return [
    ...changedWords(before, after, apart, name).map((change) => `The programme: ${change}.`),
    ...lists.flatMap((list) => changedList(before, after, list, name)),
    ...budgetLists.flatMap((list) => changedList(...budgets, list, name)),
    ...changedWords(...budgets, inBudget, name).map((change) => `The budget: ${change}.`),
    ...changedCosts(...budgets),
  ]
}

const budgetOf = ({ budget }: Raw): Raw => (isRaw(budget) ? budget : {})

type NameOf = (id: string) => string

/** Turns an id into the title that it has in either file. */
function namesOf(files: Raw[]): NameOf {
  const titles = new Map<string, string>()
  for (const file of files)
    for (const { list, key = 'id' } of lists)
      for (const { item } of itemsOf(file, list)) titles.set(String(item[key]), `"${titleOf(item)}"`)
  return (id) => titles.get(id) ?? id
}

const titleOf = (item: Raw) => String(item.title ?? item.name ?? item.version)

function changedList(before: Raw, after: Raw, { list, word, many, key = 'id' }: ListName, name: NameOf): string[] {
  const byKey = (file: Raw) => new Map(itemsOf(file, list).map(({ item }) => [String(item[key]), item]))
  const [old, now] = [byKey(before), byKey(after)]
  const called = (item: Raw) => `${word} "${titleOf(item)}" (${String(item[key])})`
  const gone = [...old].flatMap(([id, item]) => (now.has(id) ? [] : [`${called(item)} is gone.`]))
  const rest = [...now].flatMap(([id, item]) => {
    const earlier = old.get(id)
    if (!earlier) return [`${called(item)} is new.`]
    return changedWords(earlier, item, new Set([key]), name).map((change) => `${called(item)}: ${change}.`)
  })
  const kept = (one: Map<string, Raw>, other: Map<string, Raw>) =>
    [...one.keys()].filter((id) => other.has(id)).join(' ')
  const moved = kept(old, now) !== kept(now, old) ? [`The ${many} stand in another order.`] : []
  return [...gone, ...rest, ...moved]
}

function changedWords(before: Raw, after: Raw, apart: ReadonlySet<string>, name: NameOf): string[] {
  const words = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...words]
    .filter((word) => !apart.has(word))
    .flatMap((word) => changedWord(word, before[word], after[word], name))
}

function changedWord(word: string, old: unknown, now: unknown, name: NameOf): string[] {
  const called = spoken[word] ?? word
  if (Array.isArray(old) && Array.isArray(now)) return changedTexts(called, old, now, name)
  const [was, is] = [told(old, name), told(now, name)]
  if (was === is) return []
  if (old === undefined) return [`${called} is now ${is}; there was none`]
  return now === undefined ? [`${called} is gone; it was ${was}`] : [`${called} is now ${is}; it was ${was}`]
}

function changedTexts(called: string, old: unknown[], now: unknown[], name: NameOf): string[] {
  const [was, is] = [old, now].map((all) => all.map((one) => told(one, name))) as [string[], string[]]
  const added = is.filter((one) => !was.includes(one))
  const dropped = was.filter((one) => !is.includes(one))
  if (added.length + dropped.length === 0) return was.join() === is.join() ? [] : [`${called}: in another order`]
  const parts = [
    ...(added.length > 0 ? [`also ${added.join(', ')}`] : []),
    ...(dropped.length > 0 ? [`no longer ${dropped.join(', ')}`] : []),
  ]
  return [`${called}: ${parts.join('; ')}`]
}

function told(value: unknown, name: NameOf): string {
  if (Array.isArray(value)) return value.map((one) => told(one, name)).join(', ') || 'empty'
  if (isRaw(value))
    return Object.entries(value)
      .map(([word, inner]) => `${word} ${told(inner, name)}`)
      .join(', ')
  if (value === true) return 'yes'
  if (value === false) return 'no'
  const text = String(value)
  return text.includes(' ') ? `"${text}"` : name(text)
}

function changedCosts(before: Raw, after: Raw): string[] {
  const costsIn = (budget: Raw) => sumOf(itemsOf(budget, 'lines').map(({ item }) => amountsIn(item.costs)))
  const [old, now] = [costsIn(before), costsIn(after)]
  const years = [...new Set([...old.keys(), ...now.keys()])].sort()
  return years.flatMap((year) => {
    const [was, is] = [old.get(year) ?? 0, now.get(year) ?? 0]
    return was === is
      ? []
      : [`All costs of ${year} together are now ${inEuros(is)} euro; they were ${inEuros(was)} euro.`]
  })
}

const amountsIn = (value: unknown): Record<string, number> =>
  isRaw(value) ? Object.fromEntries(Object.entries(value).map(([year, euros]) => [year, Number(euros)])) : {}
