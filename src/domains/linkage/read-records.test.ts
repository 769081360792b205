import { describe, expect, it } from 'vitest'
import { readRecords } from './read-records.ts'
import type { LinkageSpec } from './rules/spec.ts'

const spec: LinkageSpec = {
  id: 'nr',
  truth: { idPattern: '^p(\\d+)' },
  columns: { naam: 'fullName', geboren: 'birthDate' },
}

async function* chunksOf(text: string) {
  yield text
}
const read = (...texts: string[]) =>
  readRecords(
    spec,
    texts.map((text, index) => ({ name: `${index}.csv`, chunks: chunksOf(text) })),
  )

describe('files of records', () => {
  it('S-08 reads two files, whose records each have a value for every column', async () => {
    const { ids, entities, split, table } = await read(
      'nr;naam;geboren\np1a;Ana;1990-01-02\n',
      'geboren,nr,naam\n,p1b,ana\n',
    )
    expect({ ids, entities, split }).toEqual({ ids: ['p1a', 'p1b'], entities: ['1', '1'], split: 1 })
    const [names, dates] = table.columns
    expect(names?.ids).toEqual(Int32Array.from([1, 1]))
    expect([...(dates?.ids ?? [])].map((id) => dates?.values[id])).toEqual(['19900102', ''])
  })

  it.each([
    ['', '0.csv: the file is empty; its first line names the columns'],
    ['nr,naam\np1,Ana\n', '0.csv: there is no column "geboren"; there are nr, naam'],
    ['nr,naam,geboren\np1,Ana\n', '0.csv: line 2 has 2 fields and the first line has 3'],
    ['nr,naam,geboren\np1,"Ana,\n', '0.csv: line 2: has a quote that is never closed'],
    ['nr,naam,geboren\np1,Jos\uFFFD,\n', '0.csv: line 2 is not UTF-8'],
    ['n\0r\0,\0', '0.csv: line 1 is not UTF-8'],
  ])('S-08 says of %j what is wrong with it', async (text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence)
  })
})
