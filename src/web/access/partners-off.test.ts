import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { System } from '../../domains/access/index.ts'
import type { PersonActor } from '../../domains/access/rules/actor.ts'
import { openSender } from '../../platform/webhook-sender.ts'
import { aPerson } from '../../testing/people.ts'
import { colleague, testSite } from '../../testing/signed-in.ts'
import { aDeskClient } from '../../testing/webhooks.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { SessionEnv } from '../session.ts'
import { clientRoutes } from './client-routes.tsx'
import { webhookRoutes } from './webhook-routes.tsx'

let world: World
let ties: PersonActor
/** The same installation after the region left systems of partners out of its register. */
let silent: System
beforeAll(async () => {
  world = await openWorld()
  ties = await aPerson(world, [{ function: 'administrator' }])
  await aDeskClient(world, 'aandachtsfunctionarissen-breda', 'Zaaksysteem Breda')
  const loaded = { ...world.loaded, region: { ...world.loaded.region, switchedOn: [] } }
  silent = { ...world.system, loaded: () => loaded }
})
afterAll(() => world.close())

const siteOf = () => testSite
const withPages = (routes: Hono<SessionEnv>) => colleague(new Hono<WorkbenchEnv>().route('/', routes), ties)
const outlet = { sender: openSender({ loopback: true, hosts: [] }), source: testSite.url }

describe('the pages about systems of partners where the region has them switched off', () => {
  it('A-10 say so, show no form to register one, and still let a system be revoked', async () => {
    const page = withPages(clientRoutes({ system: silent, siteOf }))
    await page.open('/beheer/koppelingen')
    expect(page.text).toContain('Systemen van partners staan uit')
    expect(page.html).not.toContain('name="naam"')
    expect(page.html).not.toMatch(/action="[^"]*\/sleutel"/)
    expect(page.html).toMatch(/action="[^"]*\/intrekken"/)
  })

  it.each(['/beheer/webhooks', '/beheer/webhooks/nieuw'])('A-10 no webhook can be registered on %s', async (at) => {
    const page = withPages(webhookRoutes({ system: silent, siteOf, outlet }))
    await page.open(at)
    expect(page.text).toContain('Systemen van partners staan uit')
    expect(page.html).not.toContain('href="/beheer/webhooks/nieuw"')
    expect(page.html).not.toContain('name="adres"')
  })

  it('A-10 show the form where it is switched on', async () => {
    const page = withPages(clientRoutes({ system: world.system, siteOf }))
    await page.open('/beheer/koppelingen')
    expect(page.text).not.toContain('Systemen van partners staan uit')
    expect(page.html).toContain('name="naam"')
  })
})
