import { csvRows } from '../../lib/csv-rows.ts'
import { entityReader, type LinkageSpec } from './rules/spec.ts'
import { openTable, type Table } from './rules/table.ts'

/** Records that were read: as a table, what each is called, and whom each belongs to where the file says so. */
export type Records = { table: Table; ids: string[]; entities: (string | undefined)[]; split: number | undefined }

/** A file of records, by name for what is said about it. */
export type RecordFile = { name: string; chunks: AsyncIterable<string> }

/** A file holds more records than can be linked at once. */
const mostRecords = 2_000_000
const longestRow = 200_000

/**
 * Reads one file of records, or two to link with each other, as `spec` says. Throws with the name of the file and the line
 * where it is empty, lacks a column, is not UTF-8, has a row with more or fewer fields than columns, or is too large.
 */
export async function readRecords(spec: LinkageSpec, files: readonly RecordFile[]): Promise<Records> {
  const table = openTable(spec.columns)
  const ids: string[] = []
  const entities: (string | undefined)[] = []
  let split: number | undefined
  for (const [index, file] of files.entries()) {
    if (index === 1) split = ids.length
    let total = ids.length
    for await (const { id, entity, cells } of recordsIn(spec, file)) {
      total += 1
      if (total > mostRecords) continue
      ids.push(id)
      entities.push(entity)
      table.add(cells)
    }
    if (total > mostRecords)
      throw new Error(`${file.name}: there are ${total} records; at most ${mostRecords} can be linked at once`)
  }
  return { table: table.close(), ids, entities, split }
}

type RecordRead = { id: string; entity: string | undefined; cells: string[] }

async function* recordsIn(spec: LinkageSpec, { name, chunks }: RecordFile): AsyncGenerator<RecordRead> {
  let reader: ((cells: readonly string[]) => RecordRead) | undefined
  let width = 0
  const rows = csvRows(chunks, longestRow)
  for (;;) {
    const next = await rows.next().catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    if (next.done) break
    const { line, cells } = next.value
    if (cells.some((cell) => cell.includes('\uFFFD') || cell.includes('\0')))
      throw new Error(`${name}: line ${line} is not UTF-8`)
    if (!reader) {
      reader = readerOf(spec, name, cells)
      width = cells.length
      continue
    }
    if (cells.length !== width)
      throw new Error(`${name}: line ${line} has ${cells.length} fields and the first line has ${width}`)
    yield reader(cells)
  }
  if (!reader) throw new Error(`${name}: the file is empty; its first line names the columns`)
}

function readerOf(spec: LinkageSpec, file: string, header: readonly string[]) {
  const columnOf = (column: string) => {
    const at = header.indexOf(column)
    if (at < 0) throw new Error(`${file}: there is no column "${column}"; there are ${header.slice(0, 20).join(', ')}`)
    return at
  }
  const id = columnOf(spec.id)
  const places = Object.keys(spec.columns).map(columnOf)
  const entityOf = entityReader(spec, columnOf)
  return (cells: readonly string[]): RecordRead => ({
    id: cells[id] ?? '',
    entity: entityOf(cells),
    cells: places.map((place) => cells[place] ?? ''),
  })
}
