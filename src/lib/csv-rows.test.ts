import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvRow, csvRows } from './csv-rows.ts'

async function rowsOf(...chunks: string[]): Promise<CsvRow[]> {
  async function* given() {
    yield* chunks
  }
  const rows: CsvRow[] = []
  for await (const row of csvRows(given())) rows.push(row)
  return rows
}
const cellsOf = async (...chunks: string[]) => (await rowsOf(...chunks)).map(({ cells }) => cells)

describe('CSV', () => {
  it.each([
    ['a,b\n1,2\n', ',', 'commas'],
    ['a;b\r\n1;2', ';', 'semicolons and Windows line ends'],
    ['\uFEFFa\tb\n1\t2\n\n', '\t', 'tabs, a byte order mark and an empty line'],
  ])('S-07 reads %j', async (text) => {
    expect(await cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('S-07 reads what stands between quotes as one field, and counts its lines', async () => {
    const rows = await rowsOf('a,b\n"x, ""y""\nz",2\n3,4\n')
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4])
    expect(rows[1]?.cells).toEqual(['x, "y"\nz', '2'])
  })

  it('S-07 says on which line a quote is wrong', async () => {
    await expect(rowsOf('a,b\n1,2\n"x,2\n')).rejects.toThrow('line 3: has a quote that is never closed')
    await expect(rowsOf('a,b\n1,x"y"\n')).rejects.toThrow('line 2: has a quote in the middle')
    await expect(rowsOf(`a,b\n"${'x'.repeat(20_000)}`)).rejects.toThrow('line 2: is longer')
  })

  it('S-07 comes out as it went in, however it is cut in pieces', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '7') }).map((text) => text.trim())
    const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = ['"h,",h,h', ...rows.map((row) => row.map(quoted).join(','))].join('\n')
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        expect((await cellsOf(...pieces)).slice(1)).toEqual(rows)
      }),
    )
  })
})
