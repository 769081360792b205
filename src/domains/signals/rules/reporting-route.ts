import { type CompiledTable, compileTable } from '../../../lib/decision-table.ts'
import { type DmnFile, readDmn } from '../../../lib/dmn.ts'
import type { FeelType, FeelValue } from '../../../lib/feel.ts'
import type { Hit } from '../../../lib/hit-policy.ts'

/** A reporting route that was read from its DMN file and is ready to route. */
export type CompiledRoute = { version: string; date: string; author: string; table: CompiledTable }

/** What a rule of the route says, before anything is looked up in the region. */
export type RouteAnswer = {
  ruleId: string
  ruleNumber: number
  desks: string[]
  shares: string[]
  acknowledge: string | null
  answer: string | null
  advice: string | null
}

/** The form of a signal of which nobody knows the form yet. */
export const unknownForm = 'unknown'
/** The source of a signal when it is none that the route knows. */
export const otherSource = 'other'

/** Words that the columns of a route use, by what is stored with a signal. */
export const routeWords = {
  known: { yes: 'ja', no: 'nee', unknown: 'onbekend' },
  where: { inRegion: 'inRegio', outside: 'buitenRegio', unknown: 'onbekend' },
  noDistrict: 'geen',
} as const

/** The columns that say something about a signal. */
export const inputColumns = ['vorm', 'minderjarig', 'acuut', 'waar', 'district', 'bron'] as const
/** A column of the route that says something about a signal. */
export type InputColumn = (typeof inputColumns)[number]

const needed: Record<InputColumn, readonly string[]> = {
  vorm: [unknownForm],
  minderjarig: Object.values(routeWords.known),
  acuut: Object.values(routeWords.known),
  waar: Object.values(routeWords.where),
  district: [routeWords.noDistrict],
  bron: [otherSource],
}
const closed: readonly string[] = ['minderjarig', 'acuut', 'waar']
const outputTypes: Record<string, FeelType> = {
  loketten: { base: 'string', list: true },
  oppakken: { base: 'string', list: false },
  antwoord: { base: 'string', list: false },
  deel: { base: 'string', list: true },
  advies: { base: 'string', list: false },
}

/** Reads a reporting route. What is wrong with it by itself comes back as sentences; `checkRoute` holds it against a region. */
export async function compileRoute(xml: string): Promise<{ route: CompiledRoute } | { problems: string[] }> {
  const read = await readDmn(xml)
  if ('problems' in read) return read
  const [table, ...others] = read.file.tables
  if (table === undefined || others.length > 0) return { problems: ['a reporting route is one decision table'] }
  const compiled = compileTable(table)
  if ('problems' in compiled) return compiled
  const problems = [...headProblems(read.file), ...columnProblems(compiled.compiled)]
  return problems.length > 0 ? { problems } : { route: { ...headOf(read.file), table: compiled.compiled } }
}

/** What a rule that applies says, as plain values. */
export function answerOf({ ruleId, ruleNumber, outputs }: Hit): RouteAnswer {
  const { loketten, oppakken, antwoord, deel, advies } = outputs
  const text = (value: FeelValue | undefined) => (typeof value === 'string' && value !== '' ? value : null)
  const texts = (value: FeelValue | undefined) =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
  return {
    ruleId,
    ruleNumber,
    desks: texts(loketten),
    shares: texts(deel),
    acknowledge: text(oppakken),
    answer: text(antwoord),
    advice: text(advies),
  }
}

/** The values that a column of the route allows; none when it has no such column. */
export function valuesOf(route: CompiledRoute, column: InputColumn): readonly string[] {
  return route.table.inputs.find(({ name }) => name === column)?.type.allowed ?? []
}

function headOf({ attributes }: DmnFile) {
  const attribute = (name: string) => attributes[`lk:${name}`] ?? ''
  return { version: attribute('version'), date: attribute('date'), author: attribute('author') }
}

function headProblems(file: DmnFile): string[] {
  const { version, date, author } = headOf(file)
  const problems: string[] = []
  if (!/^[1-9]\d{0,5}$/.test(version)) problems.push('lk:version must be a whole number')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) problems.push('lk:date must be the day of this version, such as 2026-11-21')
  if (author.trim() === '') problems.push('lk:author must say who made this version')
  return problems
}

function columnProblems({ inputs, outputs, table }: CompiledTable): string[] {
  const problems = inputs.flatMap(({ name, type }) => inputProblems(name, type))
  for (const { name, type } of outputs) {
    const expected = outputTypes[name]
    if (expected === undefined) problems.push(`column "${name}" is none that a route can fill`)
    else if (expected.base !== type.base || expected.list !== type.list)
      problems.push(`column "${name}" must hold ${expected.list ? 'a list of texts' : 'a text'}`)
  }
  if (!outputs.some(({ name }) => name === 'loketten')) problems.push('column "loketten" is missing')
  if (table.aggregation !== null) problems.push('a route cannot be added up: leave out the aggregation')
  return problems
}

function inputProblems(name: string, type: FeelType): string[] {
  if (!isInputColumn(name)) return [`column "${name}" is nothing that a route knows of a signal`]
  if (type.base !== 'string' || type.list || type.allowed === undefined)
    return [`column "${name}" must hold texts and list the values that it allows`]
  const { allowed } = type
  const missing = needed[name].filter((value) => !allowed.includes(value))
  const strange = closed.includes(name) ? allowed.filter((value) => !needed[name].includes(value)) : []
  return [
    ...missing.map((value) => `column "${name}" must allow "${value}"`),
    ...strange.map((value) => `column "${name}" allows "${value}", which never occurs`),
  ]
}

function isInputColumn(name: string): name is InputColumn {
  return inputColumns.some((column) => column === name)
}
