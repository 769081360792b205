import { closestName } from '../../../lib/closest-name.ts'
import { type Kind, type Names, withArticle } from './programme-names.ts'
import { isRaw, itemsOf, type ProgrammeProblem, type Raw, textsOf } from './programme-problem.ts'

const goals: Kind[] = ['strategic goal', 'operational goal']
const people: Kind[] = ['role', 'partner', 'body']
const plans: Kind[] = ['programme', 'plan']

/** Which word of which list points at what. The empty list name is the file itself. */
const pointers: { list: string; word: string; at: Kind[] }[] = [
  { list: '', word: 'under', at: ['plan'] },
  { list: 'plans', word: 'under', at: plans },
  { list: 'plans', word: 'translates', at: [...goals, 'pillar'] },
  { list: 'strategicGoals', word: 'serves', at: ['pillar'] },
  { list: 'operationalGoals', word: 'serves', at: ['strategic goal', 'pillar'] },
  { list: 'actions', word: 'serves', at: [...goals, 'pillar'] },
  { list: 'actions', word: 'plan', at: plans },
  { list: 'actions', word: 'owner', at: people },
  { list: 'actions', word: 'partners', at: people },
  { list: 'norms', word: 'serves', at: [...goals, 'pillar', 'action'] },
  { list: 'norms', word: 'body', at: ['body'] },
  { list: 'norms', word: 'qualifiers.with', at: people },
  { list: 'bodies', word: 'chair', at: ['role', 'partner'] },
  { list: 'bodies', word: 'secretary', at: ['role', 'partner'] },
  { list: 'bodies', word: 'reportsTo', at: ['body'] },
  { list: 'municipalities', word: 'district', at: ['district'] },
  { list: 'budget.lines', word: 'part', at: ['part'] },
  { list: 'budget.lines', word: 'serves', at: [...goals, 'pillar', 'action'] },
  { list: 'budget.cover', word: 'part', at: ['part'] },
]

/** References to what is not in the file, or is something else than should stand there. */
export function checkReferences(raw: Raw, names: Names): ProgrammeProblem[] {
  const found = pointers.flatMap(({ list, word, at }) =>
    piecesOf(raw, list).flatMap(({ item, path }) => pointingAt(item, [...path], word.split('.'), at, names)),
  )
  return [...found, ...membersOf(raw, names), ...sourcesIn(raw, [], names)]
}

/** Every place of a file that points at an item of a kind by its id. */
export function referencesTo(raw: Raw, kind: Kind, id: string): PropertyKey[][] {
  // Without any names everything that points somewhere is told.
  const only: Names = { all: [], ofKinds: () => [], kindOf: () => undefined }
  const places = pointers
    .filter(({ at }) => at.includes(kind))
    .flatMap(({ list, word, at }) =>
      piecesOf(raw, list).flatMap(({ item, path }) => pointingAt(item, [...path], word.split('.'), at, only)),
    )
  const members = kind === 'role' || kind === 'partner' || kind === 'body' ? membersOf(raw, only) : []
  const sources = kind === 'document' ? sourcesIn(raw, [], only) : []
  return [...places, ...members, ...sources].flatMap(({ path }) => (valueAt(raw, path) === id ? [path] : []))
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], raw)

function piecesOf(raw: Raw, list: string): { item: Raw; path: PropertyKey[] }[] {
  if (list === '') return [{ item: raw, path: [] }]
  const [name = '', inner] = list.split('.')
  if (inner === undefined) return itemsOf(raw, name).map(({ item, at }) => ({ item, path: [name, at] }))
  const holder = raw[name]
  return isRaw(holder) ? itemsOf(holder, inner).map(({ item, at }) => ({ item, path: [name, inner, at] })) : []
}

function pointingAt(item: Raw, path: PropertyKey[], words: string[], at: Kind[], names: Names): ProgrammeProblem[] {
  const [word = '', ...deeper] = words
  const value = item[word]
  if (deeper.length > 0) return isRaw(value) ? pointingAt(value, [...path, word], deeper, at, names) : []
  return textsOf(value).flatMap(({ text, steps }) => {
    const message = faultOf(text, at, names)
    return message === undefined ? [] : [{ path: [...path, word, ...steps], message }]
  })
}

function faultOf(id: string, wanted: readonly Kind[], names: Names): string | undefined {
  const candidates = names.ofKinds(wanted)
  if (candidates.includes(id)) return undefined
  const kinds = wanted.join(', ').replace(/, ([^,]+)$/, ' or $1')
  const actual = names.kindOf(id)
  if (actual !== undefined) return `"${id}" is ${withArticle(actual)}; here stands ${withArticle(kinds)}`
  const meant = closestName(id, candidates)
  if (meant !== undefined) return `"${id}" is no ${kinds} of this file; did you mean "${meant}"?`
  return `"${id}" is no ${kinds} of this file; add it there, or take it out here`
}

function membersOf(raw: Raw, names: Names): ProgrammeProblem[] {
  return itemsOf(raw, 'bodies').flatMap(({ item, at }) =>
    itemsOf(item, 'members').flatMap(({ item: member, at: place }) => [
      ...pointingAt(member, ['bodies', at, 'members', place], ['role'], ['role'], names),
      ...pointingAt(member, ['bodies', at, 'members', place], ['organisation'], ['partner', 'body'], names),
    ]),
  )
}

function sourcesIn(value: unknown, path: PropertyKey[], names: Names): ProgrammeProblem[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => sourcesIn(one, [...path, at], names))
  if (!isRaw(value)) return []
  return Object.entries(value).flatMap(([word, inner]) => {
    if (word === 'source' && isRaw(inner)) return pointingAt(inner, [...path, word], ['document'], ['document'], names)
    return typeof inner === 'object' ? sourcesIn(inner, [...path, word], names) : []
  })
}
