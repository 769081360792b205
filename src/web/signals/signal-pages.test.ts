import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { closeSignal, codeLists, pauseClock, submitSignal, takeSignal } from '../../domains/signals/index.ts'
import type { ReportInput } from '../../domains/signals/rules/signal.ts'
import { aSignal, aTakenSignal, opened as openedBy } from '../../testing/desk.ts'
import { aReport, openWorld, type World } from '../../testing/world.ts'

const [sign] = codeLists()
  .indicators.at('2026-11-24')
  .filter(({ forms }) => forms.includes('labour'))
if (!sign) throw new Error('no sign of labour exploitation')

let world: World
let noor: PersonActor
let bram: PersonActor
let selma: PersonActor
const reported = (about: Partial<ReportInput> = {}) => aSignal(world, about)
const opened = (actor: PersonActor, number: string) => openedBy(world, actor, `/signalen/${number}`)

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  bram = await world.person('Bram Okafor', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
})
afterAll(() => world.close())

describe('a signal at the desk that handles it', () => {
  let number = ''
  beforeAll(async () => {
    world.at('2026-11-24T09:38')
    number = await reported({
      indicators: [sign.id],
      rows: [{ kind: 'address', parts: { address: 'Vuurbaakhof 14', town: 'Breda' }, reliability: 'seenOneself' }],
    })
  })

  it('S-01 shows the story, how sure it is, and that somebody wants to stay anonymous', async () => {
    const { text } = await opened(noor, number)
    expect(text).toContain('In het witte huis naast de wasserette wonen zeker acht mannen.')
    expect(text).toContain('Iemand die anoniem wil blijven')
    expect(text).toContain('Hoe zekerZelf gezien')
    expect(text).toContain('MinderjarigenNee')
  })

  it('A-09 says when it was reported to the quarter of an hour, and to the day once the clock has stopped', async () => {
    expect((await opened(noor, number)).text).toContain('dinsdag 24 november 2026, rond 9.30 uur (op het kwartier)')
    const closed = await aTakenSignal(world, noor)
    await world.as(noor, (ctx) =>
      closeSignal(ctx, {
        number: closed,
        result: 'noAction',
        reason: 'Niets aan de hand.',
        reporterWord: 'lookedInto',
      }),
    )
    const { text } = await opened(noor, closed)
    expect(text).toContain('Iemand die anoniem wil blijvendinsdag 24 november 2026Hoe zeker')
    expect(text).not.toContain('kwartier')
  })

  it('S-07 shows each fact with its source, day and reliability', async () => {
    expect((await opened(noor, number)).text).toContain('AdresVuurbaakhof 14, BredaMelder, di 24 novZelf gezien')
  })

  it('S-11 says by which rule and version it came here, and S-10 who else sees a part, on which ground', async () => {
    const { text } = await opened(noor, number)
    expect(text).toMatch(/Dit signaal kwam bij jullie door regel \d+ van de meldroute, versie 1: arbeidsuitbuiting, /)
    expect(text).toContain('niemand in acuut gevaar, gemeente Breda.')
    expect(text).toContain('Daarom kreeg ook Zorgcoördinatie De Baronie een deel te zien.')
    expect(text).toContain('Waarvoor: Zorg en veiligheid voor een slachtoffer. Grondslag: Taak zorgcoördinatie, AVG')
  })

  it('S-09 offers what is possible, and says of the rest why not', async () => {
    const { text } = await opened(noor, number)
    expect(text).toContain('OppakkenVanaf nu werk jij eraan.')
    expect(text).toContain('Overdragen, overleggen, in de gaten houden en afsluiten kunnen nog niet')
    expect(text).toContain('Pak het signaal eerst op.')
    expect(text).not.toContain('Heropenen')
  })

  it('A-04 shows who saw all of it, who a part, and which colleagues may but did not', async () => {
    const other = await reported()
    await opened(selma, other)
    const { text } = await opened(noor, other)
    expect(text).toContain('AllesNoor Verlinden1 keer, vandaag, 9.38 uur')
    expect(text).toContain('Een deelSelma Tahiri1 keer')
    expect(text).toContain('Niet gezienBram Okafor')
  })

  it('S-05 names the signs with beside them that they prove nothing', async () => {
    const { text } = await opened(noor, number)
    expect(text).toContain(`Tekens${sign.names.nl}Tekens wijzen de weg. Ze bewijzen niets`)
  })

  it('S-13 says who has it in hand, and lets a colleague take it over', async () => {
    const other = await aTakenSignal(world, noor)
    const visitor = await opened(bram, other)
    expect(visitor.text).toContain('Opgepakt door Noor Verlinden')
    expect(visitor.text).toContain('Een collega heeft het opgepakt. Neem het over als die er niet is.')
    await visitor.press('Neem over van Noor Verlinden')
    expect(visitor.text).toContain('Opgepakt door jou')
  })

  it('S-14 says that its clock stands still, why, and until when', async () => {
    const other = await aTakenSignal(world, noor)
    await world.as(noor, (ctx) => pauseClock(ctx, { number: other, reason: 'Wacht op vertaling', until: '2026-11-27' }))
    const { text } = await opened(noor, other)
    expect(text).toContain('klok staat stil Wacht op vertaling, tot vr 27 nov')
    expect(text).toContain('Klok laten lopen')
  })

  it('S-04 names the professional who reported, to the minute', async () => {
    const counter = await world.person('Mila de Groot', 'reporter', null)
    const submitted = await world.as(counter, (ctx) =>
      submitSignal(ctx, aReport({ anonymity: 'named', sourceKind: 'municipalityCounter' })),
    )
    const { text } = await opened(noor, submitted.number)
    expect(text).toContain('Mila de Groot')
    expect(text).toContain('dinsdag 24 november 2026, 9.38 uur')
    expect(text).toContain('Balie van de gemeente')
  })
})

