import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { routePages } from './route-pages.tsx'

let world: World
let policy: PersonActor
let reader: Visitor
beforeAll(async () => {
  world = await openWorld()
  policy = await world.person('Lotte van Wijk', 'policyOfficer', null)
  reader = colleague(routePages(world.system, { siteOf: () => testSite }), policy)
})
afterAll(() => world.close())

const rule = (number: number) => new RegExp(`<tr[^>]* id="regel-${number}".*?</tr>`).exec(reader.html)?.[0] ?? ''

describe('S-11 the reporting route to read', () => {
  it('has version, day and author, and every rule at its own address', async () => {
    await reader.open('/meldroute?taal=nl')
    expect(reader.status).toBe(200)
    expect(reader.title).toBe('Meldroute · Lichtketen')
    expect(reader.text).toContain('Meldroute, versie 1')
    expect(reader.text).toContain('Van Ketenregie Zeeland-West-Brabant, dinsdag 24 november')
    expect(reader.count('tr[id^="regel-"]')).toBe(13)
    expect(reader.count('#regel-7')).toBe(1)
  })

  it('says in words what a rule asks, which desks get it in order, within which terms, and what to do', async () => {
    await reader.open('/meldroute?taal=nl')
    const five = rule(5)
    for (const words of ['Criminele uitbuiting', 'nee of niet bekend', 'in de regio', 'School', '4 uur', '2 werkdagen'])
      expect(five).toContain(words)
    expect(five).toMatch(/<ol><li>Aandachtsfunctionarissen van de gemeente<\/li><li>Politie, team AVIM<\/li><\/ol>/)
    expect(five).toContain('Coördinator van het district')
    expect(reader.text).toContain('Advies: Spreek met de school af')
    expect(rule(1)).toContain('15 minuten')
    expect(reader.text).toContain('Past er geen regel? Dan gaat het signaal naar Vangnetloket regio')
    expect(reader.text).not.toMatch(/not\(|"ja"|inRegio|attentionOfficers/)
  })

  it('U-01 speaks English, and marks the words of the region as Dutch', async () => {
    await reader.open('/meldroute?taal=en')
    expect(reader.text).toContain('Reporting route, version 1')
    expect(rule(1)).toContain('15 minutes')
    expect(reader.html).toContain('<div lang="nl"><p>Advies: Bel de meldkamer')
    expect(reader.html).toContain('href="/start?taal=en"')
  })

  it('U-02 is a table in name on a phone too, where each rule is a card', async () => {
    await reader.open('/meldroute?taal=nl')
    expect(reader.count('table[role=table] [role=rowheader]')).toBe(13)
    expect(reader.count('td[data-label="Oppakken binnen"]')).toBe(13)
  })
})
