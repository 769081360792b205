import type { ColumnKind } from './kinds.ts'
import { soundOf } from './sound.ts'
import type { Column, Table } from './table.ts'

/**
 * Something that two records share when they may be the same: the numbers that stand for it, of each record. Records
 * with a number in common are compared; 0 is none.
 */
export type Key = (record: number) => readonly number[]

/** A coarse reading of the values of a column, as numbers by the number of the value; several for one of several words. */
type Facet = { column: Column; name: string; numbers: readonly (readonly number[])[] }

const whole = (value: string) => [value]
const firstThree = (value: string) => (value.length > 3 ? [value.slice(0, 3)] : [])
const lastThree = (value: string) => (value.length > 3 ? [value.slice(-3)] : [])
const sound = (value: string) => [soundOf(value.replaceAll(' ', ''))]
const mostWords = 6
const soundsOfWords = (value: string) => [...new Set(value.split(' ').map(soundOf))].slice(0, mostWords)

/** What of each kind may bring two records together. */
const readings: Record<ColumnKind, Record<string, (value: string) => string[]>> = {
  givenName: { name: sound, nameStart: firstThree, nameEnd: lastThree },
  surname: { name: sound, nameStart: firstThree, nameEnd: lastThree },
  fullName: { words: soundsOfWords },
  birthDate: {
    date: whole,
    year: (date) => [date.slice(0, 4)],
    monthAndDay: (date) => [[date.slice(4, 6), date.slice(6)].toSorted().join('')],
  },
  streetNumber: { number: whole },
  street: { street: sound },
  town: { town: sound },
  postcode: { postcode: whole },
  region: {},
  country: {},
  phone: { phone: whole, end: (phone) => [phone.slice(-7)] },
  plate: { plate: whole },
  email: { email: whole, local: (address) => [address.split('@')[0] ?? ''] },
  identifier: {
    identifier: whole,
    start: (value) => [value.slice(0, value.length >> 1)],
    end: (value) => [value.slice(value.length >> 1)],
  },
  company: { words: soundsOfWords },
  text: { words: soundsOfWords },
}

/**
 * The keys of a table: each reading of a column by itself, and every two readings of different columns together. Given
 * name and surname count as one place, so that names that were turned round still meet.
 */
export function keysOf(table: Table): Key[] {
  const facets = table.columns.flatMap(facetsOf)
  const places = groupedByPlace(facets)
  const single = places.map(singleKey)
  const couples = places.flatMap((one, index) => places.slice(index + 1).map((other) => coupleKey(one, other)))
  const within = places.filter((place) => place.length > 1 || place.some(hasWords)).map(withinKey)
  return [...single, ...couples.filter((key) => key !== undefined), ...within]
}

/** The keys that somebody chose: records that have the same values in all columns of one of the lists. */
export function chosenKeys(table: Table, lists: readonly (readonly string[])[]): Key[] {
  return lists.map((names, index) => {
    const columns = names.map((name) => {
      const column = table.columns.find((candidate) => candidate.name === name)
      if (!column) throw new Error(`the blocking names the column "${name}", which is not among the columns`)
      return column
    })
    return (record) => {
      const ids = columns.map(({ ids }) => ids[record] ?? 0)
      return ids.includes(0) ? [] : [ids.reduce(mixed, hashOf(`chosen ${index}`))]
    }
  })
}

type Place = Facet[]

function facetsOf(column: Column): Facet[] {
  return Object.entries(readings[column.kind]).map(([name, read]) => ({
    column,
    name: name.startsWith('name') ? name : `${column.name} ${name}`,
    numbers: column.values.map((value) =>
      value === '' ? [] : read(value).flatMap((part) => (part === '' ? [] : [hashOf(part)])),
    ),
  }))
}

function groupedByPlace(facets: readonly Facet[]): Place[] {
  const places = new Map<string, Place>()
  for (const facet of facets) places.set(facet.name, [...(places.get(facet.name) ?? []), facet])
  return [...places.values()]
}

const hasWords = ({ column }: Facet) => readings[column.kind].words !== undefined
const numbersOf = (place: Place, record: number) =>
  place.flatMap(({ column, numbers }) => numbers[column.ids[record] ?? 0] ?? [])

function singleKey(place: Place): Key {
  const salt = hashOf(place[0]?.name ?? '')
  return (record) => numbersOf(place, record).map((number) => mixed(salt, number))
}

function coupleKey(one: Place, other: Place): Key | undefined {
  if (one[0]?.column === other[0]?.column) return undefined
  const salt = hashOf(`${one[0]?.name} and ${other[0]?.name}`)
  return (record) => {
    const others = numbersOf(other, record)
    return numbersOf(one, record).flatMap((number) => others.map((more) => mixed(mixed(salt, number), more)))
  }
}

/** Two different readings of one place together, in whatever order. */
function withinKey(place: Place): Key {
  const salt = hashOf(`${place[0]?.name} twice`)
  return (record) => {
    const numbers = [...new Set(numbersOf(place, record))].toSorted((a, b) => a - b)
    return numbers.flatMap((number, index) => numbers.slice(index + 1).map((more) => mixed(mixed(salt, number), more)))
  }
}

/** A number for a text (FNV-1a, 32 bits), never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0 || 1
}

function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) ^ other
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0 || 1
}
