import { hitPolicies } from '../dmn.ts'
import { HitPolicyError, hitsThatCount } from '../hit-policy.ts'
import { childOf, childrenOf, textIn, type XmlElement } from '../xml-tree.ts'
import type { Compile, Expression } from './expression.ts'
import { feelName, feelValue, isEqualTo, listedValues, type Note, passesTests, type Scope } from './feel-value.ts'
import { conform, type FeelShape, itemOf, shapeRef, type Types, testsOf } from './types.ts'

type Input = { text: string; allowed: string | null }
type Output = { name: string; shape: FeelShape; allowed: string | null; order: unknown[]; whenNone: string | null }
type Rule = { number: number; tests: string[]; outputs: string[] }
type Table = { policy: string; aggregation: string | null; inputs: Input[]; outputs: Output[]; rules: Rule[] }
type Answer = { number: number; values: unknown[] }
/** One question to a table: what it may read, and where it says what went wrong. */
type Asked = { scope: Scope; types: Types; note: Note }

/** A decision table by the semantics of DMN (§ 8.2): what cannot be decided is null, with a warning. */
export function boxedTable(element: XmlElement, _: Compile, types: Types): Expression {
  const table = readTable(element, types)
  return (scope, note) => {
    const asked = { scope, types, note }
    const values = inputValues(table, asked)
    if (values === null) return null
    const matching = table.rules.filter(({ tests }) =>
      values.every((value, index) => passesTests(tests[index] ?? '', value, scope, note)),
    )
    return matching.length === 0 ? whenNoneApplies(table, asked) : decided(table, matching, asked)
  }
}

function readTable(element: XmlElement, types: Types): Table {
  const { hitPolicy = 'UNIQUE', aggregation = null } = element.attributes
  return {
    policy: hitPolicy,
    aggregation: hitPolicy === 'COLLECT' ? aggregation : null,
    inputs: childrenOf(element, 'input').map((input) => ({
      text: textIn(childOf(input, 'inputExpression'), 'text') ?? '',
      allowed: textIn(childOf(input, 'inputValues'), 'text'),
    })),
    outputs: childrenOf(element, 'output').map((output) => readOutput(output, types)),
    rules: childrenOf(element, 'rule').map((rule, index) => ({
      number: index + 1,
      tests: childrenOf(rule, 'inputEntry').map((entry) => textIn(entry, 'text') ?? ''),
      outputs: childrenOf(rule, 'outputEntry').map((entry) => textIn(entry, 'text') ?? ''),
    })),
  }
}

function readOutput(output: XmlElement, types: Types): Output {
  const shape = shapeRef(output.attributes.typeRef)
  const allowed = textIn(childOf(output, 'outputValues'), 'text') || null
  const order = allowed ?? testsOf(shape, types) ?? null
  return {
    name: feelName(output.attributes.name ?? output.attributes.label ?? ''),
    shape,
    allowed,
    order: order === null ? [] : (listedValues(order) ?? []),
    whenNone: textIn(childOf(output, 'defaultOutputEntry'), 'text') || null,
  }
}

/** What the input expressions give, or null when one gives what the column does not allow. */
function inputValues({ inputs }: Table, { scope, note }: Asked): unknown[] | null {
  const values = inputs.map(({ text }) => (text === '' ? null : feelValue(text, scope, note)))
  const refused = inputs.find(({ allowed }, index) => !isAllowed(allowed, values[index], scope))
  if (refused === undefined) return values
  note(`input ${refused.text} is none of ${refused.allowed}`)
  return null
}

function isAllowed(allowed: string | null, value: unknown, scope: Scope): boolean {
  if (!allowed || value === null) return true
  const silent: Note = () => undefined
  return (Array.isArray(value) ? value : [value]).every((one) => passesTests(allowed, one, scope, silent))
}

function decided(table: Table, matching: Rule[], asked: Asked): unknown {
  const policy = hitPolicies.find((one) => one === table.policy)
  if (policy === undefined) {
    asked.note(`there is no hit policy ${table.policy}`)
    return null
  }
  const answer = ({ number, outputs }: Rule): Answer => ({
    number,
    values: table.outputs.map((output, index) => outputValue(table, output, outputs[index] ?? '', asked)),
  })
  const candidates = policy === 'FIRST' ? matching.slice(0, 1) : matching
  try {
    const hits = hitsThatCount(policy, candidates.map(answer), {
      numberOf: ({ number }) => number,
      isSame: (one, other) => isEqualTo(one.values, other.values),
      ranksOf: ({ values }) => table.outputs.flatMap(({ order }, index) => rank(order, values[index])),
    })
    return resultOf(table, hits, asked.note)
  } catch (error) {
    if (!(error instanceof HitPolicyError)) throw error
    asked.note(error.message)
    return null
  }
}

function outputValue(table: Table, { name, shape, allowed }: Output, text: string, asked: Asked): unknown {
  const { scope, types, note } = asked
  const given = text === '' || text === '-' ? null : feelValue(text, scope, note)
  // Where many rules give one value each, the type of the column may be that of the list that they make together.
  const isPart = givesList(table) && !Array.isArray(given)
  const value = conform(given, isPart ? itemOf(shape, types) : shape, types, `output ${name}`, note)
  if (isAllowed(allowed, value, scope)) return value
  note(`output ${name} gives none of ${allowed}`)
  return null
}

function rank(order: unknown[], value: unknown): number[] {
  if (order.length === 0) return []
  const found = order.findIndex((one) => isEqualTo(one, value))
  return [found < 0 ? order.length : found]
}

function givesList({ policy, aggregation }: Table): boolean {
  return aggregation === null && ['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'].includes(policy)
}

function resultOf(table: Table, hits: Answer[], note: Note): unknown {
  const { aggregation, outputs } = table
  if (aggregation !== null) return aggregated(aggregation, outputs, hits, note)
  const results = hits.map(({ values }) => named(outputs, values))
  return givesList(table) ? results : (results[0] ?? null)
}

/** One output is its value; several are a context by their names. */
function named(outputs: Output[], values: unknown[]): unknown {
  if (outputs.length === 1) return values[0] ?? null
  return Object.fromEntries(outputs.map(({ name }, index) => [name, values[index] ?? null]))
}

function aggregated(aggregation: string, outputs: Output[], hits: Answer[], note: Note): unknown {
  const columns = outputs.map((_, index) => {
    const values: unknown[] = hits.map(({ values }) => values[index] ?? null)
    if (aggregation === 'COUNT') return values.length
    const step = steps[aggregation]
    if (step) return values.reduce((one, other) => feelValue(step, { one, other }, note))
    note(`there is no aggregation ${aggregation}`)
    return null
  })
  return named(outputs, columns)
}

/** Two values at a time, so that durations add up and dates have a first and a last, as numbers do. */
const steps: Record<string, string> = {
  SUM: 'one + other',
  MIN: 'if one <= other then one else if other <= one then other else null',
  MAX: 'if one >= other then one else if other >= one then other else null',
}

/** When no rule applies the default outputs count. Without them a policy of many hits gives an empty list. */
function whenNoneApplies(table: Table, asked: Asked): unknown {
  const { outputs, aggregation } = table
  if (outputs.every(({ whenNone }) => whenNone === null)) {
    if (aggregation === 'COUNT') return 0
    return givesList(table) ? [] : null
  }
  const values = outputs.map((output) => outputValue(table, output, output.whenNone ?? '', asked))
  return givesList(table) ? [named(outputs, values)] : named(outputs, values)
}
