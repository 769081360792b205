import type { ColumnKind } from '../kinds.ts'
import { hashOf, mixed, readings } from '../readings.ts'

/** What a reading does by itself and with others: found alone, found with another such reading, or both. */
type Use = 'alone' | 'together' | 'both'

/**
 * Which readings bring a record to those that may be the same. What hardly anybody shares is enough alone; a name or street
 * with something else; a town or a number says nothing by itself.
 */
const uses: Partial<Record<string, Use>> = {
  name: 'both',
  words: 'both',
  street: 'both',
  town: 'together',
  number: 'together',
  monthAndDay: 'both',
  date: 'alone',
  postcode: 'alone',
  phone: 'alone',
  end: 'alone',
  plate: 'alone',
  email: 'alone',
  local: 'alone',
  identifier: 'alone',
}

/** Codes of which one sign may be wrong or missing are also found without each of their signs. */
const withSlips = new Set<ColumnKind>(['phone', 'plate', 'identifier'])

type Reading = { place: string; use: Use; numbers: number[] }

/** The keys under which a record is found: numbers that it shares with a record that may be the same. Values are normal. */
export function keysOfRecord(columns: readonly { kind: ColumnKind }[], values: readonly string[]): Set<number> {
  const places = readingsOf(columns, values)
  const keys = new Set<number>()
  for (const { place, use, numbers } of places)
    if (use !== 'together') for (const number of numbers) keys.add(mixed(hashOf(place), number))
  const telling = places.filter(({ use }) => use !== 'alone')
  for (const [index, one] of telling.entries()) {
    addWithin(keys, one)
    for (const other of telling.slice(index + 1)) addCouples(keys, one, other)
  }
  return keys
}

function readingsOf(columns: readonly { kind: ColumnKind }[], values: readonly string[]): Reading[] {
  const places = new Map<string, Reading>()
  for (const [index, { kind }] of columns.entries()) {
    const value = values[index] ?? ''
    if (value === '') continue
    for (const [name, parts] of partsOf(kind, value)) {
      const use = uses[name] ?? 'alone'
      const place = places.get(name) ?? { place: name, use, numbers: [] }
      places.set(name, place)
      for (const part of parts) {
        const number = hashOf(part)
        if (part !== '' && !place.numbers.includes(number)) place.numbers.push(number)
      }
    }
  }
  return [...places.values()].toSorted((one, other) => (one.place < other.place ? -1 : 1))
}

function partsOf(kind: ColumnKind, value: string): [string, string[]][] {
  const read = Object.entries(readings[kind]).filter(([name]) => uses[name] !== undefined)
  const parts = read.map(([name, of]): [string, string[]] => [name, of(value)])
  return withSlips.has(kind) ? [...parts, [`${kind} but one`, withoutOne(value)]] : parts
}

/** A text without each of its signs in turn, and whole: two of which one sign differs share one of these. */
const withoutOne = (value: string) => [
  value,
  ...Array.from(value, (_, at) => `${value.slice(0, at)}${value.slice(at + 1)}`),
]

function addCouples(keys: Set<number>, one: Reading, other: Reading): void {
  const salt = hashOf(`${one.place} and ${other.place}`)
  for (const number of one.numbers) for (const more of other.numbers) keys.add(mixed(mixed(salt, number), more))
}

/** Two readings of one place together, in whatever order. */
function addWithin(keys: Set<number>, { place, numbers }: Reading): void {
  const salt = hashOf(`${place} twice`)
  for (const [index, a] of numbers.entries())
    for (const b of numbers.slice(index + 1)) keys.add(mixed(mixed(salt, Math.min(a, b)), Math.max(a, b)))
}
