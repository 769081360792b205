import { evaluate, FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange, unaryTest } from 'feelin'

/** The names that an expression may read, each with its value. */
export type Scope = Record<string, unknown>

/** Where evaluation says what went wrong; the value is null then, as DMN asks. */
export type Note = (warning: string) => void

/** Evaluates a FEEL expression as DMN asks: what cannot be evaluated is null, and the reason is noted. */
export function feelValue(text: string, scope: Scope, note: Note): unknown {
  return noted(text, note, () => evaluate(text, scope))
}

/**
 * Whether a value passes unary tests such as `> 5, 3` or `not("a")`. What cannot be evaluated does not pass. feelin
 * takes an expression that is true or false as the answer, and a list as its items; DMN compares both with the value.
 */
export function passesTests(text: string, value: unknown, scope: Scope, note: Note): boolean {
  if (text === '' || text === '-') return true
  const tested = { ...scope, '?': value }
  const silent: Note = () => undefined
  if (typeof value === 'boolean' && !text.includes('?')) {
    const asked = noted(text, silent, () => evaluate(text, tested))
    if (typeof asked === 'boolean') return asked === value
  }
  if (!Array.isArray(value)) return noted(text, note, () => unaryTest(text, tested)) === true
  if (noted(text, silent, () => unaryTest(text, tested)) === true) return true
  return isEqualTo(
    noted(text, note, () => evaluate(text, tested)),
    value,
  )
}

/** What an "allowed values" text lists, or null when it lists anything but single values. */
export function listedValues(text: string): unknown[] | null {
  const values = feelValue(`[${text}]`, {}, () => undefined)
  return Array.isArray(values) && !values.some((one) => isRange(one) || typeof one === 'function') ? values : null
}

/** Whether two FEEL values are the same. */
export function isEqualTo(one: unknown, other: unknown): boolean {
  return JSON.stringify(asKey(one)) === JSON.stringify(asKey(other))
}

/** Whether a value is a context: named values that belong together. */
export function isContext(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** A FEEL name as it is compared: white space counts once. */
export const feelName = (text: string): string => text.replace(/\s+/g, ' ').trim()

function noted(text: string, note: Note, act: () => { value: unknown; warnings: { message: string }[] }): unknown {
  try {
    const { value, warnings } = act()
    for (const { message } of warnings) note(`${shown(text)}: ${message}`)
    return value ?? null
  } catch (error) {
    note(`${shown(text)}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ')

function asKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asKey)
  if (isContext(value))
    return Object.entries(value)
      .toSorted()
      .map(([name, entry]) => [name, asKey(entry)])
  const kind = kindOf(value)
  return kind === 'string' || kind === 'number' || kind === 'boolean' || value === null ? value : [kind, String(value)]
}

/** The FEEL type of a value, in the words of DMN. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof FeelDateTime) return 'date and time'
  if (value instanceof FeelDuration) return value.yearsMonths ? 'years and months duration' : 'days and time duration'
  if (isFunction(value) || typeof value === 'function') return 'function'
  if (isRange(value)) return 'range'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' ? 'context' : typeof value
}
