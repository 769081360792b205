import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadProgrammeOf } from '../../testing/programmes.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { monitorPages } from './monitor-pages.tsx'

let world: World
let wiebe: Visitor
let reader: Visitor
beforeAll(async () => {
  world = await openWorld()
  await loadProgrammeOf(world)
  const pages = monitorPages(world.system, { siteOf: () => testSite })
  wiebe = colleague(pages, await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie'))
  reader = colleague(pages, await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda'))
})
afterAll(() => world.close())

describe('the page of the monitor', () => {
  it('P-02 shows every party each action, what needs attention first, and the rules of colour', async () => {
    await reader.open('/programma/monitor?taal=nl')
    expect([reader.status, reader.count('.lk-goals tbody a[href^="/programma/acties/"]')]).toEqual([200, 39])
    for (const text of ['Dit heeft eerst aandacht nodig', 'Zo komt een kleur tot stand', 'Casusvoorstellen'])
      expect(reader.text).toContain(text)
    expect(reader.text).toContain('Binnen vier weken klaar en niet begonnen')
  })

  it('P-02 is short with a filter, and leaves out what does not count in a district', async () => {
    await reader.open('/programma/monitor?taal=nl&district=de-baronie')
    expect(reader.count('.lk-goals tbody a[href^="/programma/acties/"]')).toBe(4)
    await reader.open('/programma/monitor?taal=nl&kleur=green')
    expect(reader.text).toContain('Niets past bij dit filter.')
  })

  it('P-02 says so when a day is none or is yet to come, and shows today', async () => {
    await reader.open('/programma/monitor?taal=nl&dag=1-1-2030')
    expect([reader.status, reader.valueOf('dag')]).toEqual([422, '1-1-2030'])
    await reader.open('/programma/monitor?taal=nl&dag=1-10-2026')
    expect(reader.text).toContain('Je kijkt terug')
  })

  it('P-02 records progress with its evidence, and says beside the field what is missing', async () => {
    await wiebe.open('/programma/acties/actie-1-4?taal=nl')
    wiebe.choose('stand', 'stopped')
    await wiebe.press('Leg vast')
    expect([wiebe.status, wiebe.isChosen('stand', 'stopped')]).toEqual([422, true])
    expect(wiebe.text).toContain('Schrijf waarom.')
    wiebe.choose('stand', 'started')
    wiebe.type('bewijs', 'Verslag van het Actieberaad')
    await wiebe.press('Leg vast')
    expect(wiebe.text).toContain('Verslag van het Actieberaad')
    expect(wiebe.text).toContain('Vastgelegd. De kleur is opnieuw bepaald.')
  })

  it('P-02 offers no form to who has no task in it', async () => {
    await reader.open('/programma/acties/actie-1-4?taal=nl')
    expect([reader.status, reader.count('form[action$="/voortgang"], form[action$="/kleur"]')]).toEqual([200, 0])
  })

  it('P-03 registers a value of a norm, and says where its figures come from', async () => {
    await wiebe.open('/programma/normen/controles-arbeidsinspectie?taal=nl')
    expect(wiebe.text).toContain('Mensen leggen de waarde vast, met bewijs.')
    wiebe.type('waarde', 'veel')
    await wiebe.press('Leg vast')
    expect([wiebe.status, wiebe.valueOf('waarde')]).toEqual([422, 'veel'])
    wiebe.type('waarde', '4')
    wiebe.type('bewijs', 'Kwartaaloverzicht')
    await wiebe.press('Leg vast')
    expect(wiebe.text).toContain('Kwartaaloverzicht')
    await wiebe.open('/programma/indicatoren?taal=nl')
    expect(wiebe.text).toContain('inspectorateAnswers')
  })

  it('P-02 shows a region without a programme that it has none', async () => {
    await world.database.owner.query('delete from programme.version')
    await reader.open('/programma/monitor?taal=nl')
    expect([reader.status, reader.text.includes('Deze regio heeft nog geen programma.')]).toEqual([200, true])
  })
})
