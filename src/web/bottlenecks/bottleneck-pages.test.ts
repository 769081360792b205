import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { aProgramme, inForce } from '../../testing/budgeted.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { bottleneckPages } from './bottleneck-pages.tsx'

let world: World
let director: PersonActor
let officer: PersonActor
beforeAll(async () => {
  world = await openWorld()
  director = await world.person('Marloes Pauw', 'chainDirector', 'ketenregie')
  officer = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  const actions = [{ id: 'campagne', title: 'Een campagne kiezen' }]
  const consultation = { kind: 'administrativeConsultation' as const }
  const bodies = [
    { id: 'team', name: 'Aanjaagteam', kind: 'regionalTeam' as const, reportsTo: ['beraad', 'college'] },
    ...[
      { id: 'beraad', name: 'Bestuurlijk beraad', ...consultation },
      { id: 'college', name: 'College', ...consultation },
    ],
  ]
  await inForce(world, aProgramme({ actions, bodies }))
})
afterAll(() => world.close())

const home = '/programma/knelpunten'
const as = (actor: PersonActor) => colleague(bottleneckPages(world.system, { siteOf: () => testSite }), actor)

describe('the pages of bottlenecks', () => {
  it('P-11 say what to do when nothing stands in the way', async () => {
    const reader = as(officer)
    await reader.open(home)
    expect(reader.text).toContain('Er staat niets in de weg')
  })

  it('P-11 let any party log one, keep what was typed, and warn against names', async () => {
    const logs = as(officer)
    await logs.open(`${home}/nieuw`)
    expect(logs.text).toContain('Schrijf geen namen van slachtoffers of verdachten.')
    logs.type('wat', 'De opvang heeft geen plek.')
    await logs.press('Meld een knelpunt')
    expect([logs.status, logs.valueOf('wat')]).toEqual([422, 'De opvang heeft geen plek.'])
    logs.type('titel', 'Geen plek voor mannen')
    logs.type('datum', '10-12-2026')
    logs.type('eigenaar', 'chainDirector')
    logs.type('doel', 'campagne')
    await logs.press('Meld een knelpunt')
    expect(logs.text).toContain('Gemeld. De eigenaar krijgt bericht.')
    expect(logs.text).toContain('De eigenaar en de ketenregisseur')
    expect(logs.text).toContain('nog 16 dagen')
    expect(logs.count('form[action^="/programma"]')).toBe(0)
  })

  it('P-11 let who owns it pass it up with a reason, and keep the history', async () => {
    const moves = as(director)
    await moves.open(home)
    const href = /href="(\/programma\/knelpunten\/[0-9a-f-]{36})"/.exec(moves.html)?.[1] ?? ''
    await moves.open(href)
    moves.choose('stap', 'escalate')
    await moves.press('Leg vast')
    expect([moves.status, moves.isChosen('stap', 'escalate')]).toEqual([422, true])
    moves.type('reden', 'Het team heeft geen geld.')
    moves.type('overleg', 'college')
    const stale = as(director)
    await stale.open(href)
    await moves.press('Leg vast')
    expect(moves.text).toContain('Hogerop gebracht: College')
    stale.choose('stap', 'solve')
    stale.type('reden', 'Er is plek.')
    await stale.press('Leg vast')
    expect([stale.status, stale.valueOf('reden')]).toEqual([409, 'Er is plek.'])
    expect(stale.text).toContain('Een collega was je voor.')
    await stale.press('Leg vast')
    await stale.open(home)
    expect(stale.text).toContain('Er staat niets in de weg')
    await stale.open(`${home}?wat=klaar`)
    expect(stale.text).toContain('Geen plek voor mannen')
  })
})
