import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import type { ReportInput } from '../../domains/signals/rules/signal.ts'
import { aTakenSignal, opened } from '../../testing/desk.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

const inspectorate = 'arbeidsinspectie-zuid'
const police = 'team-avim'
let world: World
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const withRows: Partial<ReportInput> = {
  anonymity: 'confidential',
  reporter: { name: 'T. Buurman', contact: '06 00 00 00 00' },
  rows: [
    { kind: 'address', parts: { address: 'Vuurbaakhof 14' }, reliability: 'seenOneself' },
    { kind: 'note', parts: { description: 'Belt liever niet.' }, reliability: 'suspicion' },
  ],
}
async function offering(about: Partial<ReportInput> = {}): Promise<Visitor> {
  const number = await aTakenSignal(world, noor, about)
  return opened(world, noor, `/signalen/${number}/overdragen`)
}
async function offer(visitor: Visitor, purpose: string, basis: string): Promise<void> {
  visitor.type('doel', purpose)
  visitor.type('grond', basis)
  visitor.type('vraag', 'Willen jullie dit nagaan?')
  await visitor.press('Bied aan')
}

describe('the form of a hand-over', () => {
  it('S-15 has the proposal of the reporting route on top, chosen, with its rule', async () => {
    const visitor = await offering()
    expect(visitor.isChosen('loket', inspectorate)).toBe(true)
    expect(visitor.text).toContain('Voorstel van de meldroute, regel')
    expect(visitor.html.indexOf(inspectorate)).toBeLessThan(visitor.html.indexOf(police))
  })

  it('S-15 shows what the receiver sees before accepting: five facts, and nothing else', async () => {
    const { text } = await offering()
    expect(text).toContain(
      'VormArbeidsuitbuitingGemeenteBredaSpoedGewoonDatumdinsdag 24 november 2026VanAandachts\u00ADfunctionarissen BredaDeze vijf gegevens, en niets anders.',
    )
  })

  it('S-15 proposes what may be shared, a note not, and who reported not at all', async () => {
    const visitor = await offering(withRows)
    expect(visitor.text).toContain('Adres: Vuurbaakhof 14')
    expect(visitor.text).toContain('Lees het eerst na: kan iets erin verraden wie meldde?')
    expect(visitor.text).not.toContain('Buurman')
    expect(visitor.count('input[name="wat"]')).toBe(3)
    expect(visitor.count('input[name="wat"][checked]')).toBe(2)
  })

  it('S-15 lets who gave their name be given, but does not propose it', async () => {
    const visitor = await offering({ ...withRows, anonymity: 'named' })
    expect(visitor.text).toContain('Wie meldde, en hoe die te bereiken is')
    expect(visitor.count('input[name="wat"]')).toBe(4)
    expect(visitor.count('input[name="wat"][checked]')).toBe(2)
  })

  it('S-14 proposes the day of the route, and says the moment and the distance', async () => {
    const visitor = await offering()
    expect(visitor.valueOf('datum')).toBe('01-12-2026')
    expect(visitor.text).toContain('Voorstel: dinsdag 1 december 2026, 17.00 uur. Dat is over 5 werkdagen.')
    expect(visitor.text).toContain('vóór wo 25 nov, 17.00 uur')
  })

  it('S-15 brings lists and preview up to date for other receivers, and offers nothing yet', async () => {
    const visitor = await offering()
    visitor.untick('loket')
    visitor.choose('loket', police)
    visitor.type('vraag', 'Een halve vraag')
    await visitor.press('Werk lijsten en voorbeeld bij')
    expect(visitor.status).toBe(200)
    expect(visitor.isChosen('loket', police)).toBe(true)
    expect(visitor.count('select[name="grond"] option[value="politietaak"]')).toBe(1)
    expect(visitor.count('select[name="grond"] option[value="toezicht-arbeid"]')).toBe(0)
    expect(visitor.valueOf('vraag')).toBe('Een halve vraag')
    const { rows } = await world.database.owner.query('select count(*) from signals.handover')
    expect(rows[0].count).toBe('0')
  })
})

describe('offering', () => {
  it('S-15 leads back to the signal, which shows the chain of the hand-over', async () => {
    const visitor = await offering()
    await offer(visitor, 'arbeidsuitbuiting', 'toezicht-arbeid')
    expect(visitor.text).toContain('Overgedragen door jou')
    expect(visitor.text).toContain('Overdracht aan Nederlandse Arbeidsinspectie, meldpunt Zuid')
    expect(visitor.text).toContain('vóór')
  })

  it.each(['2026-11-24T09:30', '2026-11-22T01:17', '2026-11-20T18:30'])(
    'S-14 asks the answer on the day that was named, when it is offered at %s',
    async (moment) => {
      world.at(moment)
      const visitor = await offering()
      visitor.type('datum', '30-11-2026')
      await offer(visitor, 'arbeidsuitbuiting', 'toezicht-arbeid')
      expect(visitor.text).toContain('Antwoord met wat is gedaanma 30 nov, 17.00 uur')
      world.at('2026-11-24T09:30')
    },
  )

  it('S-15 refuses a ground that does not fit, and says what does', async () => {
    const visitor = await offering()
    visitor.choose('loket', police)
    await offer(visitor, 'arbeidsuitbuiting', 'toezicht-arbeid')
    expect(visitor.status).toBe(422)
    expect(visitor.text).toContain('Deze grondslag past niet bij Politie, team AVIM voor dit doel.')
    expect(visitor.text).toContain(
      'Politie, team AVIM: Onderzoek naar mensenhandel, op grond van Taak van politie en justitie',
    )
    expect(visitor.valueOf('vraag')).toBe('Willen jullie dit nagaan?')
  })

  it('S-15 names everything that is missing at once', async () => {
    const visitor = await offering()
    visitor.untick('loket')
    for (let left = visitor.count('input[name="wat"][checked]'); left > 0; left -= 1) visitor.untick('wat')
    visitor.type('datum', 'gauw')
    await visitor.press('Bied aan')
    expect(visitor.status).toBe(422)
    for (const fault of [
      'Kies een loket, of vul een ontvanger zonder account in.',
      'Kies ten minste één gegeven om mee te geven.',
      'Schrijf wat je van de ontvanger vraagt.',
      'Vul een dag in als dd-mm-jjjj',
    ])
      expect(visitor.text).toContain(fault)
  })

  it('S-15 does not offer twice to a desk that has it already, and says why', async () => {
    const visitor = await offering()
    await offer(visitor, 'arbeidsuitbuiting', 'toezicht-arbeid')
    await visitor.open(`${visitor.address}/overdragen`)
    expect(visitor.text).toContain('Heeft al een open overdracht, sinds dinsdag 24 november.')
    expect(visitor.count(`input[value="${inspectorate}"][disabled]`)).toBe(1)
    visitor.choose('loket', inspectorate)
    await offer(visitor, 'arbeidsuitbuiting', 'toezicht-arbeid')
    expect(visitor.text).toContain('heeft al een open overdracht van dit signaal')
  })

  it('S-15 tells the reporter nothing but that it was picked up', async () => {
    expect((await offering()).text).toContain('De melder leest: “Opgepakt”. Niet aan wie.')
  })
})
