import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'
import { claimStep, findFactor } from './auth-plugins.ts'

type Ctx = Parameters<typeof getSessionFromCtx>[0]

/** Shows within a session that is complete that the second factor is still at hand; only on the server. */
export function freshProof() {
  return {
    id: 'fresh-proof',
    endpoints: {
      proveByCode: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ code: z.string() }) },
        async (ctx) => {
          const { session, user } = await completeSession(ctx)
          const factor = await findFactor(ctx, user.id)
          if (!factor?.verified || !(await claimStep(ctx, factor, ctx.body.code)))
            throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' })
          await markProven(ctx, session.id)
        },
      ),
      hasCodes: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const { user } = await completeSession(ctx)
        return (await findFactor(ctx, user.id))?.verified === true
      }),
      markProven: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { session, user } = await completeSession(ctx)
          if (user.id !== ctx.body.userId) throw new APIError('UNAUTHORIZED')
          await markProven(ctx, session.id)
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

/** In a demonstration one click is proof. An installation for real is made without this plugin. */
export function demonstrationProof() {
  return {
    id: 'demonstration-proof',
    endpoints: {
      proveAsDemonstration: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) =>
        markProven(ctx, (await completeSession(ctx)).session.id),
      ),
    },
  } satisfies BetterAuthPlugin
}

async function completeSession(ctx: Ctx) {
  const found = await getSessionFromCtx(ctx)
  if (found?.session.secondFactor !== true) throw new APIError('UNAUTHORIZED')
  return found
}

async function markProven({ context }: Pick<Ctx, 'context'>, id: string): Promise<void> {
  await context.adapter.update({
    model: 'session',
    update: { provenAt: new Date() },
    where: [{ field: 'id', value: id }],
  })
}
