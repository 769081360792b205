import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { acceptHandover, makeReceiverLink, offerHandover, viewSignal } from '../../domains/signals/index.ts'
import { handoverOffer } from '../../domains/signals/rules/handover.ts'
import { aTakenSignal, opened } from '../../testing/desk.ts'
import { type Work, workOf } from '../../testing/work.ts'
import { openWorld, type World } from '../../testing/world.ts'

const list = '/overdrachten/zonder-antwoord'
let world: World
let work: Work
let noor: PersonActor
let joris: PersonActor
let director: PersonActor
let district: PersonActor

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  director = await world.person('Ilse Roelofs', 'chainDirector', 'ketenregie')
  district = await world.person('Bram Vos', 'districtCoordinator', 'districtscoordinatie-de-baronie')
  work = workOf(world, noor)
})
afterAll(() => world.close())
beforeEach(async () => {
  await work.clear()
  world.at('2026-11-24T09:30')
})

const story = 'Achter de wasserij slapen acht mannen.'

/** Offers a signal of Breda; gives the number of the hand-over. */
async function offered(to: { desks?: string[]; receiver?: string } = { desks: ['team-avim'] }): Promise<string> {
  const number = await aTakenSignal(world, noor, { story })
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const offer = handoverOffer.parse({
    ...{ number, purpose: 'opsporing', legalBasis: 'politietaak', factIds: facts.map(({ id }) => id) },
    ...{ question: 'Kennen jullie dit adres?', answerBy: '2026-12-01', ...to },
  })
  return (await world.as(noor, (ctx) => offerHandover(ctx, offer)))[0] ?? ''
}
/** Eleven days later, after the clocks did their work. */
async function termPassed(): Promise<void> {
  world.at('2026-12-05T09:30')
  await work.fire()
}
const timesAsked = async () =>
  (
    await world.database.owner.query(
      `select 1 from access.notice where desk_id = 'team-avim' and kind = 'handoverOffered'`,
    )
  ).rowCount ?? 0
const seenBy = async (actor: PersonActor) => (await opened(world, actor, list)).text

