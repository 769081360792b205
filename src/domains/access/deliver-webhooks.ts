import { signatureHeaders } from '../../lib/standard-webhooks.ts'
import type { Sent, WebhookSender } from '../../platform/webhook-sender.ts'
import { actAsJobs } from './act-as.ts'
import { recordAudit } from './audit.ts'
import { type Context, requireSystem, type System } from './context.ts'
import { isSwitchedOn } from './rules/register.ts'
import { testType } from './rules/webhook.ts'
import { cloudEvent, type EventFacts } from './rules/webhook-event.ts'
import { daysAfter, giveUpAfterDays, isDelivered, keptDays } from './rules/webhook-retry.ts'
import { openDossier } from './sealing.ts'
import { settleDelivery } from './settle-delivery.ts'
import { findSealedWebhook } from './webhook-queries.ts'
import {
  dueDeliveries,
  forgetDeliveries,
  spreadEvents,
  type TakenWebhook,
  takeWebhooks,
  updateWebhook,
} from './webhook-store.ts'

/** Through what events go out, and the address of this installation, which names it as their source. */
export type Outlet = { sender: WebhookSender; source: string }

const spreadAtOnce = 500
const webhooksAtOnce = 8
const eventsARound = 20
/** A round stops taking on more after this; with the longest wait for an answer it ends well before the hold on it does. */
const roundMs = 20_000
const holdMs = 60_000

/**
 * Puts what happened in the queues of webhooks and sends what is due, in order for each number. Nothing is sent inside a
 * transaction: a process that dies between sending and noting it lets go of the webhook after a minute, and the event goes
 * out again with the same id. While the region has webhooks or partner systems switched off nothing goes out. Returns how much was done.
 */
export async function deliverWebhooks(system: System, outlet: Outlet): Promise<number> {
  if (!isOn(system)) return 0
  const spread = await actAsJobs(system, 'webhooks', (ctx) => {
    return spreadEvents(ctx.db, { today: ctx.today, giveUpOn: daysAfter(ctx.today, giveUpAfterDays) }, spreadAtOnce)
  })
  const taken = await actAsJobs(system, 'webhooks', ({ db, now, today }) =>
    takeWebhooks(db, { now, today, until: new Date(now.getTime() + holdMs), limit: webhooksAtOnce }),
  )
  const sent = await Promise.all(taken.map((webhook) => round(system, webhook, outlet)))
  return sent.reduce((sum, one) => sum + one, spread)
}

/** A webhook is of a partner system, so it needs the ground of both. */
const isOn = ({ loaded }: System) =>
  (['webhooks', 'partnerSystems'] as const).every((one) => isSwitchedOn(loaded().region, one))

async function round(system: System, webhook: TakenWebhook, outlet: Outlet): Promise<number> {
  const { due, secret } = await actAsJobs(system, 'webhooks', async (ctx) => ({
    due: await dueDeliveries(ctx.db, webhook.id, ctx.now, eventsARound),
    secret: await secretOf(ctx, webhook),
  }))
  const began = performance.now()
  let state = { failures: webhook.failures, failingSince: webhook.failingSince }
  let done = 0
  for (const delivery of due) {
    const event = { ...delivery, id: delivery.eventId, deskId: webhook.deskId }
    const sent = await send(system, { url: webhook.url, secret, event }, outlet)
    state = await actAsJobs(system, 'webhooks', (ctx) => settleDelivery(ctx, { webhook, delivery, sent, state }))
    done += 1
    // Whoever does not answer one event is left alone for a while with the others.
    if (state.failures > 0) return done
    if (performance.now() - began > roundMs) break
  }
  await actAsJobs(system, 'webhooks', ({ db }) =>
    updateWebhook(db, webhook.id, ['on', 'paused'], { rests_until: null }),
  )
  return done
}

type Sealed = Pick<TakenWebhook, 'id' | 'secretKey' | 'sealedSecret'>

async function secretOf(ctx: Context, { id, secretKey, sealedSecret }: Sealed): Promise<string> {
  return (await openDossier(ctx, secretKey)).open('access.webhook', id, 'sealed_secret', sealedSecret)
}

type Message = { url: string; secret: string; event: EventFacts }

function send({ clock }: System, { url, secret, event }: Message, { sender, source }: Outlet): Promise<Sent> {
  const body = cloudEvent(event, source)
  const signed = signatureHeaders(secret, { id: event.id, body, at: clock() })
  const type = { 'content-type': 'application/cloudevents+json; charset=utf-8' }
  return sender.send({ url, body, headers: { ...type, ...signed, 'user-agent': 'Lichtketen' } })
}

/**
 * Sends the test event that an administrator asked for; the first one that is answered well switches the webhook on.
 * Returns what came of it; undefined when the webhook has ended, or was switched off meanwhile.
 */
export async function sendWebhookTest(system: System, id: string, outlet: Outlet): Promise<Sent | undefined> {
  if (!isOn(system)) return undefined
  const found = await actAsJobs(system, 'webhooks', async (ctx) => {
    const webhook = await findSealedWebhook(ctx.db, id)
    const event = { id: ctx.newId(), type: testType, subject: id, day: ctx.today, at: null, sequence: 0 }
    return webhook && { ...webhook, secret: await secretOf(ctx, webhook), event }
  })
  if (!found) return undefined
  const { url, secret, deskId, event } = found
  const sent = await send(system, { url, secret, event: { ...event, deskId } }, outlet)
  if ('status' in sent && isDelivered(sent.status)) await actAsJobs(system, 'webhooks', (ctx) => switchOn(ctx, id))
  return sent
}

async function switchOn(ctx: Context, id: string): Promise<void> {
  await updateWebhook(ctx.db, id, ['on', 'paused'], { verified_on: ctx.today })
  await recordAudit(ctx, {
    action: 'webhooks.manage',
    resource: { kind: 'webhook', id },
    detail: { change: 'verified' },
  })
}

/** Forgets events of more than thirty days ago, and of those of before today the quarter of an hour. */
export async function forgetEvents(ctx: Context): Promise<void> {
  requireSystem(ctx)
  await forgetDeliveries(ctx.db, { today: ctx.today, before: daysAfter(ctx.today, -keptDays) })
}
