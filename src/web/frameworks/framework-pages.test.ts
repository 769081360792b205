import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { frameworkPages } from './framework-pages.tsx'

const page = '/handelingskaders/gemeente-breda/minor?taal=nl'
let world: World
let evi: Visitor
let second: Visitor
beforeAll(async () => {
  world = await openWorld()
  const actor = await aPerson(world, [{ function: 'editor', desk: 'aandachtsfunctionarissen-breda' }], { name: 'Evi' })
  const pages = frameworkPages(world.system, { siteOf: () => testSite })
  evi = colleague(pages, actor)
  second = colleague(pages, actor)
})
afterAll(() => world.close())

async function fill(visitor: Visitor, must: string): Promise<void> {
  const typed = { moet: must, mag: 'Overleggen', grond: 'Wet', nakijken: '1-6-2027', 'wie-1': 'Loket jeugd' }
  for (const [name, text] of Object.entries(typed)) visitor.type(name, text)
  visitor.type('telefoon-1', '000-000 00 00')
  visitor.type('tot-1', '23-11-2026')
}

describe('writing an action framework', () => {
  it('S-12 says beside each field what is missing and keeps what was typed', async () => {
    await evi.open(page)
    evi.type('moet', 'Bel Veilig Thuis')
    await evi.press('Bewaar')
    expect([evi.status, evi.valueOf('moet')]).toEqual([422, 'Bel Veilig Thuis'])
    expect(evi.text).toContain('Vul ten minste één contact in')
  })

  it('S-12 keeps it, and a contact past its last day says so', async () => {
    await second.open(page)
    await evi.open(page)
    await fill(evi, 'Bel Veilig Thuis')
    await evi.press('Bewaar')
    expect(evi.address).toBe('/handelingskaders/gemeente-breda?bewaard=1')
    expect(evi.text).toContain('Bel Veilig Thuis')
    expect(evi.text).toContain('Controleer het nummer.')
  })

  it('S-12 shows whoever comes second both texts, and saves theirs when they mean it', async () => {
    await fill(second, 'Bel eerst de school')
    await second.press('Bewaar')
    expect([second.status, second.valueOf('moet')]).toEqual([409, 'Bel eerst de school'])
    expect(second.text).toContain('Bel Veilig Thuis')
    await second.press('Bewaar')
    expect(second.text).toContain('Bel eerst de school')
  })
})
