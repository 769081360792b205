import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAsJobs, type PersonActor } from '../../domains/access/index.ts'
import {
  acceptHandover,
  fireDueClocks,
  offerHandover,
  saveDraft,
  submitSignal,
  takeSignal,
  viewSignal,
} from '../../domains/signals/index.ts'
import { handoverOffer } from '../../domains/signals/rules/handover.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { startPages } from './start-pages.tsx'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let noor: PersonActor
let joris: PersonActor
let number: string
let offered: string

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  await world.person('Bram Okafor', 'attentionOfficer', breda)
  number = (await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))).number
  await world.as(noor, (ctx) => takeSignal(ctx, number))
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const offer = {
    number,
    desks: ['team-avim'],
    purpose: 'opsporing',
    legalBasis: 'politietaak',
    factIds: facts.map(({ id }) => id),
    question: 'Kijken jullie mee?',
    answerBy: '2026-12-01',
  }
  offered = (await world.as(noor, (ctx) => offerHandover(ctx, handoverOffer.parse(offer))))[0] ?? ''
})
afterAll(() => world.close())
beforeEach(() => world.at('2026-11-24T09:30'))

const siteOf = () => testSite
const at = (actor: PersonActor, dutyPhone = false): Visitor =>
  colleague(startPages(world.system, { siteOf, dutyPhone }), actor)
async function opened(actor: PersonActor, address = '/start?taal=nl', dutyPhone = false): Promise<Visitor> {
  const visitor = at(actor, dutyPhone)
  await visitor.open(address)
  expect(visitor.status).toBe(200)
  return visitor
}

describe('U-03 the start page of a desk', () => {
  it('greets by name, says for whom one works, and offers a new report', async () => {
    const page = await opened(noor)
    expect(page.title).toBe('Start · Lichtketen')
    expect(page.text).toContain('Dag Noor')
    expect(page.text).toContain('Dinsdag 24 november 2026. Je werkt voor Aandachtsfunctionarissen Breda.')
    expect(page.html).toContain('href="/melding?taal=nl"')
  })

  it('has large numbers and what waits, with its term and a way to it', async () => {
    const fresh = await world.as(reporter, (ctx) => submitSignal(ctx, aReport({ acute: 'unknown' })))
    const page = await opened(noor)
    expect(page.text).toContain(`Signaal ${fresh.number}: oppakken`)
    expect(page.text).toContain('Arbeidsuitbuiting, Breda. Bron: Inwoner of voorbijganger.')
    expect(page.text).toContain('wo 25 nov, 17.00 uur nog 1 werkdag')
    expect(page.html).toContain(`href="/signalen/${fresh.number}?taal=nl"`)
    expect(page.html).toMatch(/<dt>wachten op een ander<\/dt><dd>1<\/dd>/)
  })

  it('S-15 shows a receiver what is offered and says that the content comes later', async () => {
    const page = await opened(joris)
    expect(page.text).toContain(`Overdracht ${offered}: aannemen of weigeren`)
    expect(page.text).toContain('Van Aandachtsfunctionarissen Breda. De inhoud zie je na aannemen.')
    expect(page.text).not.toContain(number)
    expect(page.text).not.toContain('witte huis')
  })

  it('S-06 says that two people stand in for each other, and warns who is alone', async () => {
    expect((await opened(noor)).text).toContain('Bram Okafor en Noor Verlinden. Jullie vervangen elkaar.')
    const alone = await opened(joris)
    expect(alone.text).toContain('Niemand kan je vervangen. Vraag de beheerder om een tweede persoon.')
  })

  it('S-14 says whether a duty phone rings in acute danger, and that it does not when the region has none', async () => {
    expect((await opened(noor)).text).toContain('Geen diensttelefoon')
    expect((await opened(noor, '/start?taal=nl', true)).text).toContain('Geen diensttelefoon')
  })

  it('tells what others did, and S-15 that there is no answer', async () => {
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: offered }))
    expect((await opened(noor)).text).toContain(
      `${offered} Politie, team AVIM heeft de overdracht aangenomen. Over signaal ${number}.`,
    )
    world.at('2026-12-02T10:00')
    while ((await actAsJobs(world.system, 'clocks', fireDueClocks)) > 0);
    const page = await opened(noor)
    expect(page.text).toContain(`Overdracht ${offered}: geen antwoord van Politie, team AVIM`)
    expect(page.text).toContain('Aangenomen door Joris Kamp.')
    expect(page.text).toMatch(/1 werkdag te laat/)
    expect(page.html).toContain(`href="/overdrachten/${offered}?taal=nl"`)
  })

  it('says on Monday what changed since Friday, and nothing when nothing did', async () => {
    world.at('2027-01-11T09:00')
    const page = await opened(joris)
    expect(page.text).toContain('Veranderd sinds vrijdag 8 januari')
    expect(page.text).toContain('Er is niets veranderd.')
  })

  it('a desk without work says so', async () => {
    const selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-zeeland')
    expect((await opened(selma)).text).toContain('Er wacht niets op je')
  })

  it('U-01 speaks English', async () => {
    const page = await opened(noor, '/start?taal=en')
    expect(page.text).toContain('Hello Noor')
    expect(page.text).toContain('Waits for you')
    expect(page.html).not.toMatch(/>[^<]*\b(wacht|loket|overdracht)\b/i)
  })
})

