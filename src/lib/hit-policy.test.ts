import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTable } from './decision-table.ts'
import type { Aggregation, DmnColumn, DmnTable, HitPolicy } from './dmn.ts'
import { readModel } from './dmn-model/model.ts'

const answers = ['stop', 'ask', 'go'] as const
type Answer = (typeof answers)[number]
/** A rule that applies from one number to another, both included. */
type Rule = { from: number; to: number; answer: Answer; weight: number }

const whole = fc.integer({ min: 0, max: 9 })
const rule = fc
  .record({ from: whole, length: whole, answer: fc.constantFrom(...answers), weight: whole })
  .map(({ length, ...one }) => ({ ...one, to: one.from + length }))
const rules = fc.array(rule, { maxLength: 8 })

const column = (name: string, typeRef: string, values: string | null = null): DmnColumn => ({
  id: name,
  name,
  label: name,
  typeRef,
  values,
})

function tableOf(given: Rule[], hitPolicy: HitPolicy, aggregation: Aggregation | null): DmnTable {
  const isSum = aggregation !== null
  return {
    id: 't',
    name: 'T',
    hitPolicy,
    aggregation,
    inputs: [column('size', 'number')],
    outputs: [isSum ? column('weight', 'number') : column('answer', 'string', '"stop","ask","go"')],
    rules: given.map(({ from, to, answer, weight }, index) => ({
      id: `r${index + 1}`,
      number: index + 1,
      tests: [`[${from}..${to}]`],
      outputs: [isSum ? String(weight) : `"${answer}"`],
      annotations: [],
    })),
    types: [],
  }
}

/** The same table as a file, for the engine that follows DMN to the letter. */
function fileOf({ hitPolicy, aggregation, inputs, outputs, rules }: DmnTable): string {
  const [input, output] = [inputs[0]?.name ?? '', outputs[0]]
  const text = (value: string | null | undefined) => `<text>${value ?? ''}</text>`
  const values = output?.values ? `<outputValues>${text(output.values)}</outputValues>` : ''
  const lines = rules.map(
    ({ tests, outputs }) =>
      `<rule><inputEntry>${text(tests[0])}</inputEntry><outputEntry>${text(outputs[0])}</outputEntry></rule>`,
  )
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="n">
    <inputData id="i" name="${input}"><variable name="${input}" typeRef="number"/></inputData>
    <decision id="d" name="D"><informationRequirement><requiredInput href="#i"/></informationRequirement>
      <decisionTable hitPolicy="${hitPolicy}"${aggregation ? ` aggregation="${aggregation}"` : ''}>
        <input><inputExpression><text>${input}</text></inputExpression></input>
        <output typeRef="${output?.typeRef}">${values}</output>${lines.join('')}
      </decisionTable></decision></definitions>`
}

const strict = (table: DmnTable, size: number) => {
  const result = compileTable(table)
  if ('problems' in result) throw new Error(result.problems.join('\n'))
  const { hits, aggregate } = result.compiled.decide({ size })
  return table.aggregation ? aggregate : hits.map(({ outputs }) => Object.values(outputs)[0])
}
const byTheBook = (table: DmnTable, size: number) => readModel(fileOf(table)).evaluate('D', { size }).value

/** What DMN says of each policy, as naively as it can be written; null where the rules may not apply together. */
const reference: Record<HitPolicy, (matching: Answer[]) => Answer[] | null> = {
  UNIQUE: (matching) => (matching.length > 1 ? null : matching),
  ANY: (matching) => (new Set(matching).size > 1 ? null : matching.slice(0, 1)),
  FIRST: (matching) => matching.slice(0, 1),
  PRIORITY: (matching) => answers.filter((one) => matching.includes(one)).slice(0, 1),
  'OUTPUT ORDER': (matching) => answers.flatMap((one) => matching.filter((other) => other === one)),
  'RULE ORDER': (matching) => matching,
  COLLECT: (matching) => matching,
}
const manyHits: HitPolicy[] = ['OUTPUT ORDER', 'RULE ORDER', 'COLLECT']

describe('S-11 a hit policy', () => {
  it.each(Object.keys(reference) as HitPolicy[])('%s decides as DMN says, whatever the rules are', (policy) => {
    fc.assert(
      fc.property(rules, whole, (given, size) => {
        const table = tableOf(given, policy, null)
        const matching = given.filter(({ from, to }) => from <= size && size <= to).map(({ answer }) => answer)
        const expected = reference[policy](matching)
        if (expected === null) expect(() => strict(table, size)).toThrow(/both apply/)
        else expect(strict(table, size)).toEqual(expected)
        const value = manyHits.includes(policy) ? expected : (expected?.[0] ?? null)
        expect(byTheBook(table, size)).toEqual(value)
      }),
      { numRuns: 200 },
    )
  })

  const sums: [Aggregation, (weights: number[]) => number | null][] = [
    ['SUM', (weights) => (weights.length > 0 ? weights.reduce((sum, one) => sum + one) : null)],
    ['MIN', (weights) => weights.toSorted((a, b) => a - b)[0] ?? null],
    ['MAX', (weights) => weights.toSorted((a, b) => b - a)[0] ?? null],
    ['COUNT', (weights) => weights.length],
  ]
  it.each(sums)('COLLECT with %s adds up as DMN says, whatever the rules are', (aggregation, sum) => {
    fc.assert(
      fc.property(rules, whole, (given, size) => {
        const table = tableOf(given, 'COLLECT', aggregation)
        const weights = given.filter(({ from, to }) => from <= size && size <= to).map(({ weight }) => weight)
        expect(strict(table, size)).toBe(sum(weights))
        expect(byTheBook(table, size)).toBe(sum(weights))
      }),
      { numRuns: 200 },
    )
  })
})
