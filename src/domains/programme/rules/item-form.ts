import { readDay } from '../../../lib/day-input.ts'
import type { Control, Field } from './edit-fields.ts'
import { isRaw, type Raw } from './programme-problem.ts'
import { parseTerm } from './term.ts'
import { termInField, termTyped } from './term-words.ts'

/** What stands in a form, by the name of the control; several where a control has several. */
export type Typed = Readonly<Record<string, readonly string[]>>
type Locale = 'nl' | 'en'

/** The name of the control of a word. */
export const nameOf = (word: string, within = 'w'): string => `${within}-${word}`

/** So many empty places stand below what is there already. */
const spare = 2

/** The form of a piece of the file as it stands. */
export function fillForm(fields: readonly Field[], raw: Raw, locale: Locale, within = 'w'): Typed {
  const entries = fields.map(({ word, control }) => shown(control, raw[word], locale, nameOf(word, within)))
  return Object.assign({}, ...entries)
}

function shown(control: Control, value: unknown, locale: Locale, name: string): Typed {
  const texts = Array.isArray(value) ? value.map(String) : []
  switch (control.as) {
    case 'term':
      return { [name]: [termShown(value, locale)] }
    case 'meets':
      return { [name]: value === undefined ? [] : String(value).trim().toLowerCase().split(' or ') }
    case 'scope':
      return { [name]: [scopeShown(value)] }
    case 'references':
      return withOrder(name, typeof value === 'string' ? [value] : texts)
    case 'forms':
      return { [name]: typeof value === 'string' ? [value] : texts }
    case 'texts':
      return { [name]: texts }
    case 'amounts': {
      const years = isRaw(value) ? Object.entries(value) : []
      return {
        [`${name}-jaar`]: years.map(([year]) => year),
        [`${name}-getal`]: years.map(([, one]) => numberShown(one)),
      }
    }
    case 'rows': {
      const rows = Array.isArray(value) ? value.filter(isRaw) : []
      return Object.assign(
        {},
        ...[...rows, ...Array.from({ length: spare }, (): Raw => ({}))].map((row, at) =>
          fillForm(control.fields, row, locale, `${name}-${at}`),
        ),
      )
    }
    case 'piece':
      return fillForm(control.fields, isRaw(value) ? value : {}, locale, name)
    case 'number':
      return { [name]: [value === undefined ? '' : numberShown(value)] }
    default:
      return { [name]: [value === undefined ? '' : String(value)] }
  }
}

/** What is chosen, and in which order it stands: a number of each. */
const withOrder = (name: string, ids: readonly string[]): Typed => ({
  ...{ [name]: ids, [placesOf(name)]: ids },
  [orderOf(name)]: ids.map((_, at) => String(at + 1)),
})

/** The controls of the order of what is chosen: whose number it is, and the number. */
export const placesOf = (name: string): string => `${name}-wie`
export const orderOf = (name: string): string => `${name}-volgorde`

function termShown(value: unknown, locale: Locale): string {
  if (value === undefined) return ''
  const read = parseTerm(String(value))
  return 'term' in read ? termInField(read.term, locale) : String(value)
}

function scopeShown(value: unknown): string {
  if (!isRaw(value)) return value === undefined ? '' : String(value)
  const [[kind, place] = []] = Object.entries(value)
  return kind === undefined ? '' : `${kind}:${String(place)}`
}

const numberShown = (value: unknown) => String(value).replace('.', ',')

/** How many rows a form has of something. */
export function rowsIn(typed: Typed, name: string): number {
  let count = 0
  while (Object.keys(typed).some((key) => key.startsWith(`${name}-${count}-`))) count++
  return count
}

/** A piece of the file as it was filled in; `before` is what stood there. A word that is left out has no value. */
export function readForm(fields: readonly Field[], typed: Typed, before: Raw, within = 'w'): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ word, control }) => [word, filledIn(control, typed, before[word], nameOf(word, within))]),
  )
}

function filledIn(control: Control, typed: Typed, before: unknown, name: string): unknown {
  const all = (typed[name] ?? []).map(clean).filter(Boolean)
  const [first] = all
  switch (control.as) {
    case 'number':
      return first === undefined ? undefined : numberTyped(first)
    case 'moment':
    case 'day':
      return first === undefined ? undefined : (readDay(first) ?? first.replace(/-q(?=\d)/, '-Q'))
    case 'term':
      return first === undefined ? undefined : termTyped(first)
    case 'meets':
      return first === undefined ? undefined : all.join(' or ')
    case 'yesNo':
      return first === 'true' ? true : before === false ? false : undefined
    case 'scope':
      return scopeTyped(first)
    case 'references':
      return chosen(all, inOrder(before, typed, name), control.single === true)
    case 'forms':
      return chosen(all, before, false)
    case 'texts':
      return orAsBefore(all, before)
    case 'amounts':
      return amountsTyped(typed[`${name}-jaar`], typed[`${name}-getal`], before)
    case 'rows':
      return rowsTyped(control.fields, typed, before, name)
    case 'piece':
      return pieceTyped(control.fields, typed, before, name)
    default:
      return first
  }
}

