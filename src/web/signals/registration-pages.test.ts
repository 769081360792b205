import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { addFact } from '../../domains/signals/index.ts'
import { factAddition } from '../../domains/signals/rules/enrichment.ts'
import { aTakenSignal, atDesk, opened } from '../../testing/desk.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let noor: PersonActor
let district: PersonActor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  district = await world.person('Bram Vos', 'districtCoordinator', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

/** A signal of Breda in which somebody is a possible victim. */
async function aVictim(name = 'Wilhelmina Vuurvogel'): Promise<string> {
  const number = await aTakenSignal(world, noor)
  const grades = { sourceReliability: 'provenReliable', informationReliability: 'certain' }
  const parts = { name, birthDate: '3-5-1999' }
  const person = { kind: 'person', role: 'person.possibleVictim', source: 'police', sourceOn: '2026-11-24', parts }
  await world.as(noor, (ctx) => addFact(ctx, number, factAddition.parse({ ...person, ...grades })))
  return number
}

async function filledIn(number: string): Promise<Visitor> {
  const visitor = await opened(world, noor, `/signalen/${number}`)
  await visitor.open(`/signalen/${number}/comensha`)
  const victim = /name="slachtoffer" [^>]*value="([^"]+)"/.exec(visitor.html)?.[1] ?? ''
  visitor.choose('slachtoffer', victim)
  visitor.choose('soort', 'registration')
  visitor.choose('toestemming', 'victim')
  visitor.type('wie', 'W. Vuurvogel')
  visitor.type('datum', '23-11-2026')
  visitor.choose('waarvoor', 'nationalPicture')
  visitor.choose('geslacht', 'female')
  return visitor
}

