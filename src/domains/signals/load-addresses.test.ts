import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tables } from '../../platform/tables.ts'
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { loadAddresses } from './load-addresses.ts'

let database: TestDatabase
let db: Kysely<Tables>
beforeAll(async () => {
  database = await openTestDatabase()
  db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.owner }) })
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.owner.query('delete from signals.address')
})

const header = 'postcode;huisnummer;huisletter;huisnummertoevoeging;straatnaam;woonplaatsnaam;gemeentecode'
const lines = ['4899SA;14;;;Vuurbaakhof;Breda;0758', "4899 SS;4;a;2;'t Verzonnen Veer;Breda;GM0758"]

async function* file(...rows: string[]) {
  yield `${rows.join('\n')}\n`
}
const load = (rows: string[], dryRun = false) => loadAddresses(db, file(header, ...rows), dryRun)
const table = async () =>
  (await database.owner.query('select * from signals.address order by postcode, number, letter')).rows

describe('a file of addresses', () => {
  it('S-07 makes the table say what it says, and says what that changes', async () => {
    const first = await load(lines)
    expect(first).toMatchObject({ changes: { added: { count: 2 }, changed: { count: 0 }, removed: { count: 0 } } })
    expect(await table()).toMatchObject([
      { postcode: '4899 SA', number: 14, letter: '', street: 'Vuurbaakhof', municipality_code: 'GM0758' },
      { postcode: '4899 SS', number: 4, letter: 'A', addition: '2', street: "'t Verzonnen Veer", town: 'Breda' },
    ])
    const next = await load(['4899 SA;14;;;Vuurbaakplein;Breda;', '4899 SA;16;;;Vuurbaakhof;Breda;'])
    expect(next).toEqual({
      changes: {
        added: { count: 1, first: ['Vuurbaakhof 16, 4899 SA Breda'] },
        changed: { count: 1, first: ['Vuurbaakplein 14, 4899 SA Breda'] },
        removed: { count: 1, first: ["'t Verzonnen Veer 4A-2, 4899 SS Breda"] },
      },
    })
    expect(await table()).toHaveLength(2)
  })

  it('S-07 that is loaded twice changes nothing the second time', async () => {
    await load(lines)
    const before = await database.owner.query('select xmin::text, * from signals.address order by 2, 3')
    const again = await load(lines)
    expect(again).toMatchObject({ changes: { added: { count: 0 }, changed: { count: 0 }, removed: { count: 0 } } })
    expect((await database.owner.query('select xmin::text, * from signals.address order by 2, 3')).rows).toEqual(
      before.rows,
    )
  })

  it('S-07 that is only tried changes nothing', async () => {
    expect(await load(lines, true)).toMatchObject({ changes: { added: { count: 2 } } })
    expect(await table()).toEqual([])
  })

  it.each([
    ['4899;14;;;Vuurbaakhof;Breda;', 'line 2: postcode "4899" is no postcode such as 1234 AB'],
    ['4899 SA;0;;;Vuurbaakhof;Breda;', 'line 2: huisnummer "0" is no number from 1 to 99999'],
    ['4899 SA;14;ab;;Vuurbaakhof;Breda;', 'line 2: huisletter "ab" is no single letter'],
    ['4899 SA;14;;;=HYPERLINK(A1);Breda;', 'line 2: straatnaam "=HYPERLINK(A1)" is no name of a street'],
    ['4899 SA;14;;;Vuurbaakhof;@Breda;', 'line 2: woonplaatsnaam "@Breda" is no name of a town'],
    ['4899 SA;14;;;Vuurb\uFFFDkhof;Breda;', 'line 2: straatnaam is not in UTF-8: save the file in that encoding'],
    ['4899 SA;14;;;Vuur\u0007hof;Breda;', 'line 2: straatnaam "Vuur hof" is no name of a street'],
    ['4899 SA;14;;;Vuurbaakhof', 'line 2: has 5 fields, not 7'],
  ])('S-07 with %j is refused with the line and what is wrong, and nothing changes', async (line, fault) => {
    await load(lines)
    expect(await load([line, ...lines])).toEqual({ faults: [fault] })
    expect(await table()).toHaveLength(2)
  })

  it('S-07 names every line that is wrong at once, up to twenty', async () => {
    const wrong = Array.from({ length: 30 }, () => 'x;1;;;Vuurbaakhof;Breda;')
    const result = await load(wrong)
    expect('faults' in result && result.faults).toHaveLength(21)
  })

  it('S-07 in which an address stands twice is refused with both lines', async () => {
    expect(await load([...lines, '4899 SA;14;;;Vuurbaakhof;Breda;'])).toEqual({
      faults: ['line 4: repeats the address of line 2'],
    })
  })

  it('S-07 without a column or without addresses is refused', async () => {
    expect(await loadAddresses(db, file('postcode;straatnaam', '4899 SA;x'), false)).toEqual({
      faults: ['line 1: the columns huisnummer, woonplaatsnaam are missing'],
    })
    expect(await load([])).toEqual({ faults: ['the file holds no addresses'] })
  })

  it('S-07 larger than one batch is loaded whole', async () => {
    const many = Array.from({ length: 4_500 }, (_, at) => `4899 SA;${at + 1};;;Vuurbaakhof;Breda;`)
    expect(await load(many)).toMatchObject({ changes: { added: { count: 4_500 } } })
  })
})
