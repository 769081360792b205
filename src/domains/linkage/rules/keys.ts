import { hashOf, mixed, mostWords, readings } from './readings.ts'
import type { Column, Table } from './table.ts'

/** Something that two records share when they may be the same: gives the numbers that stand for it, of a record. */
export type Key = (record: number, give: (number: number) => void) => void

/** A coarse reading of the values of a column: a number by the number of the value, 0 for none; several of several words. */
type Facet = { column: Column; name: string; slots: readonly Uint32Array[] }

/** In a large file these bring together far more that does not belong together than they find. */
const onlySmall = new Set(['nameStart', 'nameEnd', 'year', 'start', 'local'])

/** A file with very many columns would otherwise have more couples of them than records. */
const mostCoupled = 16

/** Up to so many records everything that may bring two of them together is tried. */
export const small = 20_000

/**
 * The keys of a table: each reading of a column by itself, and every two readings of different columns together, of those that
 * vary most. Given
 * name and surname count as one place, so that names that were turned round still meet.
 */
export function keysOf(table: Table): Key[] {
  const facets = table.columns.flatMap((column) => facetsOf(column, table.size > small))
  const places = groupedByPlace(facets)
  const single = places.map(singleKey)
  const telling = places.toSorted((one, other) => variety(other) - variety(one)).slice(0, mostCoupled)
  const couples = telling.flatMap((one, index) => telling.slice(index + 1).map((other) => coupleKey(one, other)))
  const within = places.filter(({ hasMany }) => hasMany).map(withinKey)
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
    return (record, give) => {
      const ids = columns.map(({ ids }) => ids[record] ?? 0)
      if (!ids.includes(0)) give(ids.reduce(mixed, hashOf(`chosen ${index}`)))
    }
  })
}

/** Facets that count as one; of each, where its numbers are found by the value of a record. */
type Place = { name: string; columns: readonly Column[]; slots: readonly Slot[]; hasMany: boolean }
type Slot = { ids: Int32Array; numbers: Uint32Array }

function facetsOf(column: Column, isLarge: boolean): Facet[] {
  return Object.entries(readings[column.kind]).flatMap(([name, read]) => {
    if (isLarge && onlySmall.has(name)) return []
    const slots = Array.from({ length: name === 'words' ? mostWords : 1 }, () => new Uint32Array(column.values.length))
    for (const [number, value] of column.values.entries()) {
      if (value === '') continue
      for (const [index, part] of read(value).entries()) {
        const slot = slots[index]
        if (slot && part !== '') slot[number] = hashOf(part)
      }
    }
    return [{ column, slots, name: name.startsWith('name') ? name : `${column.name} ${name}` }]
  })
}

function groupedByPlace(facets: readonly Facet[]): Place[] {
  const byName = Map.groupBy(facets, ({ name }) => name)
  return [...byName].map(([name, members]) => {
    const slots = members.flatMap(({ column, slots }) => slots.map((numbers) => ({ ids: column.ids, numbers })))
    return { name, slots, columns: members.map(({ column }) => column), hasMany: slots.length > 1 }
  })
}

/** How many values a place has: the more, the more it says that two share one. */
const variety = ({ columns }: Place) => Math.max(...columns.map(({ values }) => values.length))

const numberAt = ({ ids, numbers }: Slot, record: number) => numbers[ids[record] ?? 0] ?? 0

function singleKey({ name, slots }: Place): Key {
  const salt = hashOf(name)
  return (record, give) => {
    for (const slot of slots) {
      const number = numberAt(slot, record)
      if (number !== 0) give(mixed(salt, number))
    }
  }
}

function coupleKey(one: Place, other: Place): Key | undefined {
  if (one.columns[0] === other.columns[0]) return undefined
  const salt = hashOf(`${one.name} and ${other.name}`)
  return (record, give) => {
    for (const slot of one.slots) {
      const number = numberAt(slot, record)
      if (number === 0) continue
      const started = mixed(salt, number)
      for (const otherSlot of other.slots) {
        const more = numberAt(otherSlot, record)
        if (more !== 0) give(mixed(started, more))
      }
    }
  }
}

/** Two different readings of one place together, in whatever order. */
function withinKey({ name, slots }: Place): Key {
  const salt = hashOf(`${name} twice`)
  return (record, give) => {
    for (const [index, slot] of slots.entries()) {
      for (let at = index + 1; at < slots.length; at++) {
        const [a, b] = [numberAt(slot, record), numberAt(slots[at] ?? slot, record)]
        if (a !== 0 && b !== 0 && a !== b) give(mixed(mixed(salt, Math.min(a, b)), Math.max(a, b)))
      }
    }
  }
}
