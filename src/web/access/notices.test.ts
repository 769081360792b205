import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonActor } from '../../domains/access/index.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import type { Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import { startPages } from '../start/start-pages.tsx'
import { noticeRoutes } from './notice-routes.tsx'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let noor: PersonActor
let page: Visitor
beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  await world.person('Bram Okafor', 'attentionOfficer', breda)
})
afterAll(() => world.close())
beforeEach(async () => {
  const routes = noticeRoutes({ system: world.system, siteOf: () => testSite })
  page = colleague(new Hono<WorkbenchEnv>().route('/', routes), noor)
  await page.open('/account/berichten?taal=nl')
})

describe('messages by e-mail', () => {
  it('U-04 are chosen, kept and shown again', async () => {
    page.choose('hoe', 'digest')
    page.choose('stil', 'ja')
    page.type('tot', '18:30')
    await page.press('Bewaar')
    expect([page.address, page.text.includes('Je keuze geldt vanaf nu.')]).toEqual([
      '/account/berichten?bewaard=1',
      true,
    ])
    expect([page.isChosen('hoe', 'digest'), page.isChosen('stil', 'ja'), page.valueOf('tot')]).toEqual([
      true,
      true,
      '18:30',
    ])
  })

  it.each([
    [{ eerste: '31-2-2027', laatste: '' }, ['Typ een dag als 24-12-2026', 'Vul ook de andere dag in']],
    [{ eerste: '24-12-2026', laatste: '20-12-2026' }, ['De laatste dag ligt voor de eerste']],
    [{ van: '20:00', tot: '18:00' }, ['Kies een tijd die later is dan de begintijd']],
  ])('U-04 with %j say what is wrong and keep what was typed', async (typed, words) => {
    page.choose('stil', 'ja')
    for (const [name, text] of Object.entries(typed)) page.type(name, text)
    await page.press('Bewaar')
    expect(page.status).toBe(422)
    for (const sentence of words) expect(page.text).toContain(sentence)
    for (const [name, text] of Object.entries(typed)) expect(page.valueOf(name)).toBe(text)
  })

  it('S-06 an absence stands on the start page of the desk', async () => {
    page.type('eerste', '24-11-2026')
    page.type('laatste', '27-11-2026')
    await page.press('Bewaar')
    const start = colleague(startPages(world.system, { siteOf: () => testSite, dutyPhone: false }), noor)
    await start.open('/start?taal=nl')
    expect(start.text).toContain('Noor Verlinden: dinsdag 24 november tot en met vrijdag 27 november')
  })
})
