import { csvRows } from '../../lib/csv-rows.ts'
import type { RecordFile } from './read-records.ts'

const longestRow = 20_000
const titleOfColumn =
  /^(?:(?:name|naam|left|right|first|second|one|other|source|target|query|match|candidate|result|alias|company|bedrijf|person|persoon|a|b|x|y)(?:[ _-]?(?:name|naam|\d|a|b|x|y|one|two|left|right))*)$/i

/**
 * Reads pairs of names from CSV: the first two fields of every line. A first line of which both fields are titles, such as
 * `name1,name2` or `left,right`, is left out. Throws with the name of the file and the line where a field is missing.
 */
export async function* readNamePairs({ name, chunks }: RecordFile): AsyncGenerator<readonly [string, string]> {
  const rows = csvRows(chunks, longestRow)
  for (let first = true; ; first = false) {
    const next = await rows.next().catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    if (next.done) return
    const [a, b] = next.value.cells
    if (a === undefined || b === undefined) throw new Error(`${name}: line ${next.value.line} has no second name`)
    if (a.includes('\uFFFD') || b.includes('\uFFFD')) throw new Error(`${name}: line ${next.value.line} is not UTF-8`)
    if (first && titleOfColumn.test(a) && titleOfColumn.test(b)) continue
    yield [a, b]
  }
}
