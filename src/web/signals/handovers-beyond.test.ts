import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { makeReceiverLink, offerHandover } from '../../domains/signals/index.ts'
import { handoverOffer } from '../../domains/signals/rules/handover.ts'
import { aTakenSignal, opened } from '../../testing/desk.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

/** Offers the story of a signal of Breda on the page; gives the number of the hand-over. */
async function offeredTo(desk: string, purpose: string, ground: string): Promise<string> {
  const signal = await aTakenSignal(world, noor)
  const visitor = await opened(world, noor, `/signalen/${signal}/overdragen`)
  for (const one of world.loaded.region.desks)
    if (visitor.html.includes(`id="loket-${one.id}"`) && visitor.isChosen('loket', one.id)) visitor.untick('loket')
  visitor.choose('loket', desk)
  await visitor.press({ name: 'doe', value: 'bijwerken' })
  visitor.type('doel', purpose)
  visitor.type('grond', ground)
  visitor.type('vraag', 'Kennen jullie dit huis?')
  await visitor.press('Bied aan')
  const { rows } = await world.database.owner.query<{ number: string }>(
    `select h.number from signals.handover h join signals.signal s on s.id = h.signal_id where s.number = $1`,
    [signal],
  )
  expect(visitor.status, visitor.text).toBe(200)
  return rows[0]?.number ?? ''
}

describe('a hand-over beyond the own district', () => {
  it('S-15 reaches the care coordinator of another district, who accepts and answers', async () => {
    const number = await offeredTo('zorgcoordinatie-zeeland', 'zorg-slachtoffer', 'taak-zorgcoordinatie')
    const zeeland = await world.person('Ilse Roelofs', 'careCoordinator', 'zorgcoordinatie-zeeland')
    const visitor = await opened(world, zeeland, `/overdrachten/${number}`)
    expect(visitor.text).not.toContain('witte huis')
    await visitor.press('Neem aan')
    expect(visitor.text).toContain('witte huis')
    await visitor.open(`/overdrachten/${number}/antwoorden`)
    visitor.type('antwoord', 'Wij nemen contact op.')
    await visitor.press('Beantwoord')
    expect((await opened(world, noor, `/overdrachten/${number}`)).text).toContain('Wij nemen contact op.')
  })

  it('S-15 reaches a desk of another region that is known by name: on paper, with a link, with a recorded answer', async () => {
    const number = await offeredTo('zorgcoordinatie-rotterdam', 'zorg-slachtoffer', 'taak-zorgcoordinatie')
    const sheet = await opened(world, noor, `/overdrachten/${number}/blad`)
    expect(sheet.text).toContain('Zorgcoördinatie mensenhandel Rotterdam')
    expect(sheet.text).toContain('Kennen jullie dit huis?')
    expect((await world.as(noor, (ctx) => makeReceiverLink(ctx, number))).code).toMatch(/^.{4}-.{4}$/)
    const visitor = await opened(world, noor, `/overdrachten/${number}/vastleggen`)
    visitor.choose('wat', 'answer')
    visitor.choose('hoe', 'phone')
    visitor.type('wie', 'Dirk Balie')
    visitor.type('woorden', 'Zij zoeken een plek.')
    await visitor.press('Leg antwoord vast')
    expect(visitor.text).toContain('Beantwoord')
    expect(visitor.text).toContain('Zij zoeken een plek.')
  })

  it('S-15 names other regions apart, with the region, and says when a number was not checked', async () => {
    const signal = await aTakenSignal(world, noor)
    const { text } = await opened(world, noor, `/signalen/${signal}/overdragen`)
    expect(text).toContain('Andere regio’s (2)')
    expect(text).toContain('Regio Rotterdam.')
    expect(text).toContain('niet meer nagekeken')
  })

  it('A-10 goes to no other region where that is off', async () => {
    const signal = await aTakenSignal(world, noor)
    const { region } = world.loaded
    const before = region.switchedOn
    region.switchedOn = before.filter(({ processing }) => processing !== 'outsideReceiver')
    const offer = handoverOffer.parse({
      ...{ number: signal, desks: ['politie-rotterdam'], purpose: 'opsporing', legalBasis: 'politietaak' },
      ...{ factIds: [crypto.randomUUID()], question: 'Kennen jullie dit?', answerBy: '2026-12-01' },
    })
    await expect(world.as(noor, (ctx) => offerHandover(ctx, offer))).rejects.toThrow('desks switchedOff')
    expect((await opened(world, noor, `/signalen/${signal}/overdragen`)).text).not.toContain('Andere regio’s')
    region.switchedOn = before
  })
})
