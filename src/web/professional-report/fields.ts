/**
 * What somebody filled in on the one screen of a professional report, exactly as it was sent: the same when it is shown
 * again, kept as a draft or taken in.
 */
import { rowParts } from '../../domains/signals/rules/fact.ts'

/** The values of each field by its name; what was left open is not there. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** The questions that are not rows, by their names in the form. `text` has several lines; `choices` several answers. */
export const questions = {
  gevaar: 'choice',
  vorm: 'choices',
  verhaal: 'text',
  gemeente: 'choice',
  plaats: 'line',
  minderjarig: 'choice',
  zeker: 'choice',
  bron: 'choice',
  teken: 'choices',
  hoe: 'choice',
  contact: 'line',
} as const
export type QuestionName = keyof typeof questions

/** The names in the order of the form. */
export const questionNames = Object.keys(questions).filter((name): name is QuestionName => name in questions)

/** The kinds of which somebody adds rows. */
export const reportedKinds = ['person', 'address', 'company', 'vehicle', 'phone', 'account'] as const
export type ReportedKind = (typeof reportedKinds)[number]

/** A row as it stands in the form; its fields are called `address.0.postcode`. */
export interface TypedRow {
  kind: ReportedKind
  at: number
  role: string
  parts: Readonly<Record<string, string>>
}

/** Rows that do not fit on a page are kept as text in this field, one a line. */
export const surplusField = 'te-veel'
/** How many rows of each kind are there to begin with. */
export const emptyRows = 3
/** The most rows that a page draws; more are kept as text. */
const mostDrawn = 200

interface Entries {
  forEach(take: (value: unknown, name: string) => void): void
}

const rowName = /^([a-z]{1,10})\.(\d{1,6})\.([A-Za-z]{1,20})$/

/** Reads a form in one go. Names that the form does not have, and files where text belongs, count as nothing. */
export function readFields(form: Entries): Fields {
  const found = new Map<string, string[]>()
  form.forEach((value, name) => {
    if (typeof value !== 'string' || value === '' || !isField(name)) return
    const values = found.get(name)
    if (values) values.push(value)
    else found.set(name, [value])
  })
  return withoutSurplus(Object.fromEntries(found))
}

const isField = (name: string): boolean =>
  Object.hasOwn(questions, name) || name === surplusField || placeOf(name) !== null

function placeOf(name: string): { kind: ReportedKind; at: number; part: string } | null {
  const [, kindName, at, part = ''] = rowName.exec(name) ?? []
  const kind = reportedKinds.find((one) => one === kindName)
  if (kind === undefined || (part !== 'role' && !partsOf(kind).includes(part))) return null
  return { kind, at: Number(at), part }
}

/** The parts of a row, in the order of the form. */
export const partsOf = (kind: ReportedKind): readonly string[] => rowParts[kind]

/** The answer to a question of which there is one. What was sent more than once is kept, each on a line. */
export const answerTo = (fields: Fields, name: QuestionName): string => (fields[name] ?? []).join('\n')

/** All answers to a question. */
export const answersTo = (fields: Fields, name: QuestionName): readonly string[] => fields[name] ?? []

/** Everything that was filled in as rows, in the order of the form. */
export function rowsIn(fields: Fields): TypedRow[] {
  const rows = new Map<string, { kind: ReportedKind; at: number; role: string; parts: Record<string, string> }>()
  for (const [name, values] of Object.entries(fields)) {
    const place = placeOf(name)
    if (!place) continue
    const key = `${place.kind}.${place.at}`
    const row = rows.get(key) ?? { kind: place.kind, at: place.at, role: '', parts: {} }
    if (place.part === 'role') row.role = values.join('\n')
    else row.parts[place.part] = values.join('\n')
    rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => orderOf(a.kind) - orderOf(b.kind) || a.at - b.at)
}

const orderOf = (kind: ReportedKind) => reportedKinds.indexOf(kind)

/** Rows of which at least one part was filled in; a role alone says nothing. */
export const filledIn = (rows: readonly TypedRow[]): TypedRow[] =>
  rows.filter(({ parts }) => Object.keys(parts).length > 0)

/** Numbers rows anew so that none is missing, and moves those that no page can draw to a text of their own. */
function withoutSurplus(fields: Fields): Fields {
  const rows = rowsIn(fields)
  const others = Object.entries(fields).filter(([name]) => placeOf(name) === null)
  if (rows.length <= mostDrawn && rows.every(({ at }) => at < mostDrawn)) return fields
  const drawn = rows.slice(0, mostDrawn)
  const surplus = filledIn(rows.slice(mostDrawn)).map(({ parts }) => Object.values(parts).join(', '))
  const text = [...(fields[surplusField] ?? []), ...surplus].join('\n')
  return { ...Object.fromEntries(others), ...namedAnew(drawn), ...(text === '' ? {} : { [surplusField]: [text] }) }
}

function namedAnew(rows: readonly TypedRow[]): Fields {
  const seen: Partial<Record<ReportedKind, number>> = {}
  return Object.fromEntries(
    rows.flatMap(({ kind, role, parts }) => {
      const at = seen[kind] ?? 0
      seen[kind] = at + 1
      const named = Object.entries(parts).map(([part, text]) => [`${kind}.${at}.${part}`, [text]] as const)
      return role === '' ? named : [...named, [`${kind}.${at}.role`, [role]] as const]
    }),
  )
}
