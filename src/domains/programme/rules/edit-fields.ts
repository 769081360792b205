import { codesOf } from './programme-file.ts'
import type { Kind } from './programme-names.ts'

/** How a word of the file is filled in. */
export type Control =
  | { as: 'line' | 'text' | 'id' | 'number' | 'moment' | 'day' | 'term' | 'meets' | 'period' | 'yesNo' | 'scope' }
  | { as: 'choice'; of: readonly string[] }
  /** A word that the rest of the system knows: one of them, or several. */
  | { as: 'function' | 'forms' | 'municipality' }
  | { as: 'reference'; at: readonly Kind[] }
  /** `single` is written without brackets when there is one. */
  | { as: 'references'; at: readonly Kind[]; single?: true }
  | { as: 'amounts' }
  | { as: 'texts' }
  | { as: 'rows'; fields: readonly Field[] }
  | { as: 'piece'; fields: readonly Field[] }

/** A word of the file with the way in which it is filled in. */
export type Field = { word: string; control: Control }

/** A part of the file that has a form of its own: a list of items, or the words of one piece. */
export type EditPart = {
  /** As it stands in addresses. */
  slug: string
  /** Where it stands in the file. */
  path: readonly string[]
  isList: boolean
  /** What the items of a list are known by. */
  key?: 'id' | 'code' | 'version'
  fields: readonly Field[]
}

const goals: Kind[] = ['strategic goal', 'operational goal']
const people: Kind[] = ['role', 'partner', 'body']

const field = (word: string, as: Exclude<Control, { of: unknown } | { at: unknown } | { fields: unknown }>['as']) =>
  ({ word, control: { as } }) as Field
const choice = (word: string, of: readonly string[]): Field => ({ word, control: { as: 'choice', of } })
const one = (word: string, ...at: Kind[]): Field => ({ word, control: { as: 'reference', at } })
const several = (word: string, ...at: Kind[]): Field => ({ word, control: { as: 'references', at } })

const id = field('id', 'id')
const title = field('title', 'line')
const name = field('name', 'line')
const text = field('text', 'text')
const scope = field('scope', 'scope')
const source: Field = {
  word: 'source',
  control: { as: 'piece', fields: [one('document', 'document'), field('place', 'line')] },
}
const open = field('public', 'yesNo')
const everyItem = [open, source, id]
const plansAndProgramme: Kind[] = ['programme', 'plan']

const qualifiers: Field = {
  word: 'qualifiers',
  control: {
    as: 'piece',
    fields: [field('forms', 'forms'), several('with', ...people), field('after', 'text'), field('note', 'line')],
  },
}
const members: Field = {
  word: 'members',
  control: {
    as: 'rows',
    fields: [
      one('role', 'role'),
      one('organisation', 'partner', 'body'),
      field('attends', 'meets'),
      field('note', 'text'),
    ],
  },
}

const list = (slug: string, path: string, fields: Field[], key: EditPart['key'] = 'id'): EditPart => ({
  ...{ slug, path: path.split('.'), isList: true, key, fields },
})

/** Every part of the file, in the order of the page. What is not here cannot be filled in; a test walks the schema. */
export const editParts: readonly EditPart[] = [
  {
    ...{ slug: 'programma', path: [], isList: false },
    fields: [
      title,
      choice('kind', codesOf.kinds),
      field('version', 'line'),
      field('term', 'term'),
      field('mission', 'text'),
      { word: 'vision', control: { as: 'texts' } },
      text,
      several('under', 'plan'),
      open,
      source,
      field('note', 'text'),
      id,
      field('region', 'id'),
    ],
  },
  list('pijlers', 'pillars', [title, choice('kind', codesOf.pillarKinds), text, ...everyItem]),
  list('strategische-doelen', 'strategicGoals', [title, text, several('serves', 'pillar'), ...everyItem]),
  list('operationele-doelen', 'operationalGoals', [
    ...[title, text, several('serves', 'strategic goal', 'pillar'), ...everyItem],
  ]),
  list('acties', 'actions', [
    title,
    text,
    field('result', 'text'),
    field('term', 'term'),
    { word: 'owner', control: { as: 'references', at: people, single: true } },
    several('partners', ...people),
    several('serves', ...goals, 'pillar'),
    scope,
    one('plan', ...plansAndProgramme),
    ...everyItem,
  ]),
  list('normen', 'norms', [
    title,
    text,
    field('indicator', 'line'),
    choice('measured', codesOf.measured),
    field('minimum', 'number'),
    field('unit', 'line'),
    scope,
    field('period', 'period'),
    field('from', 'day'),
    field('until', 'day'),
    qualifiers,
    one('body', 'body'),
    several('serves', ...goals, 'pillar', 'action'),
    ...everyItem,
  ]),
  list('overleggen', 'bodies', [
    name,
    choice('kind', codesOf.bodyKinds),
    text,
    field('meets', 'meets'),
    one('chair', 'role', 'partner'),
    one('secretary', 'role', 'partner'),
    members,
    several('reportsTo', 'body'),
    scope,
    field('from', 'moment'),
    ...everyItem,
  ]),
  list('plannen', 'plans', [
    title,
    choice('kind', codesOf.kinds),
    text,
    field('term', 'term'),
    scope,
    several('under', ...plansAndProgramme),
    several('translates', ...goals, 'pillar'),
    ...everyItem,
  ]),
  list('rollen', 'roles', [name, field('function', 'function'), text, source, id]),
  list('partners', 'partners', [name, id]),
  list('districten', 'districts', [name, id]),
  list('gemeenten', 'municipalities', [name, field('code', 'municipality'), one('district', 'district')], 'code'),
  {
    ...{ slug: 'begroting', path: ['budget'], isList: false },
    fields: [
      text,
      { word: 'totals', control: { as: 'amounts' } },
      { word: 'shortfall', control: { as: 'amounts' } },
      field('leftover', 'text'),
      source,
    ],
  },
  list('kosten', 'budget.lines', [
    title,
    choice('kind', codesOf.recurrences),
    text,
    { word: 'costs', control: { as: 'amounts' } },
    { word: 'hours', control: { as: 'amounts' } },
    { word: 'fte', control: { as: 'amounts' } },
    one('part', 'part'),
    several('serves', ...goals, 'pillar', 'action'),
    ...everyItem,
  ]),
  list('dekking', 'budget.cover', [
    ...[title, choice('kind', codesOf.recurrences), { word: 'amounts', control: { as: 'amounts' } } as Field],
    ...[one('part', 'part'), ...everyItem],
  ]),
  list('deelgebieden', 'budget.parts', [name, field('centreMunicipality', 'municipality'), id]),
  list('documenten', 'documents', [
    ...[title, choice('kind', codesOf.documentKinds), field('date', 'moment'), field('url', 'line')],
    ...[field('note', 'text'), id],
  ]),
  list('besluiten', 'decisions', [
    ...[title, field('by', 'line'), field('municipality', 'municipality'), field('on', 'moment'), text, ...everyItem],
  ]),
  list('versies', 'versions', [field('version', 'line'), field('date', 'moment'), text, source], 'version'),
]

/** The part that an address names. */
export const editPart = (slug: string): EditPart | undefined => editParts.find((part) => part.slug === slug)
