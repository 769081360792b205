import type { Column, Columns } from './decision-columns.ts'
import type { Aggregation, DmnTable } from './dmn.ts'
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
  switch (hitPolicy) {
    case 'UNIQUE':
      return { hits: onlyOne(matching), aggregate: null }
    case 'ANY':
      return { hits: allAlike(matching), aggregate: null }
    case 'FIRST':
      return { hits: matching.slice(0, 1), aggregate: null }
    case 'PRIORITY':
      return { hits: byPriority(matching, outputs).slice(0, 1), aggregate: null }
    case 'OUTPUT ORDER':
      return { hits: byPriority(matching, outputs), aggregate: null }
    case 'RULE ORDER':
      return { hits: matching, aggregate: null }
    case 'COLLECT':
      return { hits: matching, aggregate: aggregation && aggregateOf(aggregation, matching, outputs) }
  }
}

const numbersOf = (hits: Hit[]) => hits.map(({ ruleNumber }) => ruleNumber).join(' and ')

function onlyOne(hits: Hit[]): Hit[] {
  if (hits.length > 1) throw new HitPolicyError(`rules ${numbersOf(hits)} both apply; only one may`)
  return hits
}

function allAlike(hits: Hit[]): Hit[] {
  const different = new Set(hits.map(({ outputs }) => JSON.stringify(outputs)))
  if (different.size > 1) throw new HitPolicyError(`rules ${numbersOf(hits)} both apply and do not say the same`)
  return hits.slice(0, 1)
}

/** Earlier in the list of allowed values goes first; the first output column weighs most. */
function byPriority(hits: Hit[], outputs: Column[]): Hit[] {
  const ranks = (hit: Hit) =>
    outputs.flatMap(({ name, type }) => (type.allowed ? [type.allowed.indexOf(String(hit.outputs[name]))] : []))
  return hits.toSorted((a, b) => {
    const other = ranks(b)
    return (
      ranks(a)
        .map((rank, index) => rank - (other[index] ?? 0))
        .find((difference) => difference !== 0) ?? 0
    )
  })
}

function aggregateOf(aggregation: Aggregation, hits: Hit[], [column]: Column[]): number | null {
  const numbers = hits.map(({ outputs }) => outputs[column?.name ?? '']).filter((value) => typeof value === 'number')
  if (aggregation === 'COUNT') return hits.length
  if (numbers.length === 0) return null
  if (aggregation === 'SUM') return numbers.reduce((sum, number) => sum + number, 0)
  return aggregation === 'MIN' ? Math.min(...numbers) : Math.max(...numbers)
}
