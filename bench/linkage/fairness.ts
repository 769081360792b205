import { type GeneratedColumn, generatedColumns } from '../../src/domains/linkage/rules/generate/people.ts'
import { type GeneratedRecord, generateRecords } from '../../src/domains/linkage/rules/generate/records.ts'
import { link } from '../../src/domains/linkage/rules/link.ts'
import { openTable } from '../../src/domains/linkage/rules/table.ts'
import { toLatin } from '../../src/lib/latin.ts'

/** By origin which share of those with two records was found; beside it the share of whom both names are equal. */
export type Fairness = { recall: Record<string, number>; exact: Record<string, number>; precision: number }

const columns = Object.keys(generatedColumns) as GeneratedColumn[]

/** Links generated records of so many people, and counts by origin who was found again. */
export function fairnessOf(people: number): Fairness {
  const records = [...generateRecords({ people })]
  const table = openTable(generatedColumns)
  for (const { cells } of records) table.add(columns.map((column) => cells[column]))
  const groups = link(table.close()).clusters
  const groupOf = new Map(groups.flatMap((members, group) => members.map((member) => [member, group])))
  const [all, found, equal] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  for (const [at, record] of records.entries()) {
    const other = records[at - 1]
    if (other?.person !== record.person) continue
    count(all, record.origin, true)
    count(found, record.origin, groupOf.get(at) !== undefined && groupOf.get(at) === groupOf.get(at - 1))
    count(equal, record.origin, sameNames(record, other))
  }
  const predicted = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const right = [...found.values()].reduce((sum, number) => sum + number, 0)
  return { recall: shares(found, all), exact: shares(equal, all), precision: right / Math.max(1, predicted) }
}

/** The largest difference between two groups. */
export function gapOf(recall: Record<string, number>): number {
  const shares = Object.values(recall)
  return Math.max(...shares) - Math.min(...shares)
}

const sameNames = ({ cells: a }: GeneratedRecord, { cells: b }: GeneratedRecord) =>
  toLatin(a.given) === toLatin(b.given) && toLatin(a.surname) === toLatin(b.surname)

const count = (counts: Map<string, number>, origin: string, is: boolean) =>
  counts.set(origin, (counts.get(origin) ?? 0) + Number(is))

const shares = (part: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>) =>
  Object.fromEntries([...all].map(([origin, number]) => [origin, (part.get(origin) ?? 0) / Math.max(1, number)]))
