import { Hono } from 'hono'
import { type Auth, openAuth } from '../platform/auth.ts'
import { openOidc } from '../platform/oidc.ts'
import { openSender } from '../platform/webhook-sender.ts'
import { accessPages } from '../web/access/access-pages.ts'
import type { DemonstrationRole, Entry } from '../web/access/entry.ts'
import { errorResponse } from '../web/errors.tsx'
import { floodGuard } from '../web/http/flood.ts'
import { requireLogIn, type SessionEnv } from '../web/session.ts'
import { openWorld, type World } from './world.ts'

/** A world with the pages about access, and a start page that says who is there. */
export type Entrance = { world: World; auth: Auth; app: Hono<SessionEnv>; close(): Promise<void> }

/** Opens an installation for real, or a demonstration with people. Close it in afterAll. */
export async function openEntrance(
  demonstration: readonly DemonstrationRole[] | null = null,
  url = 'http://127.0.0.1',
): Promise<Entrance> {
  const world = await openWorld()
  const oidc = openOidc({ loopback: true })
  const auth = openAuth({
    connection: { ...world.database.connection, max: 3 },
    secret: world.system.keys.pepper().export().toString('base64'),
    url,
    demonstration: demonstration !== null,
    onError: (message) => {
      throw new Error(message)
    },
  })
  const site = { region: world.loaded.region.name, demonstration: demonstration !== null }
  const flood = floodGuard({ trustedProxies: [], wait: async () => {} })
  const outlet = { sender: openSender({ loopback: true, hosts: [] }), source: url }
  const entry: Entry = { system: world.system, auth, siteOf: () => site, url, flood, oidc, outlet, demonstration }
  const app = new Hono<SessionEnv>()
    .route('/', accessPages(entry))
    .get('/start', requireLogIn(world.system, auth), (c) => c.text(`start van ${c.get('actor').name}`))
    .get('/signalen/:number', requireLogIn(world.system, auth), (c) => c.text(`signaal voor ${c.get('actor').name}`))
  app.onError((error, c) => errorResponse(c, site, error))
  const close = async () => {
    await auth.close()
    await world.close()
  }
  return { world, auth, app, close }
}
