import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { anExpiredSignal } from '../../testing/retained.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { retentionPages } from './retention-pages.tsx'

let world: World
let priya: Visitor
let wiebe: Visitor
let number: string
beforeAll(async () => {
  world = await openWorld()
  const pages = retentionPages(world.system, { siteOf: () => testSite })
  priya = colleague(pages, await aPerson(world, [{ function: 'privacyOfficer' }], { name: 'Priya Blok' }))
  wiebe = colleague(pages, await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }]))
  number = await anExpiredSignal(world)
})
afterAll(() => world.close())

describe('keeping and destroying', () => {
  it('A-06 the privacy officer reads which term and which ground each class of signal has', async () => {
    await priya.open('/bewaren?taal=nl')
    for (const words of ['Ongegronde en kwaadwillige signalen', '1 maand', 'AVG artikel 5', 'Voorbeeld'])
      expect(priya.text).toContain(words)
    expect(priya.text).toContain(number)
  })

  it('A-07 a restriction asks for a number and a ground, and keeps what was typed', async () => {
    priya.type('signaal', 'geen nummer')
    await priya.press('Beperk dit signaal')
    expect([priya.status, priya.valueOf('signaal')]).toEqual([422, 'geen nummer'])
    expect(priya.text).toContain('Kies waarom')
    priya.type('signaal', number)
    priya.choose('grond', 'objection')
    await priya.press('Beperk dit signaal')
    expect(priya.text).toContain('Blijft: beperkt')
    await priya.press(`Hef op ${number}`)
    expect(priya.text).toContain('De beperking is opgeheven')
  })

  it('A-06 one proposes, another agrees, and each sees what the other still has to do', async () => {
    await priya.press('Leg de lijst voor')
    expect(priya.text).toContain('Een ander moet akkoord geven')
    expect(priya.text).not.toContain('Geef akkoord en vernietig')
    await wiebe.open(priya.address.split('?')[0] ?? '')
    await wiebe.press('Geef akkoord en vernietig')
    expect(wiebe.text).toContain('Wordt vernietigd')
    await priya.open('/bewaren')
    expect(priya.text).toContain('Er wacht al een lijst')
  })
})
