import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt } from 'better-auth/crypto'
import { z } from 'zod'
import { stepOfCode } from '../lib/totp.ts'

type Middleware = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]
type SecondFactor = { id: string; userId: string; secret: string; verified: boolean | null }

/** The code that was answered has been used before. */
export const codeUsed = 'CODE_USED'

/**
 * Lets a code of an authenticator app work once. better-auth takes the same code again within its half minute; here
 * the step of a right code is claimed first, and a step that is not newer than the last one is refused.
 */
export function singleUseCodes() {
  return {
    id: 'single-use-codes',
    schema: { twoFactor: { fields: { lastStep: { type: 'number', required: false, returned: false, input: false } } } },
    hooks: {
      before: [
        {
          matcher: (context) => context.path === '/two-factor/verify-totp',
          handler: createAuthMiddleware(async (ctx) => {
            const factor = await challengedFactor(ctx)
            if (factor) await claimStep(ctx, factor, String(ctx.body?.code ?? ''))
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin
}

async function challengedFactor(ctx: Middleware): Promise<SecondFactor | null> {
  const userId = (await getSessionFromCtx(ctx))?.user.id ?? (await challengedUser(ctx))
  if (userId === undefined) return null
  return findFactor(ctx, userId)
}

async function challengedUser(ctx: Middleware): Promise<string | undefined> {
  const cookie = ctx.context.createAuthCookie('two_factor')
  const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
  return challenge ? (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value : undefined
}

function findFactor(ctx: Pick<Middleware, 'context'>, userId: string): Promise<SecondFactor | null> {
  return ctx.context.adapter.findOne<SecondFactor>({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] })
}

const secretOf = (ctx: Pick<Middleware, 'context'>, factor: SecondFactor): Promise<string> =>
  symmetricDecrypt({ key: ctx.context.secretConfig, data: factor.secret })

async function claimStep(ctx: Middleware, factor: SecondFactor, code: string): Promise<void> {
  const step = stepOfCode(await secretOf(ctx, factor), code, new Date())
  if (step === undefined) return
  const claimed = await ctx.context.adapter.incrementOne({
    model: 'twoFactor',
    where: [
      { field: 'id', value: factor.id },
      { field: 'lastStep', operator: 'lt', value: step },
    ],
    increment: {},
    set: { lastStep: step },
  })
  if (!claimed) throw new APIError('UNAUTHORIZED', { code: codeUsed, message: 'code was used before' })
}

/** Shows the secret of a second factor to whoever just gave the password and has yet to confirm it; only on the server. */
export function enrolment() {
  return {
    id: 'enrolment',
    endpoints: {
      readEnrolment: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const session = await getSessionFromCtx(ctx)
        if (!session || session.session.secondFactor === true) return null
        const factor = await findFactor(ctx, session.user.id)
        if (!factor || factor.verified) return null
        return { email: session.user.email, secret: await secretOf(ctx, factor) }
      }),
    },
  } satisfies BetterAuthPlugin
}

/** Logs a demonstration person in by one click. An installation for real is made without this plugin. */
export function demonstrationLogIn() {
  return {
    id: 'demonstration',
    endpoints: {
      logInAsDemonstration: createAuthEndpoint.serverOnly(
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
