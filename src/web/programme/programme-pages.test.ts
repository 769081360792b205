import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { programmePages } from './programme-pages.tsx'

const text = readFileSync(
  path.resolve(import.meta.dirname, '../../../regions/zeeland-west-brabant/programme.yaml'),
  'utf8',
)

let world: World
let els: Visitor
let piet: Visitor
let noor: Visitor
beforeAll(async () => {
  world = await openWorld()
  await world.database.owner.query(
    `insert into programme.version (region, number, from_day, text, reason)
     values ('zeeland-west-brabant', 1, '2026-11-01', $1, 'Geladen uit een bestand.')`,
    [text],
  )
  const pages = programmePages(world.system, { siteOf: () => testSite })
  const visit = (actor: PersonActor) => colleague(pages, actor)
  els = visit(await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }], { name: 'Els Molen' }))
  piet = visit(await aPerson(world, [{ function: 'policyOfficer' }], { name: 'Piet Beleid' }))
  noor = visit(await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda'))
})
afterAll(() => world.close())

const form = (part: string, at?: number) =>
  `/programma/bewerken/onderdeel?deel=${part}${at === undefined ? '' : `&plek=${at}`}`

describe('the contents of the programme', () => {
  it('P-01 are all on one page, each item with its place in the source', async () => {
    await noor.open('/programma/inhoud?taal=nl')
    expect([noor.status, noor.count('section[id^="actie-"]')]).toEqual([200, 39])
    expect(noor.text).toContain('hoofdstuk 2, doel 1, actie 7')
    expect(noor.text).toContain('elk kwartaal, vanaf 2022')
    expect(noor.text).toContain('twee keer per jaar')
    expect(noor.html).not.toContain('/programma/bewerken')
  })

  it('P-05 are a file to keep, byte for byte', async () => {
    await noor.open('/programma/versies/bestand?versie=1')
    expect(noor.html).toBe(text)
    expect(noor.headers.get('content-disposition')).toBe('attachment; filename="programme-1.yaml"')
  })

  it('P-05 of a version that never was are not found', async () => {
    await noor.open('/programma/inhoud?versie=9')
    expect(noor.status).toBe(404)
    await noor.open('/programma/versies?van=1&naar=x')
    expect(noor.status).toBe(404)
  })
})

