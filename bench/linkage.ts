/**
 * How long it takes to find who was written down twice in a file of generated people; beside the floor: who has the same
 * name and birth date to the letter, found in one pass.
 */
import { generatedColumns } from '../src/domains/linkage/rules/generate/people.ts'
import { generateRecords } from '../src/domains/linkage/rules/generate/records.ts'
import { link } from '../src/domains/linkage/rules/link.ts'
import { openTable } from '../src/domains/linkage/rules/table.ts'
import { rounded } from './setup/figures.ts'

type Column = keyof typeof generatedColumns
type Record = { person: number; cells: string[] }

const quick = process.argv.includes('--quick')
const sizes = quick ? [5_000, 20_000] : [100_000, 1_000_000]
const bound = { seconds: 60, megabytes: 4096 }
const columns = Object.keys(generatedColumns) as Column[]

const runs = sizes.map((size) => {
  const records = recordsOf(size)
  const linked = timed(() => pairsFound(records))
  const floor = timed(() => pairsOfEqual(records))
  return { size, linked, floor }
})
const [small, large] = runs
if (!small || !large) throw new Error('two sizes are compared')
const times = ({ size, linked, floor }: typeof large) => ({
  records: size,
  seconds: rounded(linked.seconds),
  recall: rounded(linked.value.recall, 4),
  precision: rounded(linked.value.precision, 4),
  floorSeconds: rounded(floor.seconds),
  floorRecall: rounded(floor.value.recall, 4),
})
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const exponent = rounded(Math.log(large.linked.seconds / small.linked.seconds) / Math.log(large.size / small.size))
console.log(JSON.stringify({ bench: 'linkage', ...times(large), peakMegabytes, exponent, smaller: times(small) }))
if (large.linked.seconds > bound.seconds || peakMegabytes > bound.megabytes) process.exitCode = 1

function recordsOf(size: number): Record[] {
  const records: Record[] = []
  for (const { person, cells } of generateRecords({ people: size })) {
    records.push({ person, cells: columns.map((column) => cells[column]) })
    if (records.length === size) break
  }
  return records
}

/** Reads the records as a file is read, and links them. */
function pairsFound(records: Record[]) {
  const table = openTable(generatedColumns)
  for (const { cells } of records) table.add(cells)
  return figures(records, link(table.close()).clusters)
}

function pairsOfEqual(records: Record[]) {
  const places = ['given', 'surname', 'born'].map((column) => columns.indexOf(column as Column))
  const groups = Map.groupBy(records.keys(), (at) => places.map((place) => records[at]?.cells[place]).join('|'))
  return figures(
    records,
    [...groups.values()].filter(({ length }) => length > 1),
  )
}

function figures(records: Record[], groups: number[][]) {
  const pairs = (counts: Iterable<number>) => [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const sizesByPerson = (members: Iterable<number>) => {
    const counts = new Map<number, number>()
    for (const member of members) {
      const person = records[member]?.person ?? -1
      counts.set(person, (counts.get(person) ?? 0) + 1)
    }
    return counts.values()
  }
  const right = groups.reduce((sum, members) => sum + pairs(sizesByPerson(members)), 0)
  const found = pairs(groups.map(({ length }) => length))
  return { recall: right / Math.max(1, pairs(sizesByPerson(records.keys()))), precision: right / Math.max(1, found) }
}

function timed<Value>(work: () => Value): { value: Value; seconds: number } {
  const started = performance.now()
  const value = work()
  return { value, seconds: (performance.now() - started) / 1000 }
}
