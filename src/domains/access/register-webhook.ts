import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { newWebhookSecret } from '../../lib/standard-webhooks.ts'
import { type Context, requirePermission } from './context.ts'
import { recordWebhook, requireOn, requireWebhook } from './manage-webhooks.ts'
import { notify } from './notify.ts'
import { longestDays, type WebhookInput } from './rules/webhook.ts'
import { daysAfter } from './rules/webhook-retry.ts'
import { newDossier } from './sealing.ts'
import { tellManagers } from './tell-managers.ts'
import { type DeskClient, listDeskClients } from './webhook-queries.ts'
import { insertWebhook, updateWebhook } from './webhook-store.ts'

/**
 * Registers a webhook for a system, about one desk of its organisation. The secret is returned once and sealed. Nothing is
 * sent before another administrator agreed, and its receiver answered a test event.
 */
export async function registerWebhook(ctx: Context, input: WebhookInput): Promise<{ id: string; secret: string }> {
  requirePermission(ctx, 'webhooks.manage')
  requireOn(ctx)
  const client = await requireFitting(ctx, input)
  const [id, secretKey, secret, by] = [ctx.newId(), ctx.newId(), newWebhookSecret(), personOf(ctx)]
  const sealer = await newDossier(ctx, secretKey)
  await insertWebhook(ctx.db, {
    ...{ id, region: ctx.region, client_id: client.id, desk_id: client.deskId, url: input.url, types: input.types },
    ...{ secret_key: secretKey, sealed_secret: sealer.seal('access.webhook', id, 'sealed_secret', secret) },
    ...{ registered_by: by, registered_on: ctx.today, expires_on: input.expiresOn },
  })
  await recordWebhook(ctx, id, 'registered')
  await tellManagers(ctx, 'webhooks.manage', 'webhookWaits', by)
  return { id, secret }
}

async function requireFitting(ctx: Context, input: WebhookInput): Promise<DeskClient> {
  const client = (await listDeskClients(ctx.db)).find((one) => one.id === input.clientId && one.deskId === input.deskId)
  const fits = input.expiresOn > ctx.today && input.expiresOn <= daysAfter(ctx.today, longestDays)
  const issues = [
    ...(client ? [] : [{ path: 'clientId', code: 'unknown' }]),
    ...(fits ? [] : [{ path: 'expiresOn', code: 'outsideYear' }]),
  ]
  if (!client || issues.length > 0) throw new InvalidInput(issues)
  return client
}

/**
 * Agrees that an address hears what happens at a desk; who registered it is told. Throws Conflict for who registered it:
 * two people decide.
 */
export async function confirmWebhook(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx, 'webhooks.manage', { kind: 'webhook', id })
  requireOn(ctx)
  const { confirmed, registeredBy } = await requireWebhook(ctx, id)
  if (confirmed) throw new NotFound('webhook')
  const by = personOf(ctx)
  if (registeredBy === by) throw new Conflict('sameAdministrator')
  if (!(await updateWebhook(ctx.db, id, ['on', 'paused'], { confirmed_by: by }))) throw new NotFound('webhook')
  await recordWebhook(ctx, id, 'confirmed')
  await notify(ctx, 'webhookConfirmed', [{ personId: registeredBy }])
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('a person manages webhooks')
  return actor.personId
}
