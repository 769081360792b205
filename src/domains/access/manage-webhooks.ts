import { Conflict, NotFound } from '../../lib/errors.ts'
import { toQuarter } from '../../lib/quarter.ts'
import type { RowChange } from '../../platform/database.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { findPerson } from './person-queries.ts'
import { requireSwitchedOn } from './require-switched-on.ts'
import { daysAfter, giveUpAfterDays } from './rules/webhook-retry.ts'
import {
  type DeliveryLine,
  type DeskClient,
  findWebhook,
  listDeskClients,
  listWebhooks,
  newestDeliveries,
  type Webhook,
} from './webhook-queries.ts'
import { queueAgain, updateWebhook } from './webhook-store.ts'

const linesOfLog = 50

/** The webhooks that have not ended, and the systems that can have one. */
export async function webhookOverview(ctx: Context): Promise<{ webhooks: Webhook[]; clients: DeskClient[] }> {
  requirePermission(ctx, 'webhooks.view')
  await recordAudit(ctx, { action: 'webhooks.view', resource: { kind: 'webhook' } })
  return { webhooks: await listWebhooks(ctx.db), clients: await listDeskClients(ctx.db) }
}

/** One webhook with the newest lines of its log; throws NotFound when there is none that has not ended. */
export async function webhookDetails(
  ctx: Context,
  id: string,
): Promise<{ webhook: Webhook; registeredBy: string | null; log: DeliveryLine[] }> {
  requirePermission(ctx, 'webhooks.view', { kind: 'webhook', id })
  const webhook = await requireWebhook(ctx, id)
  await recordAudit(ctx, { action: 'webhooks.view', resource: { kind: 'webhook', id } })
  const by = await findPerson(ctx.db, webhook.registeredBy)
  return { webhook, registeredBy: by?.name ?? null, log: await newestDeliveries(ctx.db, id, linesOfLog) }
}

/** A webhook is of a partner system, so it needs the ground of both. Pausing and ending one needs none. */
export function requireOn(ctx: Context): void {
  requireSwitchedOn(ctx, 'webhooks')
  requireSwitchedOn(ctx, 'partnerSystems')
}

/** A webhook that has not ended; throws NotFound when there is none. */
export async function requireWebhook(ctx: Context, id: string): Promise<Webhook> {
  const webhook = await findWebhook(ctx.db, id)
  if (!webhook) throw new NotFound('webhook')
  return webhook
}

/**
 * Asks for a test event, which `sendWebhookTest` then sends; throws NotFound when the webhook has ended, and Conflict while
 * one administrator alone knows its address.
 */
export async function askWebhookTest(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'webhooks.manage', { kind: 'webhook', id })
  requireOn(ctx)
  const { confirmed } = await requireWebhook(ctx, id)
  if (!confirmed) throw new Conflict('unconfirmed')
  await recordWebhook(ctx, id, 'tested')
}

/** Pauses a webhook: what happens meanwhile waits for it. */
export async function pauseWebhook(ctx: Context, id: string): Promise<void> {
  await change(ctx, id, ['on'], { state: 'paused', paused_by: 'person' }, 'paused')
}

/** Lets a webhook that was paused send again, beginning with what waits. */
export async function resumeWebhook(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'webhooks.manage', { kind: 'webhook', id })
  requireOn(ctx)
  await change(ctx, id, ['paused'], { state: 'on', paused_by: null, ...fresh }, 'resumed')
  await queueAgain(ctx.db, id, 'waiting', nowAgain(ctx))
}

const fresh = { rests_until: null, failures: 0, failing_since: null }

/** Ends a webhook for good. Its secret is gone at once, and so is what waits, with the next round of forgetting. */
export async function endWebhook(ctx: Context, id: string): Promise<void> {
  const ended = { state: 'ended', paused_by: null, sealed_secret: Buffer.alloc(0) }
  await change(ctx, id, ['on', 'paused'], ended, 'stopped')
}

type Change = 'registered' | 'confirmed' | 'tested' | 'paused' | 'resumed' | 'stopped'

async function change(
  ctx: Context,
  id: string,
  from: readonly string[],
  to: RowChange<'access.webhook'>,
  what: Change,
): Promise<void> {
  requirePermission(ctx, 'webhooks.manage', { kind: 'webhook', id })
  if (!(await updateWebhook(ctx.db, id, from, to))) throw new NotFound('webhook')
  await recordWebhook(ctx, id, what)
}

/** Records what was done with a webhook. */
export const recordWebhook = (ctx: Context, id: string, what: Change) =>
  recordAudit(ctx, { action: 'webhooks.manage', resource: { kind: 'webhook', id }, detail: { change: what } })

/**
 * Sends the events of a webhook after a number again, in order and with the ids that they had. Returns how many: none of
 * more than thirty days ago. For an administrator, and for the system whose webhook it is.
 */
export async function replayWebhook(ctx: Context, id: string, after: number): Promise<number> {
  requirePermission(ctx, 'webhooks.replay', { kind: 'webhook', id })
  requireOn(ctx)
  await requireWebhook(ctx, id)
  const events = await queueAgain(ctx.db, id, { after }, nowAgain(ctx))
  await recordAudit(ctx, { action: 'webhooks.replay', resource: { kind: 'webhook', id }, detail: { after, events } })
  return events
}

const nowAgain = ({ now, today }: Context) => ({ dueAt: toQuarter(now), giveUpOn: daysAfter(today, giveUpAfterDays) })
