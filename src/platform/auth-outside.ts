import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'
import { z } from 'zod'

const cookie = 'errand'
const secretLength = 32

/**
 * What a log-in at an organisation itself needs of the accounts; only on the server. An errand is what we remember of
 * somebody who is sent there: it belongs to one browser, ends after `seconds`, and comes back once.
 */
export function outsideLogIn(seconds: number) {
  return {
    id: 'outside-log-in',
    endpoints: {
      keepErrand: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ errand: z.string() }) },
        async (ctx) => {
          const name = generateRandomString(secretLength)
          const { name: cookieName, attributes } = ctx.context.createAuthCookie(cookie)
          await ctx.setSignedCookie(cookieName, name, ctx.context.secret, { ...attributes, maxAge: seconds })
          const expiresAt = new Date(Date.now() + seconds * 1000)
          const kept = { identifier: `errand-${name}`, value: ctx.body.errand, expiresAt }
          await ctx.context.internalAdapter.createVerificationValue(kept)
        },
      ),
      takeErrand: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const { name: cookieName, attributes } = ctx.context.createAuthCookie(cookie)
        const name = await ctx.getSignedCookie(cookieName, ctx.context.secret)
        ctx.setCookie(cookieName, '', { ...attributes, maxAge: 0 })
        if (!name) return { errand: null }
        const kept = await ctx.context.internalAdapter.consumeVerificationValue(`errand-${name}`)
        return { errand: kept?.value ?? null }
      }),
      logInFromOutside: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
          if (!user) throw new APIError('NOT_FOUND')
          const session = await ctx.context.internalAdapter.createSession(user.id, false, { secondFactor: true }, true)
          await setSessionCookie(ctx, { session, user })
          return { sessionId: session.id }
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
