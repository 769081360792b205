import { recordAudit } from './audit.ts'
import type { Context } from './context.ts'
import { findPersonIdByEmail } from './person-queries.ts'

/** Steps of logging in that can fail. */
export type FailedStep = 'password' | 'code' | 'wait' | 'inactive'

/** Records that the actor logged in; `factor` is the second one. */
export async function recordLogIn(ctx: Context, factor: 'app' | 'backupCode' | 'demonstration'): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new Error('only a person logs in')
  await recordAudit(ctx, {
    action: 'login',
    resource: { kind: 'person', id: ctx.actor.personId },
    detail: { factor },
  })
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
