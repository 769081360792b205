import { allowedStrings, evaluated } from '../../../lib/feel.ts'
import { answerOf, type CompiledRoute, type InputColumn, inputColumns, valuesOf } from './reporting-route.ts'
import { parseTerm, type Term } from './terms.ts'

/**
 * What a cell of a rule asks. `any`: it does not matter; `one`: one of these values; `not`: none of these. What a cell
 * says in any other way is given as it is written.
 */
export type Condition = { kind: 'any' } | { kind: 'one' | 'not'; values: string[] } | { kind: 'written'; text: string }

/** A rule of the route as a page shows it. Desks are ids or kinds of desks, or "coordinator". */
export type RouteRule = {
  id: string
  number: number
  conditions: { column: InputColumn; condition: Condition }[]
  desks: string[]
  shares: string[]
  acknowledge: Term | null
  answer: Term | null
  advice: string | null
  why: string | null
  /** What it gives is written out; what a rule works out can be read and changed in the expert view alone. */
  isPlain: boolean
}

/** The rules of a route with every column that it has, in the order of the table. */
export function allRules(route: CompiledRoute): RouteRule[] {
  return route.table.table.rules.map((rule) => toRule(route, rule))
}

/** The rules of a route with the columns that matter to at least one of them, in the order of the table. */
export function routeTable(route: CompiledRoute): { columns: InputColumn[]; rules: RouteRule[] } {
  const rules = allRules(route)
  const matters = (column: InputColumn) =>
    rules.some(({ conditions }) => conditions.some((one) => one.column === column && one.condition.kind !== 'any'))
  const columns = columnsOf(route).filter(matters)
  const kept = ({ column }: { column: InputColumn }) => columns.includes(column)
  return { columns, rules: rules.map((rule) => ({ ...rule, conditions: rule.conditions.filter(kept) })) }
}

type DmnRule = CompiledRoute['table']['table']['rules'][number]

const columnsOf = ({ table }: CompiledRoute): InputColumn[] =>
  table.inputs.flatMap(({ name }) => inputColumns.find((column) => column === name) ?? [])

function toRule(route: CompiledRoute, rule: DmnRule): RouteRule {
  const cells = route.table.outputs.map(({ name }, at) => [name, written(rule.outputs[at] ?? '')] as const)
  const { desks, shares, acknowledge, answer, advice } = answerOf({
    ruleId: rule.id,
    ruleNumber: rule.number,
    outputs: Object.fromEntries(cells.map(([name, value]) => [name, isText(value) ? value : null])),
  })
  return {
    id: rule.id,
    number: rule.number,
    conditions: conditionsOf(route, rule),
    desks,
    shares,
    acknowledge: termOf(acknowledge),
    answer: termOf(answer),
    advice,
    why: rule.annotations.join(' ').trim() || null,
    isPlain: cells.every(([, value]) => value === null || isText(value)),
  }
}

function conditionsOf(route: CompiledRoute, { tests }: DmnRule): RouteRule['conditions'] {
  const names = route.table.inputs.map(({ name }) => name)
  return columnsOf(route).map((column) => {
    const text = tests[names.indexOf(column)] ?? ''
    return { column, condition: conditionOf(text, valuesOf(route, column)) }
  })
}

/** What a cell says by itself; undefined when it has to be worked out. */
function written(text: string): unknown {
  if (text === '' || text === 'null') return null
  const { value, problem } = evaluated(text, {})
  return problem === undefined ? value : undefined
}

const isText = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))

function termOf(text: string | null): Term | null {
  const parsed = text === null ? null : parseTerm(text)
  return parsed !== null && 'term' in parsed ? parsed.term : null
}

const fewEnoughToName = 2

/** What a cell asks. What is left of a short list after "not" is named: "no or unknown" reads better than "not yes". */
export function conditionOf(text: string, allowed: readonly string[]): Condition {
  if (text === '' || text === '-') return { kind: 'any' }
  const [, excluded] = /^not\((.*)\)$/s.exec(text) ?? []
  const values = allowedStrings(excluded ?? text)
  if (values === null || values.length === 0) return { kind: 'written', text }
  if (excluded === undefined) return { kind: 'one', values }
  const left = allowed.filter((value) => !values.includes(value))
  return left.length > 0 && left.length <= fewEnoughToName ? { kind: 'one', values: left } : { kind: 'not', values }
}
