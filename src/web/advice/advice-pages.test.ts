import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { advicePages } from './advice-pages.tsx'

let world: World
let teacher: Visitor
let officer: Visitor
beforeAll(async () => {
  world = await openWorld()
  const asks = await aPerson(world, [{ function: 'reporter' }], { name: 'Fenna Zijlstra' })
  const noor = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  const at = (actor: PersonActor) => colleague(advicePages(world.system, { siteOf: () => testSite }), actor)
  teacher = at(asks)
  officer = at(noor)
})
afterAll(() => world.close())

describe('the pages of advice', () => {
  it('S-17 asks once whether a text tells who it is about, and sends it when who asks has looked', async () => {
    await teacher.open('/advies?taal=nl')
    teacher.type('vraag', 'Bel haar moeder op 06-12345678, zij weet meer.')
    teacher.type('gemeente', 'GM0758')
    await teacher.press('Vraag advies')
    expect([teacher.status, teacher.text.includes('We zien een telefoonnummer')]).toEqual([422, true])
    teacher.type('vraag', 'Een leerling heeft ineens drie telefoons.')
    await teacher.press('Verstuur toch')
    expect(teacher.text).toContain('Een leerling heeft ineens drie telefoons.')
  })

  it('S-17 says beside the field that a question or an answer is missing', async () => {
    await teacher.open('/advies?taal=nl')
    await teacher.press('Vraag advies')
    expect([teacher.status, teacher.text.includes('Schrijf hier iets')]).toEqual([422, true])
    await officer.open('/advies?taal=nl')
    const address = /href="(\/advies\/[0-9a-f-]{36}[^"]*)"/.exec(officer.html)?.[1] ?? ''
    await officer.open(address)
    await officer.press('Antwoord')
    expect([officer.status, officer.text.includes('Schrijf hier iets')]).toEqual([422, true])
    officer.type('tekst', 'Praat eerst met de mentor.')
    await officer.press('Antwoord')
    expect(officer.text).toContain('Praat eerst met de mentor.')
    await teacher.open(address)
    expect(teacher.text).toContain('Noor Verlinden antwoordde')
  })
})
