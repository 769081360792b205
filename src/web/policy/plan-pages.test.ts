import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAsJobs } from '../../domains/access/index.ts'
import { remindPolicy } from '../../domains/programme/index.ts'
import { aPerson } from '../../testing/people.ts'
import { aRegionalPlan } from '../../testing/screened.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { planPages } from './plan-pages.tsx'

let world: World
let lotte: Visitor
let ilse: Visitor
let ilseId: string
let plan: string
beforeAll(async () => {
  world = await openWorld()
  const pages = planPages(world.system, { siteOf: () => testSite })
  const desk = 'aandachtsfunctionarissen-goes'
  const officer = await aPerson(world, [{ function: 'policyOfficer', desk }], { name: 'Ilse' })
  ilseId = officer.personId
  ilse = colleague(pages, officer)
  lotte = colleague(pages, await aPerson(world, [{ function: 'projectLeader' }], { name: 'Lotte' }))
})
afterAll(() => world.close())

describe('a regional plan', () => {
  it('P-12 begins as a draft of a working group', async () => {
    await lotte.open('/programma/plannen/nieuw?taal=nl')
    lotte.type('titel', 'Regionaal beleid 2027')
    await lotte.press('Leg vast')
    expect([lotte.status, lotte.valueOf('titel')]).toEqual([422, 'Regionaal beleid 2027'])
    lotte.type('werkgroep', 'Ketenregie, drie gemeenten en de politie')
    lotte.type('termijn', '1-12-2026')
    await lotte.press('Leg vast')
    expect(lotte.text).toContain('Concept van de werkgroep')
    plan = lotte.address
  })

  it('P-12 goes no step further than it can, and says why', async () => {
    lotte.choose('naar', 'feedback')
    lotte.type('termijn', '20-12-2026')
    await pressMove()
    expect(lotte.status).toBe(422)
    expect(lotte.text).toContain('Vraag eerst ten minste één partner om een reactie.')
  })

  it('P-12 asks partners until a day, and keeps what each said and what was done with it', async () => {
    await lotte.open(`${plan}?taal=nl`)
    lotte.choose('partners', 'gemeente-goes')
    lotte.choose('partners', 'politie-zwb')
    lotte.type('gevraagd-tot', '1-12-2026')
    await lotte.press('Vraag')
    await lotte.open(`${plan}/partners/gemeente-goes?taal=nl`)
    for (const [name, text] of [
      ['ontvangen', '24-11-2026'],
      ['reactie', 'Meer over scholen'],
      ['uitkomst', 'declined'],
    ] as const)
      lotte.type(name, text)
    await lotte.press('Leg vast')
    expect([lotte.status, lotte.text.includes('Vul dit in.')]).toEqual([422, true])
    lotte.type('waarom', 'Staat in het jeugdplan')
    lotte.type('uitkomst', 'declined')
    await lotte.press('Leg vast')
    expect(lotte.text).toContain('Niet overgenomen')
    expect(lotte.text).toContain('Staat in het jeugdplan')
  })

  it('P-12 shows first who let a term pass', async () => {
    await lotte.open(`${plan}?taal=nl`)
    lotte.choose('naar', 'feedback')
    lotte.type('termijn', '20-12-2026')
    await pressMove()
    world.at('2026-12-02T09:30')
    await lotte.open('/programma/plannen?taal=nl')
    await ilse.open(`${plan}?taal=nl`)
    expect(ilse.text.indexOf('Politie, eenheid')).toBeLessThan(ilse.text.indexOf('Waar het plan is'))
    expect(ilse.count('form[action$="/stap"]')).toBe(0)
    world.at('2026-11-24T09:30')
  })

  it('P-12 is adopted by each municipality, which says so itself; its council and the public stand beside it', async () => {
    const other = `/programma/plannen/${await aRegionalPlan(world)}`
    await ilse.open(`${other}?taal=nl`)
    expect(ilse.count('a[href*="/gemeenten/"]')).toBe(1)
    await ilse.open(`${other}/gemeenten/GM0664?taal=nl`)
    ilse.type('vastgesteld', '25-11-2026')
    ilse.type('door', 'college')
    await ilse.press('Leg vast')
    expect([ilse.status, ilse.text.includes('Deze dag moet nog komen.')]).toEqual([422, true])
    ilse.type('vastgesteld', '23-11-2026')
    ilse.type('raad', '24-11-2026')
    ilse.type('door', 'college')
    await ilse.press('Leg vast')
    expect(ilse.text).toContain('College van B en W')
    await ilse.open(`${other}/gemeenten/GM0758`)
    expect(ilse.status).toBe(404)
  })

  it('P-12 is in force once every municipality adopted it, and then asks for no day any more', async () => {
    const id = await aRegionalPlan(world)
    await world.database.owner.query(
      `update programme.plan_adoption set adopted_on = '2026-11-24', body = 'college' where plan_id = $1`,
      [id],
    )
    await lotte.open(`/programma/plannen/${id}?taal=nl`)
    lotte.choose('naar', 'force')
    await pressMove()
    expect([lotte.status, lotte.text.includes('Niemand is te laat.')]).toEqual([200, true])
    expect(lotte.count('form[action$="/stap"]')).toBe(0)
  })

  it('P-12 reminds the municipalities that did not adopt it', async () => {
    world.at('2027-02-20T09:30')
    await actAsJobs(world.system, 'policy', remindPolicy)
    const { rows } = await world.database.owner.query<{ about: string }>(
      `select about from programme.policy_reminder where stage = '14' and about like '%GM%'`,
    )
    expect(rows.some(({ about }) => about.endsWith('GM0758'))).toBe(true)
    expect(rows.some(({ about }) => about.endsWith('GM0664'))).toBe(false)
    const told = await world.database.owner.query('select from access.notice where person_id = $1', [ilseId])
    expect(told.rowCount).toBe(0)
  })
})

/** Presses the button of the form that moves the plan: other forms of the page have the same words. */
const pressMove = () => lotte.press('Leg vast')
