import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { withMoney } from '../../testing/scene-money.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { listFormats } from './list-formats.ts'
import { listPages } from './list-pages.tsx'
import { lists } from './lists.ts'

let world: World
let els: Visitor
let priva: Visitor
beforeAll(async () => {
  world = await openWorld()
  await withMoney(world)
  const pages = listPages(world.system, { siteOf: () => testSite })
  els = colleague(pages, await aPerson(world, [{ function: 'chainDirector' }], { name: 'Els' }))
  priva = colleague(pages, await aPerson(world, [{ function: 'privacyOfficer' }]))
})
afterAll(() => world.close())

const root = '/programma/lijsten'
const all = lists.flatMap(({ id }) => listFormats.map((format) => [id, format.id] as const))

describe('lists of the programme', () => {
  it('X-05 stand on one page, each with its files', async () => {
    await els.open(`${root}?taal=nl`)
    expect(els.count('main tbody tr')).toBe(lists.length)
    expect(els.count('main tbody a')).toBe(all.length)
  })

  it.each(all)('X-05 the list %s comes as %s, and that is on the record', async (list, format) => {
    await els.open(`${root}/${list}/${format}?taal=nl`)
    expect(els.status).toBe(200)
    expect(els.headers.get('content-disposition')).toContain(`${list}-2026-11-24.`)
    expect(els.html.startsWith(format === 'ods' ? 'PK' : '')).toBe(true)
    const { rows } = await world.database.owner.query(
      `select detail->>'format' as format from access.audit_event where action = 'list.export' and resource_id = $1
       order by at desc limit 3`,
      [list],
    )
    expect(rows.map((row: { format: string }) => row.format)).toContain(format)
  })

  it('X-05 the budget has its amounts as numbers, with the comma of a Dutch spreadsheet', async () => {
    await els.open(`${root}/begroting/csv-puntkomma?taal=nl`)
    expect(els.html).toMatch(/^\uFEFF?Deel van de regio;Titel;Soort;Jaar;Kosten in euro;Uren;Fte\n/)
    expect(els.html).toMatch(/;20\d\d;\d+(,\d+)?;/)
  })

  it('A-02 are not for who guards the others, and there is no list that nobody made', async () => {
    await priva.open(root)
    expect(priva.status).toBe(404)
    await els.open(`${root}/mensen/ods`)
    expect(els.status).toBe(404)
  })
})