describe('editing the programme', () => {
  it('P-05 begins with a draft of what holds, which one may not reach without the task', async () => {
    await noor.open('/programma/bewerken')
    expect(noor.status).toBe(404)
    await piet.open('/programma/bewerken?taal=nl')
    await piet.press('Begin een concept')
    expect(piet.text).toContain('Alles klopt')
    expect(piet.text).toContain('Het concept verandert nog niets.')
    expect(piet.text).toContain('De ketenregisseur of projectleider laat het concept in werking treden.')
  })

  it('P-05 says what is wrong at its field in Dutch, and keeps what was typed', async () => {
    await piet.open(`${form('acties')}&taal=nl`)
    piet.type('w-title', 'Voorlichting op markten')
    piet.type('w-term', 'ooit een keer')
    await piet.press('Bewaar')
    expect([piet.status, piet.valueOf('w-title')]).toEqual([422, 'Voorlichting op markten'])
    expect(piet.text).toContain('"ooit een keer" is geen termijn; een termijn is zoals')
    expect(piet.count('#w-term[aria-invalid]')).toBe(1)
  })

  it('P-05 adds an action that is chosen and typed in Dutch', async () => {
    piet.type('w-term', 'elk jaar, vanaf 2027')
    piet.choose('w-owner', 'ketenregisseur')
    piet.choose('w-owner', 'districtscoordinator')
    piet.choose('w-serves', 'doel-1')
    await piet.press('Bewaar')
    expect(piet.address).toBe('/programma/bewerken?bewaard=1&taal=nl#acties')
    expect(piet.text).toContain('Actie “Voorlichting op markten” is nieuw.')
    await piet.open('/programma/bewerken/bestand')
    expect(piet.html).toContain(
      'serves: [ doel-1 ]\n    owner: [ ketenregisseur, districtscoordinator ]\n    term: every year, from 2027',
    )
    expect(piet.html).toContain('- id: voorlichting-op-markten')
  })

  it('P-05 changes the members of a body, and amounts by year', async () => {
    await piet.open(`${form('overleggen', 1)}&taal=nl`)
    const row = Array.from({ length: 40 }, (_, at) => at).find(
      (at) => !piet.valueOf(`w-members-${at}-role`) && !piet.valueOf(`w-members-${at}-organisation`),
    )
    piet.type(`w-members-${row}-role`, 'veiligheidscoordinator')
    await piet.press('Bewaar')
    expect(piet.text).toContain('leden: ook')
    await piet.open(`${form('kosten')}&taal=nl`)
    piet.type('w-title', 'Campagne')
    piet.type('w-kind', 'incidental')
    piet.type('w-costs-jaar', '2027')
    piet.type('w-costs-getal', '€ 12.500,50')
    await piet.press('Bewaar')
    expect(piet.text).toContain('Alle kosten van 2027 samen zijn nu 12500.50 euro')
  })

  it('P-05 tells what an item that goes leaves behind, with the way to mend it', async () => {
    await piet.open(`${form('rollen', 2)}&taal=nl`)
    expect(piet.text).toContain('Hiernaar verwijzen:')
    await piet.press('Haal weg')
    expect(piet.text).toMatch(/\d+ dingen zijn nog niet goed/)
    expect(piet.text).toContain('staat niet in het bestand als rol, partner of overleg')
  })

  it('P-05 shows who saves second that somebody was first, and keeps what was typed', async () => {
    await els.open(`${form('partners', 1)}&taal=nl`)
    await piet.open(`${form('partners', 2)}&taal=nl`)
    piet.type('w-name', 'Gemeente Tilburg, nieuw')
    await piet.press('Bewaar')
    els.type('w-name', 'Gemeente Breda, nieuw')
    await els.press('Bewaar')
    expect([els.status, els.valueOf('w-name')]).toEqual([409, 'Gemeente Breda, nieuw'])
    await els.press('Bewaar')
    expect(els.text).toContain('Gemeente Breda, nieuw')
  })

  it('P-05 as text says each mistake with its line, and reads a file after showing what it changes', async () => {
    await piet.open('/programma/bewerken/tekst?taal=nl')
    piet.type('tekst', text.replace('kind: actionProgramme', 'kind: actionProgram'))
    await piet.press('Controleer en bewaar')
    expect(piet.status).toBe(422)
    expect(piet.text).toMatch(/Regel \d+ Het programma, soort: moet een van deze zijn/)
    await piet.open('/programma/bewerken/inlezen?taal=nl')
    const changed = text.replace('title: Mensenhandel voorkomen', 'title: Uitbuiting voorkomen')
    piet.attach('bestand', new File([changed], 'programme.yaml'))
    await piet.press('Controleer')
    expect(piet.text).toContain('titel is nu “Uitbuiting voorkomen”')
    await piet.press('Zet dit in het concept')
    expect(piet.text).toContain('Alles klopt')
  })

  it('P-05 is put into force from a day with a reason, and the history says so', async () => {
    await els.open('/programma/bewerken/gelden?taal=nl')
    els.type('vanaf', '1-11-2026')
    await els.press('Laat in werking treden')
    expect(els.status).toBe(422)
    expect(els.text).toContain('Vul dit in.')
    els.type('vanaf', '24-11-2026')
    els.type('reden', 'Vastgesteld in het overleg.')
    await els.press('Laat in werking treden')
    expect(els.address).toBe('/programma/versies?taal=nl')
    expect(els.text).toContain('Vastgesteld in het overleg.')
    await noor.open('/programma/versies?van=1&naar=2&taal=nl')
    expect(noor.text).toContain('Pijler of actielijn “Uitbuiting voorkomen”: titel is nu “Uitbuiting voorkomen”')
  })
})

describe('ideas and proposals', () => {
  it('P-03 come from any party, who reads what became of them', async () => {
    await noor.open('/programma/voorstellen?taal=nl')
    await noor.press('Stel voor')
    expect(noor.status).toBe(422)
    noor.choose('soort', 'idea')
    noor.type('wat', 'Spreekuur in de bibliotheek')
    noor.type('waarom', 'Daar komen mensen die niet naar een loket gaan.')
    await noor.press('Stel voor')
    expect(noor.text).toContain('Je voorstel staat erbij.')
    await els.open('/programma/voorstellen?taal=nl')
    await els.press('Neem niet over')
    expect([els.status, els.text.includes('Vul dit in.')]).toEqual([422, true])
    await els.press('Neem over als actie in het concept')
    await noor.open('/programma/voorstellen?taal=nl')
    expect(noor.text).toContain('Overgenomen, komt in een volgende versie')
    await piet.open('/programma/bewerken?taal=nl')
    expect(piet.text).toContain('Actie “Spreekuur in de bibliotheek” is nieuw.')
  })
})
