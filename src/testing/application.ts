import type { Hono } from 'hono'
import { inspectRoutes } from 'hono/dev'
import { createApp } from '../app.ts'
import type { PersonActor } from '../domains/access/index.ts'
import type { SessionEnv } from '../web/session.ts'
import { from, openTestAuth } from './account.ts'
import type { World } from './world.ts'

/** The whole application over a world, as a demonstration: that one has every page. */
export type Application = {
  app: Hono<SessionEnv>
  /** Every route with its method, as it is mounted; what only stands before others is left out. */
  routes: string[]
  /** What the browser of somebody sends who has logged in. */
  logIn(actor: PersonActor): Promise<Headers>
  close(): Promise<void>
}

/** Opens the application at an address. Close it before its world. */
export async function openApplication(
  { system, database, loaded }: World,
  url = 'http://localhost',
): Promise<Application> {
  const auth = openTestAuth(database, { url, demonstration: true })
  const { name, publicContacts: contacts } = loaded.region
  const site = { region: name, demonstration: true, url, contact: undefined, contacts }
  const log = {
    info() {},
    error(what: string, error: unknown) {
      throw new Error(what, { cause: error })
    },
  }
  const parts = { system, auth, log, siteOf: () => site, trustedProxies: [], dutyPhone: false, demonstration: [] }
  const app = await createApp(parts)
  const mounted = inspectRoutes(app).filter(({ isMiddleware }) => !isMiddleware)
  return {
    app,
    routes: [...new Set(mounted.map(({ method, path }) => `${method} ${path}`))],
    async logIn({ personId, name: called }) {
      await database.owner.query(
        `insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $1, true) on conflict do nothing`,
        [personId, called],
      )
      const body = { userId: personId }
      const answer = await auth.demonstration?.api.logInAsDemonstration({ body, returnHeaders: true })
      return from(answer?.headers.getSetCookie() ?? [])
    },
    close: () => auth.close(),
  }
}