describe('the list of what has no answer', () => {
  it('S-15 shows from whom, since when, which clock and what was tried last, and "no answer" once the term passed', async () => {
    const number = await offered()
    expect(await seenBy(noor)).toContain(`${number}Politie, team AVIM`)
    expect(await seenBy(noor)).toContain('Wacht nog op antwoord')
    await termPassed()
    const text = await seenBy(noor)
    expect(text).toContain('Geen antwoord: de termijn is voorbij')
    expect(text).toContain(`${number}Politie, team AVIMBel 000-000 00 00Geen antwoord`)
    expect(text).toContain('al 11 dagenAannemen7 werkdagen te laat wo 25 nov, 17.00 uurOverdracht aangebodendi 24 nov')
  })

  it('S-15 counts what is past its term beside the menu, on the inbox and nowhere when there is nothing', async () => {
    const inbox = async () => (await opened(world, noor, '/postvak/aandachtsfunctionarissen-breda')).text
    await offered()
    expect(await inbox()).not.toContain('heeft geen antwoord')
    await termPassed()
    expect(await inbox()).toContain('1 overdracht heeft geen antwoord')
    expect(await inbox()).toContain('Zonder antwoord1')
  })

  it('S-15 asks again: the receiver gets a notice without content, and the list says that it was tried', async () => {
    const number = await offered()
    await termPassed()
    const asked = await timesAsked()
    const visitor = await opened(world, noor, list)
    await visitor.press('Vraag om antwoord')
    const { rows } = await world.database.owner.query<{ kind: string; desk: string; whole: string }>(
      `select kind, desk_id as desk, to_jsonb(n)::text as whole from access.notice n
       where desk_id = 'team-avim' and kind = 'handoverOffered' order by at desc`,
    )
    expect(rows.length).toBe(asked + 1)
    for (const hidden of [number, story, 'Breda']) expect(rows[0]?.whole).not.toContain(hidden)
    expect(await seenBy(noor)).toContain('Om antwoord gevraagdvandaag, 9.30 uur')
  })

  it('S-15 asks again for the answer of who has accepted, and leaves the acceptance as it was', async () => {
    const number = await offered()
    await world.as(joris, (ctx) => acceptHandover(ctx, { number }))
    const visitor = await opened(world, noor, list)
    await visitor.press('Vraag om antwoord')
    expect(visitor.text).toContain('Aangenomen door Joris Kamp')
    expect(await seenBy(noor)).toContain('Om antwoord gevraagd')
  })

  it('S-15 notes that somebody was called, that a sheet was printed, and that a link was made', async () => {
    const number = await offered({ receiver: 'Meldpunt Rivierenland' })
    const visitor = await opened(world, noor, `/overdrachten/${number}/poging`)
    await visitor.press('Noteer een poging')
    expect(visitor.text).toContain('Fout: Kies hoe')
    visitor.choose('hoe', 'phone')
    await visitor.press('Noteer een poging')
    expect(await seenBy(noor)).toContain('Geprobeerd, geen antwoord, via telefoon')
    await opened(world, noor, `/overdrachten/${number}/blad`)
    await opened(world, noor, `/overdrachten/${number}/blad`)
    expect(await seenBy(noor)).toContain('Blad geprint')
    await world.as(noor, (ctx) => makeReceiverLink(ctx, number))
    expect(await seenBy(noor)).toContain('Link gemaakt')
    const printed = await world.database.owner.query(`select 1 from signals.event where kind = 'printed'`)
    expect(printed.rowCount).toBe(1)
  })

  it('S-15 leads to what can be done: record the answer, take back, another desk', async () => {
    const number = await offered({ receiver: 'Meldpunt Rivierenland' })
    await termPassed()
    const { html, text } = await opened(world, noor, list)
    expect(text).toContain('Meldpunt Rivierenland')
    for (const page of ['vastleggen', 'intrekken', 'poging'])
      expect(html).toContain(`href="/overdrachten/${number}/${page}"`)
    expect(html).toMatch(/href="\/signalen\/2026-\d+"/)
    expect(text).not.toContain('Vraag om antwoord')
  })

  it('S-15 says "no answer" until there is one, and leaves the list with the answer', async () => {
    const number = await offered({ receiver: 'Meldpunt Rivierenland' })
    await termPassed()
    const visitor = await opened(world, noor, `/overdrachten/${number}/vastleggen`)
    visitor.choose('wat', 'answer')
    visitor.choose('hoe', 'paper')
    visitor.type('wie', 'Dirk Balie')
    visitor.type('woorden', 'Wij zijn langs geweest.')
    await visitor.press('Leg antwoord vast')
    expect(await seenBy(noor)).not.toContain(number)
    expect(await seenBy(noor)).toContain('Alles heeft antwoord')
  })
})

describe('who keeps an eye on the chain', () => {
  it.each([
    ['the chain director', () => director],
    ['the coordinator of the district', () => district],
  ])('S-15 %s sees number, desks, term and what was tried, and no content', async (_, who) => {
    const number = await offered({ receiver: 'Meldpunt Rivierenland' })
    await termPassed()
    const { text, html } = await opened(world, who(), list)
    expect(text).toContain(`${number}Aandachtsfunctionarissen BredaOntvanger zonder loket`)
    expect(text).toContain('Geen antwoord')
    for (const hidden of [story, 'Meldpunt Rivierenland', 'Kennen jullie', 'Arbeidsuitbuiting', 'Noor Verlinden'])
      expect(text).not.toContain(hidden)
    expect(html).not.toContain(`href="/overdrachten/${number}`)
    expect(text).toContain('Overdracht aangebodendi 24 nov')
    expect(text).toContain('Zonder antwoord1')
  })

  it('S-15 the coordinator of another district sees nothing of it', async () => {
    const number = await offered()
    await termPassed()
    const other = await world.person('Sanne Prins', 'districtCoordinator', 'districtscoordinatie-zeeland')
    expect(await seenBy(other)).not.toContain(number)
    const goes = await world.person('Wim Post', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
    expect(await seenBy(goes)).not.toContain(number)
  })
})
