import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { reportPagesOfProgramme } from './report-pages.tsx'

let world: World
let noor: Visitor
let colleagueOfNoor: Visitor
let police: Visitor
beforeAll(async () => {
  world = await openWorld()
  const pages = reportPagesOfProgramme(world.system, { siteOf: () => testSite })
  const desk = 'aandachtsfunctionarissen-breda'
  const officer = () => aPerson(world, [{ function: 'policyOfficer', desk }], { name: 'Noor Verlinden' })
  noor = colleague(pages, await officer())
  colleagueOfNoor = colleague(pages, await officer())
  police = colleague(pages, await aPerson(world, [{ function: 'handler', desk: 'team-avim' }]))
})
afterAll(() => world.close())

const root = '/programma/rapporten'

/** Makes a draft of a kind and gives its address. */
async function drafted(kind = 'councilLetter'): Promise<string> {
  await noor.open(`${root}/nieuw/${kind}?taal=nl`)
  await noor.press('Maak concept')
  return noor.address.split('?')[0] ?? ''
}

describe('drafting a report', () => {
  it('R-01 begins with a choice of what to make, for what, and of which day', async () => {
    await noor.open(`${root}/nieuw?taal=nl`)
    for (const kind of ['Raadsbrief', 'Collegevoorstel', 'Informatienota', 'Tussenrapportage', 'Jaarverslag'])
      expect(noor.text).toContain(kind)
    await noor.open(`${root}/nieuw/boardProposal?taal=nl`)
    expect([noor.valueOf('plaats'), noor.valueOf('dag')]).toEqual(['GM0758', '24-11-2026'])
    await noor.press('Maak concept')
    expect(noor.text).toContain('Het concept is gemaakt')
    expect(noor.text).toContain('Er zijn nog geen gegevens: het programma noemt geen bedragen.')
  })

  it('R-01 says beside the field what is wrong with a day, and keeps it', async () => {
    await noor.open(`${root}/nieuw/yearlyReport?taal=nl`)
    noor.type('dag', '24-11-2027')
    await noor.press('Maak concept')
    expect([noor.status, noor.valueOf('dag')]).toEqual([422, '24-11-2027'])
    expect(noor.text).toContain('Kies vandaag of een eerdere dag.')
  })

  it('R-02 a draft is not in the list of another organisation', async () => {
    await drafted('interimReport')
    await noor.open(`${root}?taal=nl`)
    expect(noor.text).toContain('Tussenrapportage')
    await police.open(`${root}?taal=nl`)
    expect(police.text).toContain('Er is nog geen definitief rapport.')
    expect(police.text).not.toContain('Tussenrapportage')
    expect(police.text).not.toContain('Nieuw rapport')
  })
})

describe('finishing a draft', () => {
  it('R-01 is written in plain fields and read as it will be sent', async () => {
    const address = await drafted()
    await noor.open(`${address}/bewerken?taal=nl`)
    noor.type('tekst-followUp', 'In mei hoort u meer.\n\n- de training\n- de controles')
    await noor.press('Bewaar')
    expect(noor.text).toContain('Bewaard als versie 2')
    expect(noor.text).toContain('In mei hoort u meer.')
    expect(noor.count('.lk-report li')).toBe(2)
    await noor.open(`${address}?versie=1&taal=nl`)
    expect(noor.text).toContain('Dit is versie 1, niet de nieuwste')
    expect(noor.text).not.toContain('In mei hoort u meer.')
  })

  it('R-01 shows both texts to who saves after a colleague', async () => {
    const address = await drafted()
    await noor.open(`${address}/bewerken?taal=nl`)
    await colleagueOfNoor.open(`${address}/bewerken?taal=nl`)
    colleagueOfNoor.type('tekst-followUp', 'Tekst van de collega.')
    await colleagueOfNoor.press('Bewaar')
    noor.type('tekst-followUp', 'Mijn eigen tekst.')
    await noor.press('Bewaar')
    expect([noor.status, noor.valueOf('tekst-followUp')]).toEqual([409, 'Mijn eigen tekst.'])
    expect(noor.text).toContain('Dit staat er nu: Tekst van de collega.')
    await noor.press('Bewaar')
    expect(noor.text).toContain('Bewaard als versie 3')
  })

  it('R-01 once final it is for every party, and nobody edits it', async () => {
    const address = await drafted()
    await police.open(`${address}?taal=nl`)
    expect(police.status).toBe(404)
    await noor.open(`${address}?taal=nl`)
    await noor.press('Maak definitief')
    expect(noor.text).toContain('Het rapport is definitief')
    await police.open(`${address}?taal=nl`)
    expect(police.text).toContain('Aanpak van mensenhandel in Breda')
    await noor.open(`${address}/bewerken`)
    expect(noor.status).toBe(404)
  })
})

describe('a report as a file', () => {
  it.each([
    ['odt', 'PK'],
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ])('R-01 is fetched as %s, and that is on the record', async (format, begins) => {
    const address = await drafted()
    await noor.open(`${address}/bestand/${format}`)
    expect(noor.status).toBe(200)
    expect(noor.html.startsWith(begins)).toBe(true)
    const { rows } = await world.database.owner.query(
      `select detail->>'format' as format from access.audit_event where action = 'report.export' and resource_id = $1`,
      [address.split('/').at(-1)],
    )
    expect(rows).toEqual([{ format }])
  })
})

describe('a letterhead', () => {
  const paper = `${root}/briefpapier/gemeente-breda`
  const asFile = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'logo.png', { type: 'image/png' })

  it('U-01 refuses a colour that cannot be read on white, and a file that is no picture', async () => {
    await noor.open(`${paper}?taal=nl`)
    noor.type('kleur', '#f6bb42')
    await noor.press('Bewaar briefpapier')
    expect([noor.status, noor.valueOf('kleur')]).toEqual([422, '#f6bb42'])
    expect(noor.text).toContain('Deze kleur is te licht op wit.')
    noor.type('kleur', '#14603a')
    noor.attach('logo', asFile(new TextEncoder().encode('<svg onload="x"/>')))
    await noor.press('Bewaar briefpapier')
    expect(noor.status).toBe(422)
    expect(noor.text).toContain('Dit is geen PNG die we kunnen lezen.')
  })

  it('U-01 keeps a logo that was made anew, without what was hidden in it', async () => {
    const png = await sharp({ create: { width: 200, height: 60, channels: 3, background: '#14603a' } })
      .withExif({ IFD0: { Copyright: 'Verborgen Naam' } })
      .png()
      .toBuffer()
    await noor.open(`${paper}?taal=nl`)
    noor.type('logotekst', 'Wapen')
    noor.attach('logo', asFile(new Uint8Array(png)))
    await noor.press('Bewaar briefpapier')
    expect(noor.text).toContain('Het briefpapier is bewaard')
    const { rows } = await world.database.owner.query(
      'select logo, logo_width, logo_height, logo_alt from programme.letterhead order by number desc limit 1',
    )
    expect(rows[0]).toMatchObject({ logo_width: 200, logo_height: 60, logo_alt: 'Wapen' })
    expect(Buffer.from(rows[0].logo, 'base64').toString('latin1')).not.toContain('Verborgen')
  })
})
