import type { Context, Handler } from 'hono'
import { type Context as ActContext, actAsClient, type System } from '../domains/access/index.ts'
import { unauthorized } from './problems.ts'

const bearer = /^Bearer +([\w.~+/-]{1,200}=*)$/i

/** The token that a request brings. */
export const tokenIn = (c: Context): string | undefined => bearer.exec(c.req.header('authorization') ?? '')?.[1]

/**
 * A handler for a partner system: finds out by its token which that is, and runs `work` in the transaction of that
 * look-up. An error rolls it back. The body is read before, so that a slow sender holds no connection.
 */
export function forClient(system: System, work: (c: Context, ctx: ActContext) => Promise<Response>): Handler {
  return async (c) => {
    const token = tokenIn(c)
    if (token === undefined) return unauthorized(c)
    await c.req.text()
    const done = await actAsClient(system, token, (ctx) => work(c, ctx))
    return done ?? unauthorized(c)
  }
}
