import type { DmnColumn, DmnTable, DmnType } from './dmn.ts'
import { allowedStrings, type FeelBase, type FeelType } from './feel.ts'

/** A column of a table with its type worked out. */
export type Column = { name: string; label: string; type: FeelType }
/** The columns of a table: what it looks at and what it gives. */
export type Columns = { inputs: Column[]; outputs: Column[] }

/** Works out the types of the columns of a table. What is wrong comes back as sentences. */
export function columnsOf(table: DmnTable): Columns & { problems: string[] } {
  const problems: string[] = []
  const column = (one: DmnColumn) => columnOf(one, table.types, problems)
  const columns = { inputs: table.inputs.map(column), outputs: table.outputs.map(column) }
  return { ...columns, problems: [...problems, ...doubles(columns.inputs), ...doubles(columns.outputs)] }
}

function columnOf({ name, label, typeRef, values }: DmnColumn, types: DmnType[], problems: string[]): Column {
  if (!/^\p{L}[\p{L}\p{N} _-]*$/u.test(name)) problems.push(`column "${label}": "${name}" is not a name`)
  const named = types.find((type) => type.name === typeRef)
  const base = baseOf(named?.typeRef ?? typeRef)
  const text = values ?? named?.values ?? null
  const type: FeelType = { base: base ?? 'string', list: named?.isList ?? false }
  if (base === null)
    problems.push(`column "${name}": its type is ${typeRef}; use string, number, boolean or a type of the file`)
  if (text === null) return { name, label, type }
  const allowed = type.base === 'string' ? allowedStrings(text) : null
  if (allowed === null) problems.push(`column "${name}": its allowed values must be texts between quotes, not ${text}`)
  return { name, label, type: { ...type, allowed: allowed ?? [] } }
}

function baseOf(typeRef: string): FeelBase | null {
  return typeRef === 'string' || typeRef === 'number' || typeRef === 'boolean' ? typeRef : null
}

function doubles(columns: Column[]): string[] {
  const names = columns.map(({ name }) => name)
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `column "${name}" stands there twice`)
}
