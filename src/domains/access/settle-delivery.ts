import { randomInt } from 'node:crypto'
import type { Sent } from '../../platform/webhook-sender.ts'
import type { Context } from './context.ts'
import { daysAfter, giveUpAfterDays, goneStatus, isDelivered, waitAfter } from './rules/webhook-retry.ts'
import { tellManagers } from './tell-managers.ts'
import { type DueDelivery, type TakenWebhook, updateDelivery, updateWebhook } from './webhook-store.ts'

/** How often in a row nothing arrived at a webhook, and since which day. */
export type Failing = { failures: number; failingSince: string | null }

type Attempt = { webhook: TakenWebhook; delivery: DueDelivery; sent: Sent; state: Failing }

/** Notes what came of sending one event, in one transaction; returns how the webhook does after it. */
export async function settleDelivery(ctx: Context, attempt: Attempt): Promise<Failing> {
  const { sent } = attempt
  return 'status' in sent && isDelivered(sent.status) ? arrived(ctx, attempt, sent.status) : failed(ctx, attempt)
}

async function arrived(ctx: Context, { webhook, delivery, state }: Attempt, status: number): Promise<Failing> {
  const done = { state: 'delivered', due_at: null, done_on: ctx.today, at: null, outcome: String(status) }
  await updateDelivery(ctx.db, webhook.id, delivery.sequence, { ...done, attempts: delivery.attempts + 1 })
  if (state.failures > 0 || state.failingSince !== null)
    await updateWebhook(ctx.db, webhook.id, ['on', 'paused'], { failures: 0, failing_since: null })
  return { failures: 0, failingSince: null }
}

async function failed(ctx: Context, { webhook, delivery, sent, state }: Attempt): Promise<Failing> {
  const failures = state.failures + 1
  const failingSince = state.failingSince ?? ctx.today
  const gone = 'status' in sent && sent.status === goneStatus
  const pause = gone || daysAfter(failingSince, giveUpAfterDays) <= ctx.today
  // What a webhook that is left alone did not get waits for it; only who takes other events loses this one.
  const givenUp = !pause && delivery.giveUpOn <= ctx.today
  await updateDelivery(ctx.db, webhook.id, delivery.sequence, {
    attempts: delivery.attempts + 1,
    outcome: 'status' in sent ? String(sent.status) : sent.fault,
    ...(givenUp
      ? { state: 'failed', due_at: null, done_on: ctx.today, at: null }
      : { due_at: later(ctx, delivery.attempts + 1) }),
  })
  await updateWebhook(ctx.db, webhook.id, ['on', 'paused'], {
    ...{ failures, failing_since: failingSince, rests_until: later(ctx, failures) },
    ...(pause ? { state: 'paused', paused_by: gone ? 'gone' : 'failing' } : {}),
  })
  if (pause) await tellManagers(ctx, 'webhooks.manage', 'webhookPaused')
  if (givenUp) await tellManagers(ctx, 'webhooks.manage', 'webhookFailed')
  return { failures, failingSince }
}

const chances = 1_000_000

const later = ({ now }: Context, failures: number) =>
  new Date(now.getTime() + waitAfter(failures, randomInt(chances) / chances))
