import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { viewSignal } from '../../domains/signals/index.ts'
import { aTakenSignal } from '../../testing/desk.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { registerPages } from './register-pages.tsx'

let world: World
let priya: PersonActor
let noor: PersonActor
beforeAll(async () => {
  world = await openWorld()
  priya = await world.person('Priya Blok', 'privacyOfficer', null)
  noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
})
afterAll(() => world.close())

const pages = () => registerPages(world.system, { siteOf: () => testSite, version: '1.2.3' })
async function reading(actor: PersonActor, path: string): Promise<Visitor> {
  const visitor = colleague(pages(), actor)
  await visitor.open(path)
  return visitor
}
const asked = { van: '24-11-2026', tot: '24-11-2026', waarvoor: 'Controle door de functionaris' }
async function take(typed: Partial<typeof asked> = {}): Promise<Visitor> {
  const page = await reading(priya, '/verwerkingen')
  for (const [name, value] of Object.entries({ ...asked, ...typed })) page.type(name, value)
  await page.press('Haal het bestand')
  return page
}

describe('the page of the privacy officer about processing', () => {
  it('A-10 says what is on, on which ground, since when and by whose decision', async () => {
    const { text } = await reading(priya, '/verwerkingen')
    expect(text).toContain('Leespagina voor wie geen account heeft')
    expect(text).toContain('Signalen overdragen aan een ander loket')
    expect(text).toContain('di 24 nov')
    expect(text).toContain('Stuurgroep mensenhandel (verzonnen), ma 15 jun')
  })

  it('A-10 says what is off and why', async () => {
    const { text } = await reading(priya, '/verwerkingen')
    const off = text.slice(text.indexOf('Wat uit staat'))
    expect(off).toContain('Adressen opzoeken bij PDOK')
    expect(off).toContain('De regio heeft hier geen grond voor vastgelegd.')
  })

  it('A-10 shows of every activity whose it is, why, about whom, which data, who receives and how long', async () => {
    const { html, text } = await reading(priya, '/verwerkingen')
    for (const { id, name } of world.loaded.region.processingActivities) {
      expect(html).toContain(`id="${id}"`)
      expect(text).toContain(name.nl)
    }
    expect(text).toContain('24 maanden na afsluiten')
  })

  it('A-10 is for the privacy officer alone', async () => {
    for (const path of ['/verwerkingen', '/verwerkingen/dpia']) expect((await reading(noor, path)).status).toBe(404)
  })
})

describe('the draft of the DPIA', () => {
  it('A-10 is made from the same register, and says what people must still fill in', async () => {
    const { text, html } = await reading(priya, '/verwerkingen/dpia')
    expect(text).toContain('Concept DPIA')
    expect(text).toContain('Signalen verrijken met gegevens van de gemeente')
    expect(text).toContain('Deze grondslagen zijn nog een voorbeeld')
    expect(html.match(/Vul zelf in/g)).toHaveLength(4)
    expect(text).toContain('Toegang in nood duurt een uur')
  })

  it('A-10 names no measure against what is off', async () => {
    const loaded = { ...world.loaded, region: { ...world.loaded.region, switchedOn: [] } }
    const silent = registerPages({ ...world.system, loaded: () => loaded }, { siteOf: () => testSite, version: '1' })
    const page = colleague(silent, priya)
    await page.open('/verwerkingen/dpia')
    expect(page.text).not.toContain('Toegang in nood duurt een uur')
    expect(page.text).toContain('Niets staat aan naast het gewone werk.')
  })
})

describe('taking the processing log out', () => {
  it('A-04 gives the lines by the standard, with pseudonyms, and says who took it and why', async () => {
    const rows = [{ kind: 'person' as const, parts: { name: 'Ilinca Verzonnen' } }]
    const number = await aTakenSignal(world, noor, { rows })
    const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    const taken = await take()
    const file = JSON.parse(taken.html) as {
      export: { by: string; why: string }
      lines: { attributes: Record<string, string> }[]
    }
    expect(file.export).toMatchObject({ by: 'Priya Blok', why: 'Controle door de functionaris' })
    const people = file.lines.flatMap(({ attributes }) => attributes['dpl.core.data_subject_id'] ?? [])
    expect(people[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(taken.html).toContain('https://hier.invalid/verwerkingen#intake')
    for (const hidden of [...facts.map(({ id }) => id), 'Ilinca', 'Verlinden', noor.personId, number])
      expect(taken.html).not.toContain(hidden)
  })

  it('A-04 leaves a line in the record', async () => {
    await take()
    const { rows } = await world.database.owner.query(
      `select detail from access.audit_event where action = 'processing.export' and actor_id = $1`,
      [priya.personId],
    )
    expect(rows[0]).toMatchObject({ detail: { from: '2026-11-24', until: '2026-11-24' } })
  })

  it('A-04 asks for two days in order and a reason, and keeps what was typed', async () => {
    const wrong = await take({ tot: '23-11-2026', waarvoor: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Schrijf in een paar woorden waarvoor.')
    expect(wrong.html).toContain('value="24-11-2026"')
    const reversed = await take({ tot: '23-11-2026' })
    expect(reversed.text).toContain('Vul een dag in die niet voor de eerste ligt.')
  })
})
