/** The API for partner systems: the table of contents. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { System } from '../domains/access/index.ts'
import { reachDatabase } from '../platform/database.ts'
import { limitBody } from '../web/http/body-limit.ts'
import { addCodeLists } from './code-lists.ts'
import { addDescription, type Published } from './description.ts'
import { addDesk } from './desk.ts'
import { addHandovers } from './handovers.ts'
import { health } from './health.ts'
import { addMailbox, fileAddress } from './mailbox.ts'
import { nothingHere, problemOf, tooLarge } from './problems.ts'
import { addSignals } from './signals.ts'
import { apiPath, apiVersion } from './version.ts'
import { addWebhooks } from './webhooks.ts'

/** What the API needs besides the system. */
export type ApiOptions = {
  /** Asked at every request, so a region that is loaded anew shows at once. */
  publishedBy: () => Published
  /** Hears of errors that are ours. */
  onFault: (error: unknown) => void
}

/** Everything under `/api`, and `/healthz`. Mount it at `/` before what is meant for pages. */
export function api(system: System, { publishedBy, onFault }: ApiOptions): Hono {
  const app = new OpenAPIHono()
  app.use(async (c, next) => {
    await next()
    c.res.headers.set('API-Version', apiVersion)
  })
  const limited = limitBody(tooLarge)
  // A file is read while it comes in, and what is too large of it is refused there.
  app.use((c, next) => (fileAddress.test(c.req.path) ? next() : limited(c, next)))
  addSignals(app, system)
  addMailbox(app, system)
  addHandovers(app, system)
  addDesk(app, system)
  addCodeLists(app, system)
  addWebhooks(app, system)
  addDescription(app, publishedBy)
  app.onError((error, c) => problemOf(c, error, onFault))

  return (
    new Hono()
      .get(
        '/healthz',
        health(() => reachDatabase(system.db)),
      )
      .route(apiPath, app)
      // Who types the address by hand is a person: the page for people says how it works.
      .get('/api', (c) => c.redirect('/koppelvlak'))
      .all('/api', nothingHere)
      .all('/api/*', nothingHere)
  )
}
