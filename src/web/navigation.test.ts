import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../domains/access/index.ts'
import { aSignal } from '../testing/desk.ts'
import { openWorld, type World } from '../testing/world.ts'
import { navigationOf, userOf } from './navigation.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const linesOf = async (actor: PersonActor) =>
  (await world.as(actor, (ctx) => navigationOf(ctx, 'nl')))
    .flatMap(({ items }) => items)
    .map(({ label, href, count }) => [label, href, ...(count === undefined ? [] : [count])])

describe('the navigation of a person', () => {
  it('U-03 counts what waits at each desk of theirs', async () => {
    const noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
    await aSignal(world)
    await aSignal(world, { place: { kind: 'municipality', code: 'GM0664' } })
    const lines = await linesOf(noor)
    expect(lines.slice(0, 4)).toEqual([
      ['Start', '/start'],
      ['Postvak Breda', '/postvak/aandachtsfunctionarissen-breda', 1],
      ['Overdrachten', '/overdrachten', 0],
      ['Zonder antwoord', '/overdrachten/zonder-antwoord'],
    ])
  })

  it('U-03 leads to each desk of who works at more than one', async () => {
    const ilse = await world.person('Ilse Roelofs', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
    const both = await world.person('Ilse Anders', 'districtCoordinator', 'districtscoordinatie-zeeland')
    const actor = { ...ilse, appointments: [...ilse.appointments, ...both.appointments] }
    expect((await linesOf(actor)).map(([label]) => label)).toEqual(
      expect.arrayContaining(['Postvak Goes', 'Postvak Districtscoördinatie Zeeland']),
    )
    expect(await world.as(actor, async (ctx) => userOf(ctx, 'nl'))).toMatchObject({
      name: 'Ilse Roelofs',
      role: 'aandachtsfunctionaris, Goes · districtscoördinator, Districtscoördinatie Zeeland',
    })
  })

  it('A-02 leads who manages people to no signals', async () => {
    const manager = await world.person('Bas Mulder', 'administrator', null)
    const hrefs = (await linesOf(manager)).map(([, href]) => href)
    for (const page of ['/overdrachten', '/melding']) expect(hrefs).not.toContain(page)
    expect(hrefs.some((href) => String(href).startsWith('/postvak'))).toBe(false)
  })
})
