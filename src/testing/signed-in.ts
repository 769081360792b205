import { Hono } from 'hono'
import type { PersonActor } from '../domains/access/index.ts'
import { errorResponse } from '../web/errors.tsx'
import type { WorkbenchEnv } from '../web/http/workbench.ts'
import { type Visitor, visitorOf } from './visitor.ts'

/** What every page of a test says of its installation. */
export const testSite = { region: 'Zeeland-West-Brabant', demonstration: false, url: 'https://hier.invalid' }

/** Pages as somebody finds them who is signed in, with errors answered as the application does. */
export function signedIn(pages: Hono<WorkbenchEnv>, actor: PersonActor): Hono<WorkbenchEnv> {
  const app = new Hono<WorkbenchEnv>()
  app.use((c, next) => {
    c.set('actor', actor)
    c.set('nonce', 'test')
    return next()
  })
  app.route('/', pages)
  app.onError((error, c) => errorResponse(c, testSite, error))
  return app
}

/** Somebody who is signed in, with a browser without JavaScript. */
export const colleague = (pages: Hono<WorkbenchEnv>, actor: PersonActor): Visitor => visitorOf(signedIn(pages, actor))