describe('printing', () => {
  it('A-04 puts who, when and what for on the paper, and records it', async () => {
    const number = await reported()
    const visitor = await opened(noor, number)
    visitor.type('waarvoor', 'steeringGroup')
    await visitor.press('Maak klaar om af te drukken')
    expect(visitor.text).toContain(
      'Afgedrukt door Noor Verlinden op dinsdag 24 november 2026, 9.38 uur, voor: overleg van het district. Niet verder geven.',
    )
    const { rows } = await world.database.owner.query(
      `select purpose from access.audit_event where action = 'signal.print' and resource_id = $1`,
      [number],
    )
    expect(rows).toEqual([{ purpose: 'steeringGroup' }])
  })

  it('A-04 records no print without a reason', async () => {
    const number = await reported()
    const visitor = await opened(noor, number)
    visitor.type('waarvoor', 'zomaar')
    await visitor.press('Maak klaar om af te drukken')
    expect(visitor.text).toContain('voor: geen reden opgegeven')
    expect(visitor.text).not.toContain('Je kunt deze pagina nu afdrukken')
  })
})

describe('a signal of which somebody sees a part', () => {
  it('S-10 shows the shared facts, whose it is with its telephone, the ground and the last day', async () => {
    const number = await reported({
      rows: [
        { kind: 'person', parts: { description: 'Man, ongeveer 30 jaar' }, reliability: 'seenOneself' },
        { kind: 'address', parts: { address: 'Vuurbaakhof 14' }, reliability: 'seenOneself' },
      ],
    })
    const { text } = await opened(selma, number)
    expect(text).toContain('In het witte huis naast de wasserette')
    expect(text).toContain('Man, ongeveer 30 jaar')
    expect(text).toContain('Aandachtsfunctionarissen BredaBel 000-000 00 00')
    expect(text).toContain('GrondslagTaak zorgcoördinatie, AVG')
    expect(text).toContain('Tot en metzondag 23 mei 2027')
  })

  it('A-02 shows nothing of what was not shared, nor of what the desk does with it', async () => {
    const number = await reported({
      rows: [{ kind: 'address', parts: { address: 'Vuurbaakhof 14' }, reliability: 'seenOneself' }],
    })
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await opened(noor, number)
    const { text } = await opened(selma, number)
    for (const hidden of [
      'Vuurbaakhof',
      'Noor',
      'Opgepakt',
      'Wat er gebeurde',
      'Wie dit zag',
      'meldroute, versie',
      'rond 9.30',
    ])
      expect(text).not.toContain(hidden)
  })

  it('A-02 has no pages for steps', async () => {
    const number = await reported()
    for (const page of ['overleggen', 'overdragen', 'gegevens', 'bericht', 'klok']) {
      const visitor = await opened(selma, `${number}/${page}`)
      expect(visitor.status).toBe(404)
    }
  })
})
