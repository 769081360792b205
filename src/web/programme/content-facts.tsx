/** What stands in each kind of item of a programme, as facts with a name. */
import type { ReactNode } from 'react'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import type { Term } from '../../domains/programme/rules/term.ts'
import { termInText } from '../../domains/programme/rules/term-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Fact } from '../components/data-list.tsx'
import {
  codeInWords,
  formInWords,
  labelInWords,
  meetsInWords,
  type placesOf,
  scopeInWords,
  systemFunctionInWords,
} from './programme-words.ts'

/** What a page of a programme needs to say its items: the names of ids and places, and what covering letters are. */
export type Reading = {
  locale: Locale
  names: ReadonlyMap<string, string>
  places: ReturnType<typeof placesOf>
  letters: ReadonlySet<string>
  documents: ReadonlyMap<string, string>
  /** Ids that have a place on this page. */
  anchors: ReadonlySet<string>
}

type Item<List extends keyof ProgrammeFile> =
  NonNullable<ProgrammeFile[List]> extends readonly (infer One)[] ? One : never

/** The name of an item, as a link where this page has a place for it. */
function Named({ id, reading: { names, anchors } }: { id: string; reading: Reading }) {
  const name = names.get(id) ?? id
  return anchors.has(id) ? <a href={`#${id}`}>{name}</a> : name
}

/** Several of them: one as it is, more as a list. */
export function Names({ ids, reading }: { ids: readonly string[]; reading: Reading }) {
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0) return <Named id={only} reading={reading} />
  return (
    <ul className="lk-plain">
      {ids.map((id) => (
        <li key={id}>
          <Named id={id} reading={reading} />
        </li>
      ))}
    </ul>
  )
}

const fact = (word: string, value: ReactNode, { locale }: Reading): Fact[] =>
  value === undefined || value === null || value === '' ? [] : [{ name: labelInWords(word, locale), value }]

const names = (word: string, ids: readonly string[] | undefined, reading: Reading): Fact[] =>
  ids === undefined || ids.length === 0 ? [] : fact(word, <Names ids={ids} reading={reading} />, reading)

const term = (said: Term | undefined, reading: Reading): Fact[] =>
  said === undefined || said.kind === 'none' ? [] : fact('term', termInText(said, reading.locale), reading)

const scope = (said: unknown, reading: Reading): Fact[] =>
  said === undefined ? [] : fact('scope', scopeInWords(said, reading.places, reading.locale), reading)

const kind = (code: string, reading: Reading) => fact('kind', codeInWords(code, reading.locale), reading)

/** The facts of an action. */
export const actionFacts = (one: Item<'actions'>, reading: Reading): Fact[] => [
  ...fact('result', one.result, reading),
  ...term(one.term, reading),
  ...names('owner', one.owner, reading),
  ...names('partners', one.partners, reading),
  ...names('serves', one.serves, reading),
  ...scope(one.scope, reading),
  ...names('plan', one.plan === undefined ? undefined : [one.plan], reading),
]

/** The facts of a pillar: whether it is one, or a line of action. */
export const pillarFacts = (one: Item<'pillars'>, reading: Reading): Fact[] => kind(one.kind, reading)

/** The facts of a goal, strategic or operational. */
export const goalFacts = (one: { serves?: string[] | undefined }, reading: Reading): Fact[] =>
  names('serves', one.serves, reading)

/** The facts of a norm. */
export function normFacts(one: Item<'norms'>, reading: Reading): Fact[] {
  const { locale } = reading
  const { forms, with: partners, after, note } = one.qualifiers ?? {}
  const minimum = [one.minimum.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB'), one.unit].filter(Boolean).join(' ')
  return [
    ...fact('indicator', one.indicator, reading),
    ...fact('minimum', minimum, reading),
    ...scope(one.scope, reading),
    ...fact('period', meetsInWords([one.period], locale), reading),
    ...fact('from', one.from, reading),
    ...fact('until', one.until, reading),
    ...fact('forms', forms?.map((form) => formInWords(form, locale)).join(', '), reading),
    ...names('with', partners, reading),
    ...fact('after', after, reading),
    ...fact('note', note, reading),
    ...fact('measured', codeInWords(one.measured, locale), reading),
    ...names('body', one.body === undefined ? undefined : [one.body], reading),
    ...names('serves', one.serves, reading),
  ]
}

/** The facts of a body, with its members. */
export function bodyFacts(one: Item<'bodies'>, reading: Reading): Fact[] {
  const { locale } = reading
  return [
    ...kind(one.kind, reading),
    ...fact('meets', one.meets && meetsInWords(one.meets, locale), reading),
    ...names('chair', one.chair === undefined ? undefined : [one.chair], reading),
    ...names('secretary', one.secretary === undefined ? undefined : [one.secretary], reading),
    ...(one.members && one.members.length > 0 ? fact('members', <Members of={one} reading={reading} />, reading) : []),
    ...names('reportsTo', one.reportsTo, reading),
    ...scope(one.scope, reading),
    ...fact('from', one.from, reading),
  ]
}

function Members({ of: { members = [] }, reading }: { of: Item<'bodies'>; reading: Reading }) {
  const { locale } = reading
  return (
    <ul className="lk-plain">
      {members.map(({ role, organisation, attends, note }) => {
        const who = [role, organisation].flatMap((id) => (id === undefined ? [] : (reading.names.get(id) ?? id)))
        const often =
          attends && m.programme_content_members_attend({ often: meetsInWords(attends, locale) }, { locale })
        return (
          <li key={`${role} ${organisation} ${note}`}>{[who.join(', '), often, note].filter(Boolean).join('; ')}</li>
        )
      })}
    </ul>
  )
}

/** The facts of a plan above, below or beside the programme. */
export const planFacts = (one: Item<'plans'>, reading: Reading): Fact[] => [
  ...kind(one.kind, reading),
  ...term(one.term, reading),
  ...scope(one.scope, reading),
  ...names('under', one.under, reading),
  ...names('translates', one.translates, reading),
]

/** The facts of a decision. */
export const decisionFacts = (one: Item<'decisions'>, reading: Reading): Fact[] => [
  ...fact('by', one.by, reading),
  ...fact('on', one.on, reading),
  ...fact(
    'municipality',
    one.municipality && (reading.places.municipalities.get(one.municipality) ?? one.municipality),
    reading,
  ),
]

/** The facts of a document that the programme was made from. */
export const documentFacts = (one: Item<'documents'>, reading: Reading): Fact[] => [
  ...kind(one.kind, reading),
  ...fact('date', one.date, reading),
  ...fact('url', one.url && <a href={one.url}>{one.url}</a>, reading),
  ...fact('note', one.note, reading),
]

/** The facts of a role. */
export const roleFacts = (one: Item<'roles'>, reading: Reading): Fact[] =>
  fact('function', one.function && systemFunctionInWords(one.function, reading.locale), reading)
