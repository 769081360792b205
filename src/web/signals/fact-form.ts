/** The form with which an officer adds a fact or corrects one: its fields, and how they are read. */
import type { FactView } from '../../domains/signals/index.ts'
import { factAddition, factCorrection, factSources } from '../../domains/signals/rules/enrichment.ts'
import { type FactValue, type RowKind, type RowPart, rowKinds, rowParts } from '../../domains/signals/rules/fact.ts'
import { noGrades } from '../../domains/signals/rules/grades.ts'
import { readDay, writeDay } from '../../lib/day-input.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { TypedForm } from '../report/answers.ts'
import { chosen, typed } from './asked.ts'
import type { FieldNames } from './faults.ts'

/** The name of the field for a part. */
export const partField = (part: RowPart): string => `deel-${part}`

/** Where each part of a fact is typed. */
export function factFields(kind: RowKind): FieldNames {
  const parts = rowParts[kind].map((part): [string, string] => [`parts.${part}`, partField(part)])
  const first = partField(rowParts[kind][0])
  return {
    ...{ role: 'rol', source: 'bron', sourceOn: 'datum', parts: first, why: 'waarom' },
    ...{ sourceReliability: 'betrouwbaar', informationReliability: 'zeker' },
    ...Object.fromEntries(parts),
  }
}

/** The kind that a form or address names; a person when it names none. */
export function kindIn(text: string | null): RowKind {
  return rowKinds.find((kind) => kind === text) ?? 'person'
}

/** What was filled in, as an addition. Throws InvalidInput. */
export const readAddition = (form: TypedForm) => parseInput(factAddition, read(form))

/** What was filled in, as a correction of a fact. Throws InvalidInput. */
export const readCorrection = (form: TypedForm, replaces: string) =>
  parseInput(factCorrection, { ...read(form), replaces, why: typed(form, 'waarom') })

/** The parts that are to stay as they were typed. */
export const keptIn = (form: TypedForm): string[] => chosen(form, 'zo')

function read(form: TypedForm) {
  const kind = kindIn(typed(form, 'soort'))
  return {
    kind,
    role: typed(form, 'rol'),
    sourceReliability: typed(form, 'betrouwbaar'),
    informationReliability: typed(form, 'zeker'),
    keep: keptIn(form),
    parts: Object.fromEntries(rowParts[kind].map((part) => [part, typed(form, partField(part))])),
    source: typed(form, 'bron'),
    sourceOn: readDay(typed(form, 'datum')) ?? '',
  }
}

/** What a form shows first: of a fact that is corrected what stands there, of a new one today as its day. */
export function valuesBefore(today: string, fact?: FactView): (name: string) => string {
  const least = { betrouwbaar: noGrades.source, zeker: noGrades.information }
  if (!fact) return (name) => ({ datum: writeDay(today), ...least })[name] ?? ''
  const known = factSources.some((one) => one === fact.source)
  const values: Record<string, string> = {
    rol: fact.role ?? '',
    bron: known ? fact.source : '',
    datum: writeDay(fact.sourceOn),
    betrouwbaar: fact.sourceReliability,
    zeker: fact.informationReliability,
  }
  return (name) => values[name] ?? partOf(fact.value, name)
}

function partOf(value: FactValue, name: string): string {
  if (!('parts' in value)) return ''
  const part = rowParts[value.kind].find((one) => partField(one) === name)
  return (part && value.parts[part]) ?? ''
}

/** The parts of a fact that stand as they were typed, because nobody could read them as a number. */
export function keptOf({ value }: FactView): readonly string[] {
  return 'parts' in value ? (value.asTyped ?? []) : []
}
