/** Asking to have a lost second factor restored: between the password and the code, so that one of the two is shown. */
import { type Context, Hono } from 'hono'
import { actAs, askForRecovery } from '../../domains/access/index.ts'
import { challengedUser } from '../../platform/log-in.ts'
import { type PageEnv, sendPage, workFrameOf } from '../http/page.ts'
import { goTo } from '../session.ts'
import type { Entry } from './entry.ts'
import { LostFactorAskedPage, LostFactorPage } from './lost-factor-pages.tsx'

/** `/inloggen/kwijt`. */
export function lostFactorRoutes(entry: Entry): Hono<PageEnv> {
  return new Hono<PageEnv>()
    .get('/inloggen/kwijt', (c) => show(c, entry))
    .post('/inloggen/kwijt', entry.flood.slowDown('logIn'), (c) => ask(c, entry))
}

async function show(c: Context, entry: Entry): Promise<Response> {
  if ((await challengedUser(entry.auth, c.req.raw.headers)) === null) return goTo(c, '/inloggen?opnieuw=1')
  const frame = workFrameOf(c, entry.siteOf())
  return sendPage(c, frame, <LostFactorPage frame={frame} />)
}

async function ask(c: Context, entry: Entry): Promise<Response> {
  const personId = await challengedUser(entry.auth, c.req.raw.headers)
  if (personId === null) return goTo(c, '/inloggen?opnieuw=1')
  const task = { kind: 'system', task: 'login' } as const
  const answer = await actAs(entry.system, task, (ctx) => askForRecovery(ctx, personId))
  const frame = workFrameOf(c, entry.siteOf())
  return sendPage(c, frame, <LostFactorAskedPage frame={frame} answer={answer} />)
}
