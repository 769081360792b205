import { expect, it } from 'vitest'
import { generatedColumns } from './generate/people.ts'
import { generateRecords } from './generate/records.ts'
import { link } from './link.ts'
import { openTable } from './table.ts'

const columns = Object.keys(generatedColumns) as (keyof typeof generatedColumns)[]
const records = [...generateRecords({ people: 1_100 })]
const table = openTable(generatedColumns)
for (const { cells } of records) table.add(columns.map((column) => cells[column]))
const groups = link(table.close()).clusters.map((members) => members.map((member) => records[member]))

it('S-08 who live at one address under one name are not taken for one person', () => {
  const mixed = groups.filter((members) => new Set(members.map((record) => record?.person)).size > 1)
  expect(mixed.length / groups.length).toBeLessThan(0.05)
})

it.each([...new Set(records.map(({ origin }) => origin))])(
  'S-08 finds who has a %s name as well as anybody',
  (origin) => {
    const again = records.filter((record, at) => record.origin === origin && records[at - 1]?.person === record.person)
    const missed = again.filter(
      ({ person }) => !groups.some((members) => members.filter((record) => record?.person === person).length > 1),
    )
    // A small fixed set: about fifty of each, of whom one or two share no more than a mistyped name.
    expect(missed.length / again.length).toBeLessThanOrEqual(0.08)
  },
)
