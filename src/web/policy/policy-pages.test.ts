import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { policyPages } from './policy-pages.tsx'

let world: World
let ilse: Visitor
let police: Visitor
beforeAll(async () => {
  world = await openWorld()
  const pages = policyPages(world.system, { siteOf: () => testSite })
  const desk = 'aandachtsfunctionarissen-goes'
  ilse = colleague(pages, await aPerson(world, [{ function: 'policyOfficer', desk }], { name: 'Ilse' }))
  police = colleague(pages, await aPerson(world, [{ function: 'handler', desk: 'team-avim' }]))
})
afterAll(() => world.close())

describe('the policy of every municipality', () => {
  it('P-06 stands on one page, by district, with what every look means', async () => {
    await police.open('/programma/beleid?taal=nl')
    expect(police.count('.lk-grid tbody tr:not(.lk-group)')).toBe(world.loaded.region.municipalities.length)
    expect(police.count('.lk-grid .lk-group')).toBe(4)
    for (const words of ['Op orde', 'Vraagt aandacht', 'Niet op orde', 'Komt later', 'Weten we niet'])
      expect(police.text).toContain(words)
    expect(police.text).toContain('Eén jaar na vaststelling, daarna ten minste elke vier jaar.')
  })

  it('P-06 is narrowed to one district, P-07 has parts of its own', async () => {
    await police.open('/programma/beleid?district=de-baronie&deel=tasks&taal=nl')
    expect(police.count('.lk-grid tbody tr:not(.lk-group)')).toBe(9)
    expect(police.text).toContain('Rol: regisseur')
    expect(police.text).not.toContain('Schouwen-Duiveland')
  })

  it('P-06 the system says that it counts the officers itself, and where the route ends', async () => {
    await police.open('/programma/beleid/GM0664?taal=nl')
    expect(police.text).toContain('Mensen met een aanstelling als aandachtsfunctionaris: 0. Het systeem telt dit zelf.')
    expect(police.text).toContain('Volgens het systeem komen signalen uit Goes aan bij een loket van de gemeente.')
  })
})

describe('recording a point', () => {
  it('P-06 says beside each field what is missing and keeps what was typed', async () => {
    await ilse.open('/programma/beleid/GM0664/adopted?taal=nl')
    ilse.choose('stand', 'met')
    ilse.type('datum', '32-1-2026')
    ilse.type('waaraan', 'Besluitenlijst van het college')
    await ilse.press('Leg vast')
    expect([ilse.status, ilse.valueOf('datum')]).toEqual([422, '32-1-2026'])
    expect(ilse.text).toContain('Dit is geen dag.')
    expect(ilse.valueOf('waaraan')).toBe('Besluitenlijst van het college')
  })

  it('P-06 is seen at once at the municipality, with its history, by every party', async () => {
    ilse.type('datum', '12-3-2026')
    await chooseBody()
    await ilse.press('Leg vast')
    expect(ilse.address).toBe('/programma/beleid/GM0664?bewaard=1')
    await police.open('/programma/beleid/GM0664?taal=nl')
    expect(police.text).toContain('Vastgesteld, op donderdag 12 maart, vastgesteld door: College van B en W')
    expect(police.text).toContain('Besluitenlijst van het college')
    expect(police.count('a[href="/programma/beleid/GM0664/adopted"]')).toBe(0)
  })

  it('P-06 shows whoever comes second what the other recorded', async () => {
    const other = colleague(policyPages(world.system, { siteOf: () => testSite }), await regional())
    await ilse.open('/programma/beleid/GM0664/councilInformed?taal=nl')
    await other.open('/programma/beleid/GM0664/councilInformed?taal=nl')
    ilse.choose('stand', 'not')
    await ilse.press('Leg vast')
    other.choose('stand', 'met')
    await other.press('Leg vast')
    expect([other.status, other.isChosen('stand', 'met')]).toEqual([409, true])
    expect(other.text).toContain('Iemand anders legde dit ondertussen vast')
    await other.press('Leg vast')
    expect(other.address).toBe('/programma/beleid/GM0664?bewaard=1')
  })

  it('A-02 the page of a point is not there for who does not work for that municipality', async () => {
    await ilse.open('/programma/beleid/GM0758/adopted')
    expect(ilse.status).toBe(404)
    await police.open('/programma/beleid/GM0664/adopted')
    expect(police.status).toBe(404)
  })
})

const regional = () => aPerson(world, [{ function: 'projectLeader' }])

// The visitor has no lists to choose from: the choice is typed where the list stands.
async function chooseBody(): Promise<void> {
  const [asked] = /<option value="college"[^>]*>/.exec(ilse.html) ?? []
  expect(asked).toBeDefined()
  ilse.type('door', 'college')
}
