import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type CsvRow, csvRows } from '../csv-rows.ts'
import { readXml } from '../xml-tree.ts'
import { type ListColumn, listFile, writeCsv, writeOds } from './list-file.ts'

type Row = { name: string; amount: number | null; day: string | null }
const columns: ListColumn<Row>[] = [
  { header: 'Naam', value: ({ name }) => name, kind: 'text' },
  { header: 'Bedrag', value: ({ amount }) => amount, kind: 'number' },
  { header: 'Dag', value: ({ day }) => day, kind: 'day' },
]
const rows: Row[] = [
  { name: 'Een; "twee", drie\nen vier', amount: -1250.5, day: '2026-11-24' },
  { name: '=HYPERLINK("http://kwaad.invalid")', amount: null, day: null },
]
const list = listFile('Lijst: [acties]', columns, rows)

describe('a list as CSV', () => {
  it('X-05 is read again as it was, by either separator, with a byte order mark for spreadsheets', async () => {
    for (const separator of [';', ','] as const) {
      const text = writeCsv(list, separator)
      expect(text.startsWith('\uFEFFNaam')).toBe(true)
      const read: CsvRow[] = []
      for await (const row of csvRows(one(text))) read.push(row)
      expect(read.map(({ cells }) => cells.length)).toEqual([3, 3, 3])
      expect(read[1]?.cells[0]).toBe('Een; "twee", drie\nen vier')
      expect(read[1]?.cells[1]).toBe(separator === ';' ? '-1250,5' : '-1250.5')
    }
  })

  it.each(['=1+1', '+31', '-1', '@x', '\tx', '\rx'])('X-05 a text like %j is no formula in a spreadsheet', (name) => {
    const [, line = ''] = writeCsv(listFile('x', columns, [{ name, amount: 1, day: null }]), ';').split(/\r\n(?=['"])/)
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
  })
})

describe('a list as spreadsheet', () => {
  it('X-05 has its kind first, a head row, numbers and days as such, and texts that stay texts', () => {
    const bytes = writeOds(list, 'nl-NL')
    expect(strFromU8(bytes.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
    const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array())
    readXml(content)
    expect(content).toContain('<table:table-header-rows>')
    expect(content).toContain('office:value-type="float" office:value="-1250.5"')
    expect(content).toContain('office:date-value="2026-11-24"')
    expect(content).toContain('office:value-type="string"><text:p>=HYPERLINK(&quot;')
    expect(content).not.toContain('table:formula')
  })
})

async function* one(text: string) {
  yield text
}
