import type { InputColumn } from './reporting-route.ts'
import type { RouteRule } from './route-table.ts'

/** A part of a rule that can differ between two versions. */
export type RulePart = InputColumn | 'desks' | 'acknowledge' | 'answer' | 'shares' | 'advice' | 'why'

/** A rule that says something else than it did: which parts. */
export type ChangedRule = { was: RouteRule; is: RouteRule; parts: RulePart[] }

/** What changed between two versions of the route, rule by rule. A rule that only has another number is moved. */
export type RouteDifference = {
  added: RouteRule[]
  removed: RouteRule[]
  changed: ChangedRule[]
  moved: { was: RouteRule; is: RouteRule }[]
}

/** Parts of what a rule gives, which decide whether a signal goes another way. */
export const givenParts = ['desks', 'acknowledge', 'answer', 'shares', 'advice'] as const

/**
 * Compares two versions. A rule is the same one when it kept its id; one that came under another id, as from a file, when
 * it asks the same.
 */
export function differenceBetween(before: readonly RouteRule[], after: readonly RouteRule[]): RouteDifference {
  const pairs = pairUp(before, after)
  const together = pairs.flatMap(({ was, is }) => (was && is ? [{ was, is, parts: partsThatDiffer(was, is) }] : []))
  const order = together.map(({ was }) => was.number).toSorted((a, b) => a - b)
  return {
    added: pairs.flatMap(({ was, is }) => (is && !was ? [is] : [])),
    removed: before.filter((rule) => !pairs.some(({ was }) => was === rule)),
    changed: together.filter(({ parts }) => parts.length > 0),
    moved: together.filter(({ was }, at) => was.number !== order[at]).map(({ was, is }) => ({ was, is })),
  }
}

/** Whether anything differs at all. */
export function isSame({ added, removed, changed, moved }: RouteDifference): boolean {
  return added.length + removed.length + changed.length + moved.length === 0
}

function pairUp(before: readonly RouteRule[], after: readonly RouteRule[]) {
  const left = new Set(before)
  const take = (found: RouteRule | undefined) => {
    if (found) left.delete(found)
    return found
  }
  const byId = after.map((is) => ({ is, was: take(before.find((was) => was.id === is.id)) }))
  return byId.map(({ is, was }) => ({ is, was: was ?? take([...left].find((one) => asked(one) === asked(is))) }))
}

const asked = ({ conditions }: RouteRule) =>
  JSON.stringify(conditions.filter(({ condition }) => condition.kind !== 'any').map(normal))

/** The order in which values stand in a cell says nothing. */
function normal({ column, condition }: RouteRule['conditions'][number]): unknown {
  return 'values' in condition ? [column, condition.kind, condition.values.toSorted()] : [column, condition]
}

/** Which parts of a rule say something else than they did. */
function partsThatDiffer(was: RouteRule, is: RouteRule): RulePart[] {
  const columns = [...new Set([...was.conditions, ...is.conditions].map(({ column }) => column))]
  const cell = (rule: RouteRule, column: InputColumn) => {
    const found = rule.conditions.find((one) => one.column === column)
    return JSON.stringify(found ? normal(found) : normal({ column, condition: { kind: 'any' } }))
  }
  const inputs = columns.filter((column) => cell(was, column) !== cell(is, column))
  const given = [...givenParts, 'why' as const].filter((part) => JSON.stringify(was[part]) !== JSON.stringify(is[part]))
  return [...inputs, ...given]
}
