import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { toQuarter } from '../../lib/quarter.ts'
import { newWebhookSecret } from '../../lib/standard-webhooks.ts'
import type { RowChange } from '../../platform/database.ts'
import { recordAudit } from './audit.ts'
import { type Context, requirePermission } from './context.ts'
import { requireSwitchedOn } from './require-switched-on.ts'
import { longestDays, type WebhookInput } from './rules/webhook.ts'
import { daysAfter, giveUpAfterDays } from './rules/webhook-retry.ts'
import { newDossier } from './sealing.ts'
import {
  type DeliveryLine,
  type DeskClient,
  findWebhook,
  listDeskClients,
  listWebhooks,
  newestDeliveries,
  type Webhook,
} from './webhook-queries.ts'
import { insertWebhook, queueAgain, updateWebhook } from './webhook-store.ts'

const linesOfLog = 50

/** The webhooks that have not ended, and the systems that can have one. */
export async function webhookOverview(ctx: Context): Promise<{ webhooks: Webhook[]; clients: DeskClient[] }> {
  requirePermission(ctx, 'webhooks.view')
  await recordAudit(ctx, { action: 'webhooks.view', resource: { kind: 'webhook' } })
  return { webhooks: await listWebhooks(ctx.db), clients: await listDeskClients(ctx.db) }
}

/** One webhook with the newest lines of its log; throws NotFound when there is none that has not ended. */
export async function webhookDetails(ctx: Context, id: string): Promise<{ webhook: Webhook; log: DeliveryLine[] }> {
  requirePermission(ctx, 'webhooks.view', { kind: 'webhook', id })
  const webhook = await requireWebhook(ctx, id)
  await recordAudit(ctx, { action: 'webhooks.view', resource: { kind: 'webhook', id } })
  return { webhook, log: await newestDeliveries(ctx.db, id, linesOfLog) }
}

/** A webhook is of a partner system, so it needs the ground of both. Pausing and ending one needs none. */
function requireOn(ctx: Context): void {
  requireSwitchedOn(ctx, 'webhooks')
  requireSwitchedOn(ctx, 'partnerSystems')
}

async function requireWebhook(ctx: Context, id: string): Promise<Webhook> {
  const webhook = await findWebhook(ctx.db, id)
  if (!webhook) throw new NotFound('webhook')
  return webhook
}

/**
 * Registers a webhook for a system, about one desk of its organisation. The secret is returned once and sealed. Nothing is
 * sent before its receiver answered a test event.
 */
export async function registerWebhook(ctx: Context, input: WebhookInput): Promise<{ id: string; secret: string }> {
  requirePermission(ctx, 'webhooks.manage')
  requireOn(ctx)
  const client = (await listDeskClients(ctx.db)).find((one) => one.id === input.clientId && one.deskId === input.deskId)
  const fits = input.expiresOn > ctx.today && input.expiresOn <= daysAfter(ctx.today, longestDays)
  const issues = [
    ...(client ? [] : [{ path: 'clientId', code: 'unknown' }]),
    ...(fits ? [] : [{ path: 'expiresOn', code: 'outsideYear' }]),
  ]
  if (!client || issues.length > 0) throw new InvalidInput(issues)
  const [id, secretKey, secret] = [ctx.newId(), ctx.newId(), newWebhookSecret()]
  const sealer = await newDossier(ctx, secretKey)
  await insertWebhook(ctx.db, {
    ...{ id, region: ctx.region, client_id: client.id, desk_id: client.deskId, url: input.url, types: input.types },
    ...{ secret_key: secretKey, sealed_secret: sealer.seal('access.webhook', id, 'sealed_secret', secret) },
    ...{ registered_by: personOf(ctx), registered_on: ctx.today, expires_on: input.expiresOn },
  })
  await record(ctx, id, 'registered')
  return { id, secret }
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('a person registers a webhook')
  return actor.personId
}

/** Asks for a test event, which `sendWebhookTest` then sends; throws NotFound when the webhook has ended. */
export async function askWebhookTest(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'webhooks.manage', { kind: 'webhook', id })
  requireOn(ctx)
  await requireWebhook(ctx, id)
  await record(ctx, id, 'tested')
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

type Change = 'registered' | 'tested' | 'paused' | 'resumed' | 'stopped'

async function change(
  ctx: Context,
  id: string,
  from: readonly string[],
  to: RowChange<'access.webhook'>,
  what: Change,
): Promise<void> {
  requirePermission(ctx, 'webhooks.manage', { kind: 'webhook', id })
  if (!(await updateWebhook(ctx.db, id, from, to))) throw new NotFound('webhook')
  await record(ctx, id, what)
}

const record = (ctx: Context, id: string, what: Change) =>
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