describe('the pages of a registration file', () => {
  it('X-02 makes a file with its ground, and shows it on the page of the signal', async () => {
    const number = await aVictim()
    const visitor = await filledIn(number)
    expect(visitor.text).toContain('Gemeente Breda heeft geen wettelijke plicht om te registreren.')
    expect(visitor.html).not.toContain('name="plicht"')
    await visitor.press('Maak het bestand')
    expect(visitor.address).toBe(`/signalen/${number}`)
    expect(visitor.text).toContain(`${number}-R1, registratieGemaakt op`)
    expect(visitor.text).toContain(
      'Schriftelijke toestemming van het slachtoffer op maandag 23 november 2026, voor: het landelijke beeld',
    )
    expect(visitor.text).toContain('Bestand voor CoMensha gemaakt')
  })

  it('X-02 says beside each question what is wrong, and keeps what was typed', async () => {
    const number = await aVictim()
    const visitor = await opened(world, noor, `/signalen/${number}/comensha`)
    visitor.choose('toestemming', 'niemand')
    visitor.type('toelichting', 'Er is haast bij.')
    await visitor.press('Maak het bestand')
    expect(visitor.status).toBe(422)
    for (const shown of ['Kies wie het mogelijke slachtoffer is.', 'Kies welk bestand je maakt.', 'Er is haast bij.'])
      expect(visitor.text).toContain(shown)
    expect(visitor.text).toContain('Zonder wettelijke plicht of toestemming voor het landelijke beeld')
    visitor.choose('soort', 'registrationAndShelter')
    visitor.choose('toestemming', 'victim')
    visitor.type('wie', 'W. Vuurvogel')
    visitor.type('datum', '23-11-2026')
    visitor.choose('waarvoor', 'nationalPicture')
    await visitor.press('Maak het bestand')
    expect(visitor.text).toContain('Voor opvang is toestemming voor opvang nodig.')
    expect(visitor.text).toContain('Kies een antwoord bij geslacht.')
    const filled = await filledIn(number)
    filled.choose('toestemming', 'niemand')
    await filled.press('Maak het bestand')
    expect(filled.text).toContain('Zonder wettelijke plicht of toestemming voor het landelijke beeld')
    expect(filled.status).toBe(422)
  })

  it('X-02 asks first for a possible victim where the signal has none', async () => {
    const number = await aTakenSignal(world, noor)
    expect((await opened(world, noor, `/signalen/${number}`)).text).not.toContain('CoMensha')
    const { text } = await opened(world, noor, `/signalen/${number}/comensha`)
    expect(text).toContain('In dit signaal staat nog geen mogelijk slachtoffer')
  })

  it('X-02 prints a sheet and gives a file, both with the fields that are needed and no story', async () => {
    const number = await aVictim()
    const visitor = await filledIn(number)
    await visitor.press('Maak het bestand')
    const under = /href="(\/signalen\/[^"]+\/comensha\/[^"]+)\/blad"/.exec(visitor.html)?.[1] ?? ''
    await visitor.open(`${under}/blad`)
    for (const shown of ['Wilhelmina Vuurvogel', '3-5-1999', 'Vrouw', 'Arbeidsuitbuiting', 'Breda', 'W. Vuurvogel'])
      expect(visitor.text).toContain(shown)
    expect(visitor.text).not.toContain('witte huis')
    const desk = atDesk(world, noor)
    await desk.open(`${under}/bestand`)
    expect(JSON.parse(desk.html)).toEqual({
      ...{ format: 'lichtketen.registration', version: 1, reference: `${number}-R1`, kind: 'registration' },
      ...{ purposes: ['nationalPicture'], madeOn: '2026-11-24', opened: { by: 'Noor Verlinden', on: '2026-11-24' } },
      ground: {
        legalDuty: false,
        consent: { by: 'victim', name: 'W. Vuurvogel', on: '2026-11-23', purposes: ['nationalPicture'] },
      },
      victim: { name: 'Wilhelmina Vuurvogel', birthDate: '3-5-1999', nationality: '', gender: 'female', minor: 'no' },
      exploitation: { forms: ['labour'], municipality: 'Breda' },
      sender: {
        ...{ organisation: 'Gemeente Breda', desk: 'Aandachtsfunctionarissen Breda', phone: '000-000 00 00' },
        person: 'Noor Verlinden',
      },
    })
  })

  it('X-02 records that consent was withdrawn; then the file opens no more', async () => {
    const number = await aVictim()
    const visitor = await filledIn(number)
    await visitor.press('Maak het bestand')
    const under = /href="(\/signalen\/[^"]+\/comensha\/[^"]+)\/blad"/.exec(visitor.html)?.[1] ?? ''
    await visitor.open(`${under}/intrekken`)
    visitor.type('datum', '22-11-2026')
    await visitor.press('Leg vast')
    expect(visitor.text).toContain('Die dag is vóór de dag van de toestemming.')
    visitor.type('datum', '24-11-2026')
    await visitor.press('Leg vast')
    expect(visitor.text).toContain('Toestemming ingetrokken op')
    expect(visitor.html).not.toContain(`${under}/blad`)
    for (const page of ['blad', 'bestand']) {
      await visitor.open(`${under}/${page}`)
      expect([visitor.status, visitor.text.includes('de toestemming is ingetrokken')]).toEqual([409, true])
    }
  })

  it('A-02 is for who works on the signal: who only reads it sees that there is a file and opens none', async () => {
    const number = await aVictim()
    const visitor = await filledIn(number)
    await visitor.press('Maak het bestand')
    const under = /href="(\/signalen\/[^"]+\/comensha\/[^"]+)\/blad"/.exec(visitor.html)?.[1] ?? ''
    const reader = await opened(world, district, `/signalen/${number}`)
    expect(reader.text).toContain(`${number}-R1`)
    expect(reader.html).not.toContain('/comensha')
    for (const page of [`/signalen/${number}/comensha`, `${under}/blad`, `${under}/bestand`, `${under}/intrekken`])
      expect((await opened(world, district, page)).status).toBe(404)
  })
})
