import { DmnModdle } from 'dmn-moddle'
import { z } from 'zod'

/** How many rules may apply at once, and what comes of it (DMN 1.3, § 8.2.11). */
export const hitPolicies = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const
export type HitPolicy = (typeof hitPolicies)[number]
export const aggregations = ['SUM', 'COUNT', 'MIN', 'MAX'] as const
export type Aggregation = (typeof aggregations)[number]

/** A column of a decision table: its name, its type as the file names it, and the values that it allows as FEEL text. */
export type DmnColumn = { id: string; name: string; label: string; typeRef: string; values: string | null }
/** One rule: its cells as FEEL text, in the order of the columns. The number counts from 1, as people read it. */
export type DmnRule = { id: string; number: number; tests: string[]; outputs: string[]; annotations: string[] }
/** A type that the file defines. */
export type DmnType = { name: string; typeRef: string; isList: boolean; values: string | null }

/** A decision table as it stands in the file; nothing in it has been evaluated. */
export type DmnTable = {
  id: string
  name: string
  hitPolicy: HitPolicy
  aggregation: Aggregation | null
  inputs: DmnColumn[]
  outputs: DmnColumn[]
  rules: DmnRule[]
  types: DmnType[]
}

/** What a DMN file holds. `attributes` are those of other namespaces on its root, such as `lk:version`. */
export type DmnFile = { name: string; attributes: Record<string, string>; tables: DmnTable[] }

const id = z.string().optional()
const textElement = z.object({ text: z.string().default('') })
const values = textElement.optional()
const expression = z.object({ text: z.string().default(''), typeRef: z.string().default('Any') })
const column = z.object({
  id,
  name: z.string().default(''),
  label: z.string().default(''),
  typeRef: z.string().default('Any'),
})

const decisionTable = z.object({
  $type: z.literal('dmn:DecisionTable'),
  hitPolicy: z.enum(hitPolicies).default('UNIQUE'),
  aggregation: z.enum(aggregations).optional(),
  input: z
    .array(z.object({ id, label: z.string().default(''), inputExpression: expression, inputValues: values }))
    .min(1),
  output: z.array(column.extend({ outputValues: values, defaultOutputEntry: z.never().optional() })).min(1),
  rule: z
    .array(
      z.object({
        id,
        inputEntry: z.array(textElement).default([]),
        outputEntry: z.array(textElement).default([]),
        annotationEntry: z.array(textElement).default([]),
      }),
    )
    .default([]),
})
const definitions = z.object({
  name: z.string().default(''),
  itemDefinition: z
    .array(
      z.object({
        name: z.string(),
        typeRef: z.string().default('Any'),
        isCollection: z.boolean().default(false),
        allowedValues: values,
      }),
    )
    .default([]),
  drgElement: z
    .array(z.object({ $type: z.string(), id, name: z.string().default(''), decisionLogic: z.unknown() }))
    .default([]),
})

/** Reads the decision tables of a file of DMN 1.3 to 1.5. What is wrong comes back as sentences. */
export async function readDmn(xml: string): Promise<{ file: DmnFile } | { problems: string[] }> {
  const read = await new DmnModdle().fromXML(asDmn13(xml)).catch((error: unknown) => messageOf(error))
  if (typeof read === 'string') return { problems: [`this is not DMN: ${read}`] }
  if (read.warnings.length > 0)
    return { problems: read.warnings.map((warning) => `this is not DMN: ${messageOf(warning)}`) }
  const parsed = definitions.safeParse(JSON.parse(JSON.stringify(read.rootElement)))
  if (!parsed.success) return { problems: parsed.error.issues.map(issueInWords) }
  const types = parsed.data.itemDefinition.map(({ name, typeRef, isCollection, allowedValues }) => ({
    name,
    typeRef,
    isList: isCollection,
    values: allowedValues?.text ?? null,
  }))
  const decisions = parsed.data.drgElement.filter(({ $type }) => $type === 'dmn:Decision')
  const tables = decisions.map((decision) => readTable(decision, types))
  const problems = tables.flatMap((table) => ('problems' in table ? table.problems : []))
  if (problems.length > 0) return { problems }
  const attributes = foreignAttributes(read.rootElement.$attrs)
  return {
    file: { name: parsed.data.name, attributes, tables: tables.flatMap((one) => ('table' in one ? one.table : [])) },
  }
}

/** dmn-moddle knows the namespaces of DMN 1.3; in a table 1.4 and 1.5 changed nothing else. */
function asDmn13(xml: string): string {
  return xml.replace(/(?<=https:\/\/www\.omg\.org\/spec\/DMN\/)(20211108|20230324)(?=\/)/g, '20191111')
}

type Decision = z.output<typeof definitions>['drgElement'][number]

function readTable(
  { id, name, decisionLogic }: Decision,
  types: DmnType[],
): { table: DmnTable } | { problems: string[] } {
  const parsed = decisionTable.safeParse(decisionLogic)
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => `decision "${name}": ${issueInWords(issue)}`) }
  const { hitPolicy, aggregation = null, input, output, rule } = parsed.data
  const rules = rule.map(({ id, inputEntry, outputEntry, annotationEntry }, index) => ({
    id: id ?? `rule-${index + 1}`,
    number: index + 1,
    tests: inputEntry.map(textOf),
    outputs: outputEntry.map(textOf),
    annotations: annotationEntry.map(textOf),
  }))
  const uneven = rules.filter(({ tests, outputs }) => tests.length !== input.length || outputs.length !== output.length)
  if (uneven.length > 0)
    return { problems: uneven.map(({ number }) => `rule ${number}: it has not one cell for each column`) }
  return {
    table: {
      id: id ?? '',
      name,
      hitPolicy,
      aggregation,
      inputs: input.map(toInput),
      outputs: output.map(toOutput),
      rules,
      types,
    },
  }
}

function toInput({
  id = '',
  label,
  inputExpression,
  inputValues,
}: z.output<typeof decisionTable>['input'][number]): DmnColumn {
  const name = inputExpression.text.trim()
  return { id, name, label: label || name, typeRef: inputExpression.typeRef, values: inputValues?.text ?? null }
}

function toOutput({
  id = '',
  name,
  label,
  typeRef,
  outputValues,
}: z.output<typeof decisionTable>['output'][number]): DmnColumn {
  return { id, name, label: label || name, typeRef, values: outputValues?.text ?? null }
}

const textOf = ({ text }: { text: string }) => text.trim()

function foreignAttributes(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name.includes(':') && !name.startsWith('xmlns:')),
  )
}

function issueInWords({ path, message }: z.core.$ZodIssue): string {
  const last = path.at(-1)
  if (last === '$type') return 'it is not a decision table'
  if (last === 'defaultOutputEntry') return 'default outputs are not supported: say it in a rule'
  return `${path.join('.')}: ${message}`
}

/** The parser counts lines from 0 and puts the cause last. */
function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error
  const message = String(hasMessage ? error.message : error)
    .replace(/\s+/g, ' ')
    .trim()
  const [, line, cause] = /line: (\d+) .*nested error: (.*)$/.exec(message) ?? []
  return line === undefined ? message : `line ${Number(line) + 1}: ${cause}`
}
