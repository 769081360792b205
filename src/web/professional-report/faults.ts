/** What is not right yet, per field: found by the same rules by which a report is taken in. */
import type { Municipality } from '../../domains/access/rules/region.ts'
import { longestText, mostRows } from '../../domains/signals/rules/fact.ts'
import { cleanLine, cleanText } from '../../lib/typed-text.ts'
import {
  answersTo,
  answerTo,
  type Fields,
  filledIn,
  type QuestionName,
  questionNames,
  questions,
  rowsIn,
  surplusField,
  type TypedRow,
} from './fields.ts'

/** The most characters of a line. */
const longestLine = 300

/** One thing that is wrong. `field` is the name of the control, which the sentence stands beside. */
export type Fault = { field: string } & (
  | { code: 'empty' | 'noMunicipality' | 'noSource' | 'choice' | 'repeated' | 'surplus' }
  | { code: 'tooLong'; count: number; most: number }
)

/** What answers are compared with: what can be chosen today. */
export interface Choices {
  forms: readonly string[]
  signs: readonly string[]
  reliabilities: readonly string[]
  sources: readonly string[]
  roles: readonly string[]
  municipalities: readonly Municipality[]
}

/** How the answers to a question with a few fixed choices are called in the form. */
const fixedChoices = {
  gevaar: ['ja', 'nee', 'onbekend'],
  minderjarig: ['ja', 'nee', 'onbekend'],
  hoe: ['met-naam', 'vertrouwelijk'],
} as const

/** Places that are no municipality of the region. */
const elsewhere = ['buiten', 'onbekend'] as const

/** Everything that is wrong, in the order of the form. */
export function faultsIn(fields: Fields, choices: Choices): Fault[] {
  const rows = filledIn(rowsIn(fields))
  const surplus = fields[surplusField] !== undefined || rows.length > mostRows
  return [
    ...questionNames.flatMap((name) => questionFault(name, fields, choices) ?? []),
    ...rows.flatMap((row) => rowFaults(row, choices)),
    ...(surplus ? [{ field: surplusField, code: 'surplus' as const }] : []),
  ]
}

function questionFault(name: QuestionName, fields: Fields, choices: Choices): Fault | undefined {
  const kind = questions[name]
  const answers = answersTo(fields, name)
  if (kind !== 'choices' && answers.length > 1) return { field: name, code: 'repeated' }
  if (kind === 'text' || kind === 'line') return textFault(name, answerTo(fields, name), kind)
  const [first] = answers
  if (first === undefined && name === 'gemeente') return { field: name, code: 'noMunicipality' }
  if (first === undefined && name === 'bron') return { field: name, code: 'noSource' }
  const offered = offeredFor(name, choices)
  return answers.every((answer) => offered.includes(answer)) ? undefined : { field: name, code: 'choice' }
}

function textFault(name: QuestionName, typed: string, kind: 'text' | 'line'): Fault | undefined {
  if (name === 'verhaal' && cleanText(typed) === '') return { field: name, code: 'empty' }
  return lengthFault(name, typed, kind)
}

function lengthFault(field: string, typed: string, kind: 'text' | 'line'): Fault | undefined {
  const most = kind === 'line' ? longestLine : longestText
  const count = (kind === 'line' ? cleanLine(typed) : cleanText(typed)).length
  return count > most ? { field, code: 'tooLong', count, most } : undefined
}

function offeredFor(name: QuestionName, choices: Choices): readonly string[] {
  switch (name) {
    case 'vorm':
      return choices.forms
    case 'teken':
      return choices.signs
    case 'zeker':
      return choices.reliabilities
    case 'bron':
      return choices.sources
    case 'gemeente':
      return [...choices.municipalities.map(({ code }) => code), ...elsewhere]
    case 'gevaar':
    case 'minderjarig':
    case 'hoe':
      return fixedChoices[name]
    default:
      return []
  }
}

function rowFaults({ kind, at, role, parts }: TypedRow, { roles }: Choices): Fault[] {
  const wrongRole = role !== '' && !(role.startsWith(`${kind}.`) && roles.includes(role))
  const tooLong = Object.entries(parts).flatMap(
    ([part, text]) => lengthFault(`${kind}.${at}.${part}`, text, part === 'description' ? 'text' : 'line') ?? [],
  )
  return [...tooLong, ...(wrongRole ? [{ field: `${kind}.${at}.role`, code: 'choice' as const }] : [])]
}