/** Browsers write the end of a line as two signs. */
const clean = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** A list that was empty and stays so is left as it is: some lists must be there. */
const orAsBefore = (all: readonly string[], before: unknown) =>
  all.length > 0 ? [...all] : Array.isArray(before) && before.length === 0 ? before : undefined

/** What stood there in the order of the numbers that were typed; of what has no number the place is that where it stood. */
function inOrder(before: unknown, typed: Typed, name: string): unknown {
  if (!Array.isArray(before)) return before
  const [ids, numbers] = [typed[placesOf(name)] ?? [], typed[orderOf(name)] ?? []]
  const rankOf = (id: string, at: number) =>
    Number(numbers[ids.indexOf(id)]?.replace(',', '.').trim() || at + 1) || at + 1
  const ranked = before.map((id, at) => ({ id, rank: rankOf(String(id), at) }))
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ id }) => id)
}

/** What stood there keeps its order; what is new comes behind it. */
function chosen(all: readonly string[], before: unknown, single: boolean): unknown {
  const was = typeof before === 'string' ? [before] : Array.isArray(before) ? before.map(String) : []
  const now = [...new Set([...was.filter((one) => all.includes(one)), ...all])]
  const [first] = now
  if (single && now.length === 1 && !(Array.isArray(before) && was.length === 1)) return first
  return orAsBefore(now, before)
}

function scopeTyped(said: string | undefined): unknown {
  const [kind = '', place] = (said ?? '').split(':')
  return place === undefined ? said : { [kind]: place }
}

/** An amount as people type it: `94.000`, `€ 1.250,50` or `1250.5`. What is no number stays as it was typed. */
function numberTyped(typed: string): unknown {
  const said = typed.replaceAll(/[€\s]/g, '')
  const dutch = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(said) ? said.replaceAll('.', '') : said
  const number = Number(dutch.replace(',', '.'))
  return dutch === '' || Number.isNaN(number) ? typed : number
}

function amountsTyped(years: readonly string[] = [], numbers: readonly string[] = [], before: unknown): unknown {
  const amounts: Record<string, unknown> = {}
  for (const [at, year] of years.map(clean).entries()) {
    const number = clean(numbers[at] ?? '')
    if (year === '' && number === '') continue
    // A year that is there already is told as a mistake, and nothing of it is lost.
    amounts[Object.hasOwn(amounts, year) ? `${year} (${at + 1})` : year] = numberTyped(number)
  }
  if (Object.keys(amounts).length > 0) return amounts
  return isRaw(before) && Object.keys(before).length === 0 ? before : undefined
}

function rowsTyped(fields: readonly Field[], typed: Typed, before: unknown, name: string): unknown {
  const was = Array.isArray(before) ? before : []
  const rows = Array.from({ length: rowsIn(typed, name) }, (_, at) =>
    withoutGaps(readForm(fields, typed, isRaw(was[at]) ? was[at] : {}, `${name}-${at}`)),
  ).filter((row) => Object.keys(row).length > 0)
  if (rows.length > 0) return rows
  return Array.isArray(before) && before.length === 0 ? before : undefined
}

function pieceTyped(fields: readonly Field[], typed: Typed, before: unknown, name: string): unknown {
  const piece = withoutGaps(readForm(fields, typed, isRaw(before) ? before : {}, name))
  if (Object.keys(piece).length > 0) return piece
  return isRaw(before) && Object.keys(before).length === 0 ? before : undefined
}

const withoutGaps = (piece: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(piece).filter(([, value]) => value !== undefined))

/**
 * The control that a problem is about, by the way from its piece to it: `['members', 1, 'role']` is the role of the second
 * member that was filled in. Undefined when it is about the piece as a whole.
 */
export function controlAt(
  fields: readonly Field[],
  path: readonly PropertyKey[],
  typed: Typed,
  within = 'w',
): string | undefined {
  const [word, ...deeper] = path
  const field = fields.find((one) => one.word === word)
  if (!field) return undefined
  const name = nameOf(field.word, within)
  const { control } = field
  if (control.as === 'piece')
    return controlAt(control.fields, deeper, typed, name) ?? nameOf(control.fields[0]?.word ?? '', name)
  if (control.as !== 'rows') return name
  const [at, ...rest] = deeper
  const row = `${name}-${rowsFilled(typed, name)[Number(at ?? 0)] ?? 0}`
  return controlAt(control.fields, rest, typed, row) ?? nameOf(control.fields[0]?.word ?? '', row)
}

/** The places of the rows in which something was filled in. */
function rowsFilled(typed: Typed, name: string): number[] {
  const filled = (at: number) =>
    Object.entries(typed).some(([key, values]) => key.startsWith(`${name}-${at}-`) && values.some((one) => clean(one)))
  return Array.from({ length: rowsIn(typed, name) }, (_, at) => at).filter(filled)
}
