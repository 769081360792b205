import { type CsvRow, csvRows } from '../../lib/csv-rows.ts'
import type { Db } from '../../platform/database.ts'
import {
  type AddressChanges,
  compareAddresses,
  insertNew,
  makeRoom,
  repeatedLines,
  replaceAddresses,
} from './address-store.ts'
import { type AddressLine, type addressColumns, missingColumns, readAddressLine } from './rules/address-line.ts'

/** What a file of addresses would change or changed, or every sentence about what is wrong with it. */
export type AddressLoad = { changes: AddressChanges } | { faults: string[] }

const batch = 2_000
const mostFaults = 20

class DryRun extends Error {}

/**
 * Makes the table of addresses say what a CSV file says: all of it or nothing. The file is read as it comes, so its size
 * does not matter. With `dryRun` nothing changes. Throws CsvFault when it is no CSV.
 */
export async function loadAddresses(db: Db, file: AsyncIterable<string>, dryRun: boolean): Promise<AddressLoad> {
  let load: AddressLoad = { faults: [] }
  const work = db.transaction().execute(async (trx) => {
    await makeRoom(trx)
    const faults = await readFile(trx, file)
    load = faults.length > 0 ? { faults } : { changes: await compareAddresses(trx) }
    if (dryRun || faults.length > 0) throw new DryRun()
    await replaceAddresses(trx)
  })
  await work.catch((error: unknown) => {
    if (!(error instanceof DryRun)) throw error
  })
  return load
}

async function readFile(db: Db, file: AsyncIterable<string>): Promise<string[]> {
  const faults: string[] = []
  let header: Map<string, number> | undefined
  let lines: (AddressLine & { line: number })[] = []
  let total = 0
  for await (const row of csvRows(file)) {
    if (header === undefined) {
      header = headerOf(row)
      const missing = missingColumns([...header.keys()])
      if (missing.length > 0) return [`line 1: the columns ${missing.join(', ')} are missing`]
      continue
    }
    const read = addressIn(row, header)
    if ('faults' in read) faults.push(...read.faults)
    else lines.push({ ...read.address, line: row.line })
    total += 1
    if (faults.length >= mostFaults) return [...faults.slice(0, mostFaults), 'and perhaps more']
    if (lines.length === batch) {
      await insertNew(db, lines)
      lines = []
    }
  }
  if (total === 0) return ['the file holds no addresses']
  if (lines.length > 0) await insertNew(db, lines)
  return faults.length > 0 ? faults : await repeated(db)
}

const headerOf = ({ cells }: CsvRow) => new Map(cells.map((name, at) => [name.trim().toLowerCase(), at]))

function addressIn({ line, cells }: CsvRow, header: ReadonlyMap<string, number>) {
  if (cells.length !== header.size) return { faults: [`line ${line}: has ${cells.length} fields, not ${header.size}`] }
  const read = readAddressLine((column: keyof typeof addressColumns) => cells[header.get(column) ?? -1] ?? '')
  return 'faults' in read ? { faults: read.faults.map((fault) => `line ${line}: ${fault}`) } : read
}

async function repeated(db: Db): Promise<string[]> {
  const found = await repeatedLines(db, mostFaults)
  return found.map(({ line, earlier }) => `line ${line}: repeats the address of line ${earlier}`)
}
