import type { z } from 'zod'
import { closestName } from '../../../lib/closest-name.ts'
import { listsOfKinds } from './programme-names.ts'
import { isRaw, type ProgrammeProblem } from './programme-problem.ts'
import { wordsAt } from './programme-shape.ts'

/** What the schema found, said in words. An empty value is told by the reader of the file, and not twice. */
export function problemsOfIssue(issue: z.core.$ZodIssue): ProgrammeProblem[] {
  if (issue.input === null && issue.path.length > 0) return []
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownWord(key, issue.path) }))
  const said = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message
  return [{ path: issue.path, message: inWords(expected(said), issue) }]
}

/** Where a problem stands, as people point at it: `action "campagne", term`. */
export function placeInWords(path: readonly PropertyKey[], file: unknown): string {
  const known = listsOfKinds.find(
    ({ list, inBudget }) => list === path[inBudget ? 1 : 0] && typeof path[inBudget ? 2 : 1] === 'number',
  )
  if (!known) return path.map(stepInWords).join(' ') || 'the file'
  const depth = known.inBudget ? 3 : 2
  const item = path.slice(0, depth).reduce(stepInto, file)
  const id = isRaw(item) ? item[known.key ?? 'id'] : undefined
  const name = typeof id === 'string' ? `"${shortened(id)}"` : Number(path[depth - 1]) + 1
  const rest = path.slice(depth).map(stepInWords).join(' ')
  return `${known.kind} ${name}${rest ? `, ${rest}` : ''}`
}

const stepInWords = (step: PropertyKey) => (typeof step === 'number' ? String(step + 1) : String(step))

function stepInto(value: unknown, step: PropertyKey): unknown {
  if (Array.isArray(value)) return value[Number(step)]
  return isRaw(value) ? value[String(step)] : undefined
}

function unknownWord(word: string, path: PropertyKey[]): string {
  const words = wordsAt(path) ?? []
  const meant = closestName(word, words)
  return `is no word of a programme file here; ${meant ? `did you mean "${meant}"?` : `here may stand ${words.join(', ')}`}`
}

/** What the library says of its own is put in words of the file. */
function expected(message: string): string {
  if (message.startsWith('Invalid input: expected array')) return 'must be a list, with a hyphen before each item'
  if (message.startsWith('Invalid input: expected object'))
    return 'must be an item with a word and a colon on each line'
  if (message.startsWith('Invalid input') || message.startsWith('Too')) return 'must be something else'
  return message
}

function inWords(message: string, issue: z.core.$ZodIssue): string {
  const { input } = issue
  if (input === undefined && issue.code !== 'custom') return `is missing; it ${message}`
  if (!message.startsWith('must'))
    return typeof input === 'object' ? message : `"${shortened(String(input))}" ${message}`
  if (typeof input === 'object' && issue.code === 'custom') return message
  return `${message}, and is ${described(input)}${hint(issue)}`
}

function described(input: unknown): string {
  if (input === null || input === undefined) return 'empty'
  if (Array.isArray(input)) return 'a list'
  if (isRaw(input)) return 'an item with words of its own'
  return typeof input === 'string' ? `"${shortened(input)}"` : String(input)
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, ' ')

function hint(issue: z.core.$ZodIssue): string {
  const { input } = issue
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof input !== 'object')
    return '; put it between quotes'
  if (issue.code !== 'invalid_value' || typeof input !== 'string') return ''
  const meant = closestName(input, issue.values.map(String))
  return meant ? `; did you mean ${meant}?` : ''
}
