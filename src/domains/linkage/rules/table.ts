import type { ColumnKind } from './kinds.ts'
import { normalValue } from './normal-value.ts'

/** A column of a table: of each record the number of its value in `values`; 0 is no value. */
export type Column = { name: string; kind: ColumnKind; ids: Int32Array; values: string[] }
/** Records by column. */
export type Table = { size: number; columns: Column[] }

/** Takes records in one at a time and keeps every distinct value once. Given names and surnames share their values. */
export function openTable(kinds: Readonly<Record<string, ColumnKind>>): {
  add(cells: readonly string[]): void
  close(): Table
} {
  const names = openDictionary()
  const columns = Object.entries(kinds).map(([name, kind]) => ({
    ...{ name, kind, ids: new Int32Array(1024) },
    dictionary: kind === 'givenName' || kind === 'surname' ? names : openDictionary(),
  }))
  let size = 0
  return {
    add(cells) {
      for (const [index, column] of columns.entries()) {
        if (size === column.ids.length) column.ids = twiceAsLong(column.ids)
        column.ids[size] = column.dictionary.numberOf(column.kind, cells[index] ?? '')
      }
      size += 1
    },
    close: () => ({
      size,
      columns: columns.map(({ name, kind, ids, dictionary }) => ({
        name,
        kind,
        ids: ids.slice(0, size),
        values: dictionary.values,
      })),
    }),
  }
}

function twiceAsLong(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2)
  longer.set(numbers)
  return longer
}

function openDictionary() {
  const values = ['']
  const byValue = new Map([['', 0]])
  const byTyped = new Map<string, number>()
  function numberOf(kind: ColumnKind, typed: string): number {
    const known = byTyped.get(typed)
    if (known !== undefined) return known
    const value = normalValue(kind, typed)
    const number = byValue.get(value) ?? values.push(value) - 1
    byValue.set(value, number)
    byTyped.set(typed, number)
    return number
  }
  return { values, numberOf }
}
