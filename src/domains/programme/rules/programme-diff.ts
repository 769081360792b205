import { inEuros } from './budget-sums.ts'
import { changesBetween, type ProgrammeChange, titlesIn } from './programme-changes.ts'
import { isRaw, type Raw } from './programme-problem.ts'

/** What people call the items of a list: one of them, and many. */
const called: Record<string, [string, string]> = {
  documents: ['Document', 'documents'],
  versions: ['Version', 'versions'],
  decisions: ['Decision', 'decisions'],
  districts: ['District', 'districts'],
  municipalities: ['Municipality', 'municipalities'],
  roles: ['Role', 'roles'],
  partners: ['Partner', 'partners'],
  plans: ['Plan', 'plans'],
  pillars: ['Pillar', 'pillars'],
  strategicGoals: ['Strategic goal', 'strategic goals'],
  operationalGoals: ['Operational goal', 'operational goals'],
  actions: ['Action', 'actions'],
  norms: ['Norm', 'norms'],
  bodies: ['Body', 'bodies'],
  parts: ['Part of the region', 'parts'],
  lines: ['Cost', 'lines of costs'],
  cover: ['Cover', 'lines of cover'],
}

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
  const titles = titlesIn([before, after])
  const name = (id: string) => (titles.has(id) ? `"${titles.get(id)}"` : id)
  return changesBetween(before, after).map((change) => sentenceOf(change, name))
}

type NameOf = (id: string) => string

function sentenceOf(change: ProgrammeChange, name: NameOf): string {
  if (change.kind === 'costs')
    return `All costs of ${change.year} together are now ${inEuros(change.is)} euro; they were ${inEuros(change.was)} euro.`
  const [one = change.list, many = change.list] = called[change.list] ?? []
  if (change.kind === 'order') return `The ${many} stand in another order.`
  const item = change.item ? `${one} "${change.item.title}" (${change.item.id})` : `The ${change.list}`
  if (change.kind !== 'word') return `${item} is ${change.kind}.`
  return `${item}: ${changedWord(spoken[change.word] ?? change.word, change.was, change.is, name)}.`
}

function changedWord(word: string, old: unknown, now: unknown, name: NameOf): string {
  if (Array.isArray(old) && Array.isArray(now)) return changedTexts(word, old, now, name)
  const [was, is] = [told(old, name), told(now, name)]
  if (old === undefined) return `${word} is now ${is}; there was none`
  return now === undefined ? `${word} is gone; it was ${was}` : `${word} is now ${is}; it was ${was}`
}

function changedTexts(word: string, old: unknown[], now: unknown[], name: NameOf): string {
  const [was, is] = [old, now].map((all) => all.map((one) => told(one, name))) as [string[], string[]]
  const added = is.filter((one) => !was.includes(one))
  const dropped = was.filter((one) => !is.includes(one))
  if (added.length + dropped.length === 0) return `${word}: in another order`
  const parts = [
    ...(added.length > 0 ? [`also ${added.join(', ')}`] : []),
    ...(dropped.length > 0 ? [`no longer ${dropped.join(', ')}`] : []),
  ]
  return `${word}: ${parts.join('; ')}`
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
