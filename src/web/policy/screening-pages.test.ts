import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { screeningBarriers, screeningQuestions } from '../../domains/programme/rules/screening-codes.ts'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { screeningPages } from './screening-pages.tsx'

let world: World
let ilse: Visitor
let police: Visitor
beforeAll(async () => {
  world = await openWorld()
  const pages = screeningPages(world.system, { siteOf: () => testSite })
  const desk = 'aandachtsfunctionarissen-goes'
  ilse = colleague(pages, await aPerson(world, [{ function: 'policyOfficer', desk }], { name: 'Ilse' }))
  police = colleague(pages, await aPerson(world, [{ function: 'handler', desk: 'team-avim' }]))
})
afterAll(() => world.close())

const finish = { name: 'af', value: 'ja' }
const save = { name: 'af', value: 'nee' }

describe('a screening of new local policy', () => {
  it('P-08 begins with the document and what it is about, for the own municipality', async () => {
    await ilse.open('/programma/toetsen/nieuw?taal=nl')
    expect(ilse.count('select[name=gemeente] option')).toBe(1)
    ilse.type('gemeente', 'GM0664')
    ilse.type('titel', 'Visie op huisvesting')
    await ilse.press('Begin')
    expect([ilse.status, ilse.valueOf('titel')]).toEqual([422, 'Visie op huisvesting'])
    ilse.type('gemeente', 'GM0664')
    ilse.type('onderwerp', 'housing')
    await ilse.press('Begin')
    expect(ilse.address).toMatch(/^\/programma\/toetsen\/[0-9a-f-]{36}\/invullen$/)
  })

  it('P-08 asks about every point of contact, and is kept half done', async () => {
    expect(ilse.count('fieldset')).toBe(screeningQuestions.length + 1)
    ilse.choose('vraag-dependence', 'yes')
    ilse.type('uitleg-dependence', 'De werkgever verhuurt ook')
    await ilse.press(save)
    expect(ilse.text).toContain('1 van 8 vragen wijzen op een raakvlak')
    expect(ilse.text).toContain('De werkgever verhuurt ook')
  })

  it('P-08 is finished only with every answer and what was found', async () => {
    await ilse.open(`${ilse.address.split('?')[0]}/invullen?taal=nl`)
    await ilse.press(finish)
    expect(ilse.status).toBe(422)
    expect(ilse.count('.lk-field--wrong')).toBe(screeningQuestions.length)
    for (const { id } of screeningQuestions.slice(1)) ilse.choose(`vraag-${id}`, 'no')
    ilse.type('bevindingen', 'Huur los van het werk regelen.')
    ilse.choose('drempel', 'housingApart')
    await ilse.press(finish)
    expect(ilse.text).toContain('Werkcontract en huurcontract van elkaar scheiden')
    expect(ilse.text).toContain('Afgerond op dinsdag 24 november door Ilse')
  })

  it('P-08 stays as it was once it is finished, and every party reads it', async () => {
    const address = ilse.address.split('?')[0] ?? ''
    await ilse.open(`${address}/invullen`)
    expect(ilse.status).toBe(404)
    await police.open('/programma/toetsen?gemeente=GM0664&taal=nl')
    expect(police.text).toContain('Visie op huisvesting')
    expect(police.count('a[href="/programma/toetsen/nieuw"]')).toBe(0)
    await police.open(`${address}?taal=nl`)
    expect(police.text).toContain('Huur los van het werk regelen.')
    await expect(
      world.as(await aPerson(world, [{ function: 'projectLeader' }]), async ({ db }) => {
        const { numUpdatedRows } = await db.updateTable('programme.screening').set({ findings: '' }).executeTakeFirst()
        return Number(numUpdatedRows)
      }),
    ).resolves.toBe(0)
  })

  it('P-08 of which two people worked at once shows the second that the first was there', async () => {
    const pages = screeningPages(world.system, { siteOf: () => testSite })
    const lotte = colleague(pages, await aPerson(world, [{ function: 'projectLeader' }]))
    await lotte.open('/programma/toetsen/nieuw?taal=nl')
    for (const [name, text] of [
      ['gemeente', 'GM0664'],
      ['titel', 'Marktverordening'],
      ['onderwerp', 'permits'],
    ] as const)
      lotte.type(name, text)
    await lotte.press('Begin')
    await ilse.open(`${lotte.address}?taal=nl`)
    await lotte.open(`${lotte.address}?taal=nl`)
    ilse.type('bevindingen', 'Van Ilse')
    await ilse.press(save)
    lotte.type('bevindingen', 'Van Lotte')
    await lotte.press(save)
    expect([lotte.status, lotte.valueOf('bevindingen')]).toEqual([409, 'Van Lotte'])
    expect(lotte.text).toContain('Iemand anders veranderde deze toets')
  })

  it('A-02 is not begun for a municipality of others', async () => {
    await ilse.open('/programma/toetsen/nieuw?taal=nl')
    ilse.type('gemeente', 'GM0758')
    ilse.type('titel', 'Beleid van Breda')
    ilse.type('onderwerp', 'permits')
    await ilse.press('Begin')
    expect(ilse.status).toBe(404)
    await police.open('/programma/toetsen/nieuw')
    expect(police.status).toBe(404)
  })

  it('P-08 has barriers and questions with ids and both languages, each once', () => {
    for (const list of [screeningBarriers, screeningQuestions]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
      for (const { names } of list) expect([names.nl, names.en].every((words) => words.length > 5)).toBe(true)
    }
  })
})
