import { unaryTest } from 'feelin'
import { type Column, type Columns, columnsOf } from './decision-columns.ts'
import type { DmnRule, DmnTable } from './dmn.ts'
import { evaluated, type FeelType, type FeelValue, isOfType } from './feel.ts'
import { checkExpression, checkTest } from './feel-check.ts'
import { type Decision, decisionOf, type Hit, HitPolicyError, policyProblems } from './hit-policy.ts'

/** What a table decides about, by the names of its input columns. */
export type Inputs = Record<string, FeelValue>

/** A table that was checked and is ready to decide. */
export type CompiledTable = Columns & {
  table: DmnTable
  /** Tries an input: the rules that apply, and what the hit policy says against them. */
  tried: (inputs: Inputs) => { hits: Hit[]; refusal: string | null }
  /** Decides by the hit policy. Throws HitPolicyError where too many rules apply, DecisionError when an input is not of its type. */
  decide: (inputs: Inputs) => Decision
}

type Test = (inputs: Inputs) => boolean
type Output = (inputs: Inputs) => FeelValue
type CompiledRule = { rule: DmnRule; tests: Test[]; outputs: Output[] }

/** Something that a checked table cannot decide. */
class DecisionError extends Error {
  override readonly name = 'DecisionError'
}

/**
 * Checks every cell of a table and prepares it: names and types are settled here, so that no question that the table
 * can get is answered with a silent null later on. What is wrong comes back as sentences that name rule and column.
 */
export function compileTable(table: DmnTable): { compiled: CompiledTable } | { problems: string[] } {
  const { problems, ...columns } = columnsOf(table)
  problems.push(...policyProblems(table, columns))
  if (problems.length > 0) return { problems }
  const compile = ruleCompiler(columns, problems)
  const rules = table.rules.map(compile)
  if (problems.length > 0) return { problems }
  const matching = (inputs: Inputs) => {
    for (const column of columns.inputs) requireInput(column, inputs)
    return rules.filter(({ tests }) => tests.every((test) => test(inputs))).map((rule) => toHit(rule, columns, inputs))
  }
  const decide = (inputs: Inputs) => decisionOf(table, columns, matching(inputs))
  const tried = (inputs: Inputs) => tryPolicy(table, columns, matching(inputs))
  return { compiled: { table, ...columns, tried, decide } }
}

function tryPolicy(table: DmnTable, columns: Columns, matching: Hit[]): { hits: Hit[]; refusal: string | null } {
  try {
    return { hits: decisionOf(table, columns, matching).hits, refusal: null }
  } catch (error) {
    if (error instanceof HitPolicyError) return { hits: matching, refusal: error.message }
    throw error
  }
}

function requireInput({ name, type }: Column, inputs: Inputs): void {
  if (!isOfType(inputs[name], type)) throw new DecisionError(`input ${name} cannot be ${JSON.stringify(inputs[name])}`)
}

function toHit({ rule, outputs }: CompiledRule, columns: Columns, inputs: Inputs): Hit {
  const pairs = columns.outputs.map(({ name }, index) => [name, outputs[index]?.(inputs) ?? null] as const)
  return { ruleId: rule.id, ruleNumber: rule.number, outputs: Object.fromEntries(pairs) }
}

function ruleCompiler(columns: Columns, problems: string[]): (rule: DmnRule) => CompiledRule {
  const names = Object.fromEntries(columns.inputs.map(({ name, type }) => [name, type]))
  const known = new Map<string, Test>()
  return (rule) => {
    const note = (column: Column, found: string[]) =>
      problems.push(...found.map((problem) => `rule ${rule.number}, column "${column.name}": ${problem}`))
    const tests = columns.inputs.map((column, index) => testOf(rule.tests[index] ?? '', column, names, known, note))
    const outputs = columns.outputs.map((column, index) => outputOf(rule.outputs[index] ?? '', column, names, note))
    return { rule, tests, outputs }
  }
}

type Names = Record<string, FeelType>
type Note = (column: Column, problems: string[]) => void

function testOf(text: string, column: Column, names: Names, known: Map<string, Test>, note: Note): Test {
  if (text === '' || text === '-') return () => true
  const { problems, reads } = checkTest(text, column.type, names)
  note(column, problems)
  const key = `${column.name}\n${text}`
  const test = known.get(key) ?? remembering(text, column.name, reads)
  known.set(key, test)
  return test
}

/** Inputs come from short lists, and feelin parses a cell anew each time: an answer is given once and remembered. */
function remembering(text: string, name: string, reads: string[]): Test {
  const answers = new Map<unknown, boolean>()
  const keyOf = (inputs: Inputs) =>
    reads.length === 0 && !Array.isArray(inputs[name])
      ? inputs[name]
      : JSON.stringify([name, ...reads].map((one) => inputs[one]))
  return (inputs) => {
    const key = keyOf(inputs)
    const answer = answers.get(key) ?? ask(text, name, inputs)
    if (answers.size >= 1000) answers.clear()
    answers.set(key, answer)
    return answer
  }
}

function ask(text: string, name: string, inputs: Inputs): boolean {
  const { value, warnings } = unaryTest(text, { ...inputs, '?': inputs[name] ?? null })
  const [warning] = warnings
  if (warning !== undefined) throw new DecisionError(`column "${name}", ${text}: ${warning.message}`)
  if (value === null)
    throw new DecisionError(`column "${name}", ${text}: cannot be compared with ${JSON.stringify(inputs[name])}`)
  return value
}

function outputOf(text: string, column: Column, names: Names, note: Note): Output {
  if (text === '' || text === 'null') return () => null
  const { problems, reads } = checkExpression(text, column.type, names)
  note(column, problems)
  if (problems.length > 0 || reads.length > 0) return (inputs) => given(text, column, inputs)
  const { value, problem } = answerOf(text, column, {})
  if (problem !== undefined) note(column, [problem])
  return () => value
}

function given(text: string, column: Column, inputs: Inputs): FeelValue {
  const { value, problem } = answerOf(text, column, inputs)
  if (problem !== undefined) throw new DecisionError(`column "${column.name}", ${text}: ${problem}`)
  return value
}

function answerOf(text: string, { type }: Column, inputs: Inputs): { value: FeelValue; problem?: string } {
  const { value, problem } = evaluated(text, inputs)
  const answer = type.list && !Array.isArray(value) ? [value] : value
  if (problem === undefined && isOfType(answer, type)) return { value: answer }
  return { value: null, problem: problem ?? 'gives a value that the column does not allow' }
}
