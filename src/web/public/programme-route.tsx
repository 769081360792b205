import type { MiddlewareHandler } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import { publicProgramme } from '../../domains/programme/index.ts'
import type { Auth } from '../../platform/auth.ts'
import { errorPage } from '../errors.tsx'
import { frameOf, type Site, sendPage } from '../http/page.ts'
import { actorOf, type SessionEnv } from '../session.ts'
import { ProgrammePage } from './programme-page.tsx'

const visitor = { kind: 'reporter', signalId: null } as const

/**
 * `/programma` for who is not logged in: what the programme that holds says to everybody, or the ordinary “not found” when
 * that is nothing. Who is logged in goes on to the pages of the programme.
 */
export function visitorsProgramme(system: System, auth: Auth, siteOf: () => Site): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    if (await actorOf(c.req.raw, system, auth)) return next()
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return errorPage(c, siteOf(), 404)
    const part = await actAs(system, visitor, publicProgramme)
    if (part === null) return errorPage(c, siteOf(), 404)
    const frame = frameOf(c, siteOf())
    return sendPage(c, frame, <ProgrammePage frame={frame} part={part} />)
  }
}
