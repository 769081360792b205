import type { Column, Columns } from './decision-columns.ts'
import type { Aggregation, DmnTable, HitPolicy } from './dmn.ts'
import type { FeelValue } from './feel.ts'

/** A rule that applies, and what it gives by the names of the output columns. */
export type Hit = { ruleId: string; ruleNumber: number; outputs: Record<string, FeelValue> }

/** What a table decides: the hits that count, in the order of the policy, and the sum of them where one is asked for. */
export type Decision = { hits: Hit[]; aggregate: number | null }

/** More than one rule applies where the policy allows one. */
export class HitPolicyError extends Error {
  override readonly name = 'HitPolicyError'
}

/** What a hit policy asks of the columns and does not get, as sentences. */
export function policyProblems({ hitPolicy, aggregation, rules }: DmnTable, { outputs }: Columns): string[] {
  const isOrdered = outputs.some(({ type }) => type.allowed !== undefined)
  if ((hitPolicy === 'PRIORITY' || hitPolicy === 'OUTPUT ORDER') && !isOrdered)
    return [`hit policy ${hitPolicy} needs an output column whose allowed values say the order`]
  if (aggregation === null) return []
  if (hitPolicy !== 'COLLECT') return [`hit policy ${hitPolicy} cannot have aggregation ${aggregation}`]
  const [only, ...others] = outputs
  const isNumeric = only?.type.base === 'number' && !only.type.list
  if (others.length > 0 || (aggregation !== 'COUNT' && !isNumeric))
    return [`aggregation ${aggregation} needs one output column${aggregation === 'COUNT' ? '' : ' of numbers'}`]
  return rules
    .filter((rule) => rule.outputs.includes(''))
    .map(({ number }) => `rule ${number}: it gives nothing, but all rules are added up`)
}

/** Applies the hit policy of a table to the rules that apply. */
export function decisionOf({ hitPolicy, aggregation }: DmnTable, { outputs }: Columns, matching: Hit[]): Decision {
  const hits = hitsThatCount(hitPolicy, matching, {
    numberOf: ({ ruleNumber }) => ruleNumber,
    isSame: (one, other) => JSON.stringify(one.outputs) === JSON.stringify(other.outputs),
    ranksOf: (hit) =>
      outputs.flatMap(({ name, type }) => (type.allowed ? rankIn(type.allowed, hit.outputs[name]) : [])),
  })
  return { hits, aggregate: aggregation && aggregateOf(aggregation, hits, outputs) }
}

/** What a hit policy must know of rules that apply: their numbers, whether two say the same, and how they rank. */
export type Comparison<Rule> = {
  numberOf: (rule: Rule) => number
  isSame: (one: Rule, other: Rule) => boolean
  /** One rank for each output with allowed values; lower goes first, and the first output weighs most. */
  ranksOf: (rule: Rule) => number[]
}

/** The rules that count by a hit policy, in its order. Throws HitPolicyError where it allows fewer. */
export function hitsThatCount<Rule>(policy: HitPolicy, matching: Rule[], by: Comparison<Rule>): Rule[] {
  switch (policy) {
    case 'UNIQUE':
      return onlyOne(matching, by)
    case 'ANY':
      return allAlike(matching, by)
    case 'FIRST':
      return matching.slice(0, 1)
    case 'PRIORITY':
      return byPriority(matching, by).slice(0, 1)
    case 'OUTPUT ORDER':
      return byPriority(matching, by)
    case 'RULE ORDER':
    case 'COLLECT':
      return matching
  }
}

/** The place of a value among those that are allowed; what is not among them comes last. */
function rankIn(allowed: readonly string[], value: FeelValue | undefined): number {
  const rank = typeof value === 'string' ? allowed.indexOf(value) : -1
  return rank < 0 ? allowed.length : rank
}

function onlyOne<Rule>(rules: Rule[], { numberOf }: Comparison<Rule>): Rule[] {
  if (rules.length > 1) throw new HitPolicyError(`rules ${rules.map(numberOf).join(' and ')} both apply; only one may`)
  return rules
}

function allAlike<Rule>(rules: Rule[], { numberOf, isSame }: Comparison<Rule>): Rule[] {
  const [first, ...others] = rules
  if (first !== undefined && !others.every((other) => isSame(first, other))) {
    throw new HitPolicyError(`rules ${rules.map(numberOf).join(' and ')} both apply and do not say the same`)
  }
  return rules.slice(0, 1)
}

function byPriority<Rule>(rules: Rule[], { ranksOf }: Comparison<Rule>): Rule[] {
  const ranked = rules.map((rule) => ({ rule, ranks: ranksOf(rule) }))
  const difference = (a: number[], b: number[]) =>
    a.map((rank, index) => rank - (b[index] ?? 0)).find((one) => one !== 0) ?? 0
  return ranked.toSorted((a, b) => difference(a.ranks, b.ranks)).map(({ rule }) => rule)
}

function aggregateOf(aggregation: Aggregation, hits: Hit[], [column]: Column[]): number | null {
  const numbers = hits.map(({ outputs }) => outputs[column?.name ?? '']).filter((value) => typeof value === 'number')
  if (aggregation === 'COUNT') return hits.length
  if (numbers.length === 0) return null
  if (aggregation === 'SUM') return numbers.reduce((sum, number) => sum + number, 0)
  return aggregation === 'MIN' ? Math.min(...numbers) : Math.max(...numbers)
}
