/** The form of one rule: what stands in its fields, and what was sent as the rule that it means. */
import { type InputColumn, inputColumns } from '../../domains/signals/rules/reporting-route.ts'
import type { RouteRule } from '../../domains/signals/rules/route-table.ts'
import type { SentRule } from '../../domains/signals/rules/rule-input.ts'
import type { Term } from '../../domains/signals/rules/terms.ts'
import type { Issue } from '../../lib/errors.ts'

/** How the values of a column count. */
export type Mode = 'any' | 'one' | 'not' | 'written'
/** A term in two fields. */
export type TermFields = { count: string; unit: string }

/** What stands in the form. */
export type RuleFields = {
  conditions: Record<InputColumn, { mode: Mode; values: string[]; written: string | null }>
  desks: string[]
  shares: string[]
  acknowledge: TermFields
  answer: TermFields
  advice: string
  why: string
}

const modes: readonly Mode[] = ['any', 'one', 'not', 'written']
const eachColumn = <T>(of: (column: InputColumn) => T) =>
  Object.fromEntries(inputColumns.map((column) => [column, of(column)])) as Record<InputColumn, T>

/** The fields of a rule that does not exist yet: nothing matters, nobody gets it. */
export const emptyFields: RuleFields = {
  conditions: eachColumn(() => ({ mode: 'any', values: [], written: null })),
  desks: [],
  shares: [],
  acknowledge: { count: '', unit: 'hours' },
  answer: { count: '', unit: 'workingDays' },
  advice: '',
  why: '',
}

/** The fields of a rule as it stands. */
export function fieldsOf(rule: RouteRule): RuleFields {
  const conditions = eachColumn((column): RuleFields['conditions'][InputColumn] => {
    const condition = rule.conditions.find((one) => one.column === column)?.condition ?? { kind: 'any' as const }
    if (condition.kind === 'any') return { mode: 'any', values: [], written: null }
    if (condition.kind === 'written') return { mode: 'written', values: [], written: condition.text }
    return { mode: condition.kind, values: condition.values, written: null }
  })
  return {
    conditions,
    desks: rule.desks,
    shares: rule.shares,
    acknowledge: termFields(rule.acknowledge, emptyFields.acknowledge),
    answer: termFields(rule.answer, emptyFields.answer),
    advice: rule.advice ?? '',
    why: rule.why ?? '',
  }
}

function termFields(term: Term | null, empty: TermFields): TermFields {
  const [unit, count] = Object.entries(term ?? {})[0] ?? []
  return unit === undefined ? empty : { unit, count: String(count) }
}

/** What a form reader offers, with fields that come more than once. */
export type Sent = { get(name: string): unknown; getAll(name: string): unknown[] }

/** The fields as they were sent; `before` is the rule that they are about, for what only an expert can write. */
export function fieldsSent(sent: Sent, before: RuleFields): RuleFields {
  const text = (name: string) => String(sent.get(name) ?? '')
  const texts = (name: string) =>
    sent
      .getAll(name)
      .map(String)
      .filter((value) => value !== '')
  const conditions = eachColumn((column) => {
    const mode = modes.find((one) => one === text(`${column}-hoe`))
    const { written } = before.conditions[column]
    return mode === undefined
      ? { ...valuesInOne(text(column)), written }
      : { mode, values: mode === 'any' || mode === 'written' ? [] : texts(column), written }
  })
  const term = (name: string) => ({ count: text(`${name}-getal`).trim(), unit: text(`${name}-eenheid`) })
  return {
    conditions,
    desks: [...new Set(texts('loket'))],
    shares: [...new Set(texts('deel'))],
    acknowledge: term('oppakken'),
    answer: term('antwoord'),
    advice: text('advies'),
    why: text('waarom'),
  }
}

/** A column of three values is one list of their combinations: “nee,onbekend”. */
function valuesInOne(text: string): { mode: Mode; values: string[] } {
  if (text === 'written') return { mode: 'written', values: [] }
  const values = text.split(',').filter((value) => value !== '')
  return { mode: values.length > 0 ? 'one' : 'any', values }
}

/** The rule that the fields mean, or what is wrong with the terms. */
export function ruleIn(fields: RuleFields): { sent: SentRule; issues: Issue[] } {
  const [acknowledge, answer] = [termIn(fields.acknowledge), termIn(fields.answer)]
  const issues = [
    ...(acknowledge === undefined ? [{ path: 'acknowledge', code: 'term' }] : []),
    ...(answer === undefined ? [{ path: 'answer', code: 'term' }] : []),
  ]
  const { desks, shares, advice, why } = fields
  const conditions = eachColumn((column) => {
    const { mode, values } = fields.conditions[column]
    return { mode, values }
  })
  return {
    sent: { conditions, desks, shares, acknowledge: acknowledge ?? null, answer: answer ?? null, advice, why },
    issues,
  }
}

function termIn({ count, unit }: TermFields): Term | null | undefined {
  if (count === '') return null
  const number = /^[1-9]\d{0,3}$/.test(count) ? Number(count) : undefined
  if (number === undefined) return undefined
  if (unit === 'minutes') return { minutes: number }
  return unit === 'workingDays' ? { workingDays: number } : { hours: number }
}
