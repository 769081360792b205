import type { DmnRule, HitPolicy } from '../../../lib/dmn.ts'
import {
  type CompiledRoute,
  type InputColumn,
  inputColumns,
  otherSource,
  routeWords,
  unknownForm,
} from './reporting-route.ts'
import type { RouteCodes } from './route-checks-columns.ts'
import type { RouteRegion } from './route-region.ts'
import { conditionOf } from './route-table.ts'
import type { CellInput, RuleInput } from './rule-input.ts'
import type { Term } from './terms.ts'

/** What a route can fill, in the order in which a file has the columns. */
export const outputColumns = ['loketten', 'oppakken', 'antwoord', 'deel', 'advies'] as const

/** One rule with a cell as FEEL text for every column that a route can have. */
export type DraftRule = { id: string; tests: Record<InputColumn, string>; outputs: string[]; why: string }

/** A route while it is worked on: every column, with the values that the region and its codes know today. */
export type RouteDraft = {
  hitPolicy: HitPolicy
  values: Record<InputColumn, string[]>
  rules: DraftRule[]
}

/** The values that each column can have in a region today. */
export function columnValues(region: RouteRegion, codes: RouteCodes): Record<InputColumn, string[]> {
  return {
    vorm: [...codes.forms, unknownForm],
    minderjarig: Object.values(routeWords.known),
    acuut: Object.values(routeWords.known),
    waar: Object.values(routeWords.where),
    district: [...region.districts.map(({ id }) => id), routeWords.noDistrict],
    bron: [...codes.sourceKinds, otherSource],
  }
}

/** Opens a route to work on. A value that exists no longer stays where a rule uses it, so that the check can say so. */
export function openDraft(route: CompiledRoute, region: RouteRegion, codes: RouteCodes): RouteDraft {
  const { table, inputs, outputs } = route.table
  const cell = (names: { name: string }[], texts: string[], name: string, empty: string) =>
    texts[names.findIndex((one) => one.name === name)] || empty
  const rules = table.rules.map((rule) => ({
    id: rule.id,
    tests: byColumn((column) => cell(inputs, rule.tests, column, '-')),
    outputs: outputColumns.map((name) => cell(outputs, rule.outputs, name, 'null')),
    why: rule.annotations.join(' ').trim(),
  }))
  const today = columnValues(region, codes)
  const values = byColumn((column) => {
    const allowed = inputs.find(({ name }) => name === column)?.type.allowed ?? []
    const used = rules.flatMap(({ tests }) => valuesIn(tests[column], allowed))
    return [...new Set([...today[column], ...used])]
  })
  return { hitPolicy: table.hitPolicy, values, rules }
}

const byColumn = <T>(of: (column: InputColumn) => T): Record<InputColumn, T> => {
  const [vorm, minderjarig, acuut, waar, district, bron] = inputColumns
  return {
    vorm: of(vorm),
    minderjarig: of(minderjarig),
    acuut: of(acuut),
    waar: of(waar),
    district: of(district),
    bron: of(bron),
  }
}

function valuesIn(text: string, allowed: readonly string[]): string[] {
  const condition = conditionOf(text, allowed)
  return condition.kind === 'one' || condition.kind === 'not' ? condition.values : []
}

/** Puts a rule in the place of the one with that id; what an expert wrote in a cell stays when the input says so. */
export function replaceRule(draft: RouteDraft, id: string, input: RuleInput): RouteDraft {
  return { ...draft, rules: draft.rules.map((rule) => (rule.id === id ? ruleOf(id, input, rule) : rule)) }
}

/** Adds a rule behind another one, or at the end. */
export function addRule(draft: RouteDraft, input: RuleInput, after: string | null): { draft: RouteDraft; id: string } {
  const id = freeId(draft)
  const at = draft.rules.findIndex((rule) => rule.id === after)
  const rules = draft.rules.toSpliced(at < 0 ? draft.rules.length : at + 1, 0, ruleOf(id, input))
  return { draft: { ...draft, rules }, id }
}

/** Takes a rule away. */
export function removeRule(draft: RouteDraft, id: string): RouteDraft {
  return { ...draft, rules: draft.rules.filter((rule) => rule.id !== id) }
}

/** Moves a rule one place; at the edge it stays. */
export function moveRule(draft: RouteDraft, id: string, places: -1 | 1): RouteDraft {
  const at = draft.rules.findIndex((rule) => rule.id === id)
  const rule = draft.rules[at]
  const to = Math.min(Math.max(at + places, 0), draft.rules.length - 1)
  return rule ? { ...draft, rules: draft.rules.toSpliced(at, 1).toSpliced(to, 0, rule) } : draft
}

function freeId({ rules }: RouteDraft): string {
  const numbers = rules.map(({ id }) => Number(/^regel-(\d{1,6})$/.exec(id)?.[1] ?? 0))
  return `regel-${Math.max(0, rules.length, ...numbers) + 1}`
}

function ruleOf(id: string, input: RuleInput, before?: DraftRule): DraftRule {
  return {
    id,
    tests: byColumn((column) => testOf(input.conditions[column], before?.tests[column] ?? '-')),
    outputs: [
      listOf(input.desks),
      termOf(input.acknowledge),
      termOf(input.answer),
      listOf(input.shares),
      textOf(input.advice),
    ],
    why: input.why ?? '',
  }
}

function testOf({ mode, values }: CellInput, before: string): string {
  if (mode === 'written') return before
  if (mode === 'any') return '-'
  const list = values.map(quoted).join(',')
  return mode === 'one' ? list : `not(${list})`
}

// FEEL writes a text as JSON does.
const quoted = (text: string) => JSON.stringify(text)
const textOf = (text: string | null) => (text === null ? 'null' : quoted(text))
const listOf = (texts: readonly string[]) => (texts.length === 0 ? 'null' : `[${texts.map(quoted).join(', ')}]`)
const termOf = (term: Term | null) => textOf(term && termText(term))

/** A term as a route writes it: "1 werkdag", "4 uur". */
export function termText(term: Term): string {
  if ('minutes' in term) return term.minutes === 1 ? '1 minuut' : `${term.minutes} minuten`
  if ('hours' in term) return `${term.hours} uur`
  return term.workingDays === 1 ? '1 werkdag' : `${term.workingDays} werkdagen`
}

/** A draft's rules as the reader of a file gives them. */
export function rulesOf(draft: RouteDraft): DmnRule[] {
  return draft.rules.map(({ id, tests, outputs, why }, at) => ({
    id,
    number: at + 1,
    tests: inputColumns.map((column) => tests[column]),
    outputs,
    annotations: why === '' ? [] : [why],
  }))
}
