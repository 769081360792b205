import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { z } from 'zod'
import { stepOfCode } from '../lib/totp.ts'
import { newBackupCodes } from './backup-codes.ts'

type Middleware = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]
export type WithContext = Pick<Middleware, 'context'>
type WithChallenge = Pick<Middleware, 'context' | 'getSignedCookie'>
export type SecondFactor = { id: string; userId: string; secret: string; verified: boolean | null }

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

async function challengedUser(ctx: WithChallenge): Promise<string | undefined> {
  const cookie = ctx.context.createAuthCookie('two_factor')
  const challenge = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
  return challenge ? (await ctx.context.internalAdapter.findVerificationValue(challenge))?.value : undefined
}

/** The second factor of a user, as it is kept. */
export function findFactor(ctx: WithContext, userId: string): Promise<SecondFactor | null> {
  return ctx.context.adapter.findOne<SecondFactor>({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] })
}

const secretOf = (ctx: WithContext, factor: SecondFactor): Promise<string> =>
  symmetricDecrypt({ key: ctx.context.secretConfig, data: factor.secret })

/** Uses the step whose code was typed; false when it is no code of now, and throws when it was used before. */
export async function claimStep(ctx: WithContext, factor: SecondFactor, code: string): Promise<boolean> {
  const step = stepOfCode(await secretOf(ctx, factor), code, new Date())
  if (step === undefined) return false
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
  return true
}

/**
 * What stands between password and complete log-in; only on the server. For setting up a second factor better-auth
 * would make a key of 52 letters; this one has 36, because it is typed over by hand.
 */
export function betweenSteps() {
  return {
    id: 'between-steps',
    endpoints: {
      readChallenge: createAuthEndpoint.serverOnly(
        { method: 'POST' },
        async (ctx) => (await challengedUser(ctx)) ?? null,
      ),
      beginEnrolment: createAuthEndpoint.serverOnly({ method: 'POST' }, async (ctx) => {
        const session = await getSessionFromCtx(ctx)
        if (!session) throw new APIError('UNAUTHORIZED')
        await storeNewFactor(ctx, session.user.id)
      }),
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

const secretLength = 22

async function storeNewFactor(ctx: WithContext, userId: string): Promise<void> {
  const key = ctx.context.secretConfig
  const factor = {
    secret: await symmetricEncrypt({ key, data: generateRandomString(secretLength, 'a-z', 'A-Z', '0-9') }),
    backupCodes: await symmetricEncrypt({ key, data: JSON.stringify(newBackupCodes()) }),
    verified: false,
  }
  const found = await findFactor(ctx, userId)
  if (found?.verified) throw new APIError('BAD_REQUEST')
  const model = 'twoFactor'
  if (!found) await ctx.context.adapter.create({ model, data: { ...factor, userId } })
  else await ctx.context.adapter.update({ model, update: factor, where: [{ field: 'id', value: found.id }] })
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
