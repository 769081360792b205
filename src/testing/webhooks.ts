import {
  askWebhookTest,
  confirmWebhook,
  deliverWebhooks,
  type Outlet,
  registerClient,
  registerWebhook,
  sendWebhookTest,
} from '../domains/access/index.ts'
import type { PersonActor } from '../domains/access/rules/actor.ts'
import { type EventType, eventTypes } from '../domains/access/rules/webhook.ts'
import { openSender } from '../platform/webhook-sender.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** Where events of tests go out: to this machine. */
export const outlet: Outlet = {
  sender: openSender({ loopback: true, hosts: [], timeout: 20_000 }),
  source: 'https://lichtketen.example',
}

/** A system of the organisation of a desk, with a token that opens what is about webhooks. */
export async function aDeskClient(
  world: World,
  deskId: string,
  name = 'Zaaksysteem',
): Promise<{ clientId: string; token: string }> {
  const ties = await aPerson(world, [{ function: 'administrator' }])
  const organisationId = world.loaded.region.desks.find(({ id }) => id === deskId)?.organisationId ?? ''
  const input = { name, organisationId, deskId, scopes: ['webhooks.herhalen'] }
  const { id, token } = await world.as(ties, (ctx) => registerClient(ctx, input))
  return { clientId: id, token }
}

/** A webhook of a desk that two agreed on and that was answered once; it tells of every type when none is named. */
export async function aWebhook(
  world: World,
  ties: PersonActor,
  { url, deskId, types = eventTypes }: { url: string; deskId: string; types?: readonly EventType[] },
): Promise<{ id: string; secret: string; clientId: string; token: string }> {
  const client = await aDeskClient(world, deskId)
  const { clientId } = client
  const made = await world.as(ties, (ctx) =>
    registerWebhook(ctx, { clientId, deskId, url, types: [...types], expiresOn: '2027-06-01' }),
  )
  await confirmed(world, made.id)
  await world.as(ties, (ctx) => askWebhookTest(ctx, made.id))
  await sendWebhookTest(world.system, made.id, outlet)
  return { ...made, ...client }
}

/** Lets an administrator who did not register it agree with a webhook. */
export async function confirmed(world: World, id: string): Promise<void> {
  const roos = await aPerson(world, [{ function: 'administrator' }], { name: 'Roos Jansen' })
  await world.as(roos, (ctx) => confirmWebhook(ctx, id))
}

/** Lets the job work until nothing is due. */
export async function deliverAll(world: World): Promise<void> {
  while ((await deliverWebhooks(world.system, outlet)) > 0);
}
