import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAsJobs, type PersonActor, remindOfCovenants } from '../../domains/access/index.ts'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { covenantPages } from './covenant-routes.tsx'

let world: World
let director: Visitor
let officer: Visitor
let els: PersonActor
beforeAll(async () => {
  world = await openWorld()
  const pages = covenantPages(world.system, { siteOf: () => testSite })
  els = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }], { name: 'Els Molen' })
  director = colleague(pages, els)
  officer = colleague(pages, await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda'))
  await world.person('Priya Blok', 'privacyOfficer', null)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('truncate access.covenant; delete from access.notice')
})

const ground = () => world.loaded.region.legalBases.find(({ narrowedByCovenant }) => narrowedByCovenant)?.id ?? ''
async function fillIn(fields: Record<string, string> = {}): Promise<void> {
  await director.open('/convenanten/nieuw')
  const usual = {
    titel: 'Convenant zorg',
    vanaf: '01-01-2026',
    tot: '31-12-2027',
    herinner: '01-09-2027',
    kenmerk: 'Z-1',
  }
  for (const [name, text] of Object.entries({ ...usual, ...fields })) director.type(name, text)
  for (const party of ['gemeente-breda', 'politie-zwb']) director.choose('partijen', party)
  director.choose('doelen', 'zorg-slachtoffer')
  director.choose('grondslagen', ground())
  await director.press('Bewaar convenant')
}

describe('covenants', () => {
  it('G-03 are written down with parties, purposes, grounds and term, and say that they make no ground', async () => {
    await fillIn()
    expect(director.status).toBe(200)
    for (const words of ['Convenant zorg', 'Z-1', 'Geldt']) expect(director.text).toContain(words)
    await director.open('/convenanten')
    expect(director.text).toContain('Convenant zorg')
    expect(director.text).toContain('2 partijen')
    expect(director.count('a[href^="/convenanten/"]')).toBeGreaterThan(1)
  })

  it('G-03 with a term that ends before it begins, or one party, is kept on the page with what is wrong', async () => {
    await fillIn({ tot: '01-01-2025', titel: '' })
    expect(director.status).toBe(422)
    expect(director.html).toContain('value="01-01-2025"')
    expect((await world.database.owner.query('select from access.covenant')).rowCount).toBe(0)
  })

  it('G-03 changed by two people at once: the second sees what stands there now', async () => {
    await fillIn()
    const { rows } = await world.database.owner.query('select id from access.covenant')
    await director.open(`/convenanten/${rows[0].id}/wijzigen`)
    director.type('titel', 'Ander convenant')
    await world.database.owner.query(`update access.covenant set version = 2, title = 'Was eerder'`)
    await director.press('Bewaar convenant')
    expect(director.status).toBe(409)
    expect(director.html).toContain('Ander convenant')
    await director.press('Bewaar convenant')
    expect((await world.database.owner.query('select title from access.covenant')).rows).toEqual([
      { title: 'Ander convenant' },
    ])
  })

  it('G-03 are not there for who does not guard what is shared', async () => {
    await fillIn()
    for (const path of ['/convenanten', '/convenanten/nieuw']) {
      await officer.open(path)
      expect(officer.status).toBe(404)
    }
  })

  it('G-03 who keeps them hears once that one nears its end, on the day that was asked', async () => {
    await fillIn({ herinner: '01-09-2027' })
    const remind = () => actAsJobs(world.system, 'covenants', remindOfCovenants)
    const told = async () =>
      (
        await world.database.owner.query(
          `select p.name from access.notice n join access.person p on p.id = n.person_id where n.kind = 'covenantEnds' order by 1`,
        )
      ).rows.map(({ name }) => name)
    world.at('2027-08-31T10:00')
    expect([await remind(), await told()]).toEqual([0, []])
    world.at('2027-09-01T10:00')
    expect([await remind(), await told()]).toEqual([1, ['Els Molen', 'Priya Blok']])
    expect([await remind(), (await told()).length]).toEqual([0, 2])
    await director.open('/convenanten')
    expect(director.text).toContain('Loopt bijna af')
  })
})
