import { recordAudit } from './audit.ts'
import type { Context } from './context.ts'
import { findPersonIdByEmail } from './person-queries.ts'

/** Steps of logging in that can fail. */
export type FailedStep = 'password' | 'code' | 'wait' | 'inactive' | 'passkey' | 'organisation' | 'proof'

/** How a second factor was shown. */
export type ShownFactor = 'app' | 'backupCode' | 'passkey' | 'organisation' | 'demonstration'

/** Records that the actor logged in; `factor` is the second one. */
export function recordLogIn(ctx: Context, factor: ShownFactor): Promise<void> {
  return recordShown(ctx, 'login', factor)
}

/** Records that the actor showed the second factor once more, for something that asks for it. */
export function recordProof(ctx: Context, factor: ShownFactor): Promise<void> {
  return recordShown(ctx, 'login.proof', factor)
}

async function recordShown(ctx: Context, action: 'login' | 'login.proof', factor: ShownFactor): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new Error('only a person logs in')
  await recordAudit(ctx, { action, resource: { kind: 'person', id: ctx.actor.personId }, detail: { factor } })
}

/** Records an attempt that failed: for whom when that is somebody, never what was typed. */
export async function recordFailedLogIn(
  ctx: Context,
  whose: { email: string } | { personId: string | null },
  step: FailedStep,
): Promise<void> {
  const id = 'email' in whose ? ((await findPersonIdByEmail(ctx.db, whose.email)) ?? null) : whose.personId
  await recordAudit(ctx, { action: 'login.failed', resource: { kind: 'person', id }, detail: { step } })
}