describe('U-03 the start page of who keeps an eye on the work', () => {
  it('S-14 has late signals with number, form, municipality, stage and age, without a link and without content', async () => {
    world.at('2026-12-04T10:00')
    const wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
    const page = await opened(wiebe)
    expect(page.text).toMatch(new RegExp(`${number} ?Arbeidsuitbuiting ?Breda`))
    expect(page.text).toContain('10 dagen geleden')
    expect(page.text).toContain('De Baronie')
    expect(page.html).not.toContain(`/signalen/${number}`)
    expect(page.text).not.toContain('witte huis')
    expect(page.text).toContain('Loketten met minder dan twee mensen')
  })

  it('S-14 has what came up, with the desk to call', async () => {
    world.at('2026-12-04T10:00')
    while ((await actAsJobs(world.system, 'clocks', fireDueClocks)) > 0);
    const mette = await world.person('Mette Sluis', 'districtCoordinator', 'districtscoordinatie-de-baronie')
    const page = await opened(mette)
    expect(page.text).toContain('Naar jou gekomen')
    expect(page.text).toContain('Aandachtsfunctionarissen Breda, telefoon 000-000 00 00.')
    expect(page.text).not.toContain('Er wacht niets op je')
    expect(page.html).not.toContain(`/overdrachten/${offered}`)
  })
})

describe('U-03 the start page of everybody else', () => {
  it('S-04 who reports from work sees the own reports, how far they are, and drafts to go on with', async () => {
    const ilse = await world.person('Ilse Roelofs', 'reporter', null)
    expect((await opened(ilse)).text).toContain('Je hebt nog niets gemeld')
    const mine = { anonymity: 'named' as const, sourceKind: 'neighbourhoodTeam' }
    const own = await world.as(ilse, (ctx) => submitSignal(ctx, aReport(mine)))
    const { id } = await world.as(ilse, (ctx) => saveDraft(ctx, { fields: { verhaal: ['Nog niet af.'] } }))
    const page = await opened(ilse)
    expect(page.text).toMatch(new RegExp(`${own.number} ?Breda ?Ontvangen ?di 24 nov`))
    expect(page.html).toContain(`href="/melding/concept/${id}?taal=nl"`)
    expect(page.text).not.toContain('Nog niet af.')
    expect(page.html).not.toContain(`/signalen/${own.number}`)
  })

  it('the administrator is sent to people and desks, and sees which desks have fewer than two', async () => {
    const page = await opened(await world.person('Anouk Prins', 'administrator', null))
    expect(page.html).toContain('href="/beheer?taal=nl"')
    expect(page.text).toMatch(/\d+ loketten zonder mensen/)
    expect(page.text).not.toContain('Jouw meldingen')
    expect(page.html).not.toContain('href="/melding?taal=nl"')
  })

  it('the privacy officer is sent to the record', async () => {
    const page = await opened(await world.person('Priya Das', 'privacyOfficer', null))
    expect(page.html).toContain('href="/logboek?taal=nl"')
    expect(page.text).toContain('Je bent functionaris gegevensbescherming.')
  })

  it.each(['policyOfficer', 'analyst', 'portfolioHolder', 'executiveSponsor', 'panelMember', 'editor'] as const)(
    'a %s sees what can be done now and nothing of signals',
    async (functionName) => {
      const page = await opened(await world.person(`Iemand ${functionName}`, functionName, null))
      expect(page.text).toContain('Wat je hier kunt doen')
      expect(page.html).toContain('href="/meldroute?taal=nl"')
      expect(page.html).not.toMatch(/\/signalen\/\d|\/overdrachten|\/postvak|lk-sums/)
    },
  )
})
