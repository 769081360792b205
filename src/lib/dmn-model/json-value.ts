import { duration, FeelDuration, parseDate, parseDateTime, parseTime } from 'feelin'
import { isContext, kindOf } from './feel-value.ts'
import { type FeelShape, shapeNamed, type Types } from './types.ts'

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

const parsers: Record<string, (text: string) => unknown> = {
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null),
  boolean: (text) => ({ true: true, false: false })[text] ?? null,
  date: parseDate,
  time: parseTime,
  'date and time': (text) => parseDateTime(text) ?? parseDate(text),
  'days and time duration': duration,
  'years and months duration': duration,
}

/**
 * A JSON value as the FEEL value that a type asks for: the text of a date becomes a date. What does not fit stays as it
 * is, and fails the type afterwards. Entries that a context lacks are null.
 */
export function fromJson(json: unknown, shape: FeelShape, types: Types): unknown {
  if (Array.isArray(json)) {
    const item = shape.kind === 'list' ? shape.item : shape
    return json.map((one) => fromJson(one, item, types))
  }
  if (shape.kind === 'list') return fromJson(json, shape.item, types)
  if (shape.kind === 'named') return fromJson(json, shapeNamed(shape.name, types), types)
  if (isContext(json)) {
    const known = shape.kind === 'context' ? shape.entries : {}
    const missing = Object.keys(known)
      .filter((name) => !(name in json))
      .map((name) => [name, null] as const)
    const entries = Object.entries(json).map(
      ([name, value]) => [name, fromJson(value, known[name] ?? { kind: 'any' }, types)] as const,
    )
    return Object.fromEntries([...entries, ...missing])
  }
  const parser = shape.kind === 'base' ? parsers[shape.base] : undefined
  return typeof json === 'string' && parser ? (parser(json) ?? json) : json
}

/**
 * A FEEL value as JSON: dates, times and durations as their ISO 8601 text. FEEL counts in decimals, so a fraction is
 * given with the 15 digits that are certain: 0.1 + 0.2 is 0.3.
 */
export function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson)
  if (isContext(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toJson(one)]))
  if (value instanceof FeelDuration && value.yearsMonths) return inMonths(value)
  if (typeof value === 'number') return Number.isFinite(value) ? decimal(value) : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return kindOf(value) === 'null' || kindOf(value) === 'function' ? null : String(value)
}

const decimal = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))

/** feelin keeps the days between two dates in a duration of years and months; DMN does not. */
function inMonths({ years, months }: FeelDuration): string {
  const total = years * 12 + months
  const [sign, size] = [total < 0 ? '-' : '', Math.abs(total)]
  const [inYears, rest] = [Math.floor(size / 12), size % 12]
  return `${sign}P${inYears > 0 ? `${inYears}Y` : ''}${rest > 0 || inYears === 0 ? `${rest}M` : ''}`
}
