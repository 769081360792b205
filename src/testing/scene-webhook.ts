import { randomUUID } from 'node:crypto'
import { newDossier } from '../domains/access/index.ts'
import type { PersonActor } from '../domains/access/rules/actor.ts'
import { newWebhookSecret } from '../lib/standard-webhooks.ts'
import { aPerson } from './people.ts'
import { relations } from './relations.ts'
import type { World } from './world.ts'

/** Adds a webhook of a partner system about the desk of the signal, with an event that was sent and one that waits. */
export async function withWebhook(world: World, clientId: string, by: PersonActor): Promise<void> {
  const { database, loaded } = world
  const [webhook, key, region] = [randomUUID(), randomUUID(), loaded.region.id]
  const other = await aPerson(world, [{ function: 'administrator' }])
  const sealed = await world.as(by, async (ctx) =>
    (await newDossier(ctx, key)).seal('access.webhook', webhook, 'sealed_secret', newWebhookSecret()),
  )
  await database.owner.query(
    `insert into access.webhook (id, region, client_id, desk_id, url, types, secret_key, sealed_secret, registered_by,
       registered_on, expires_on, verified_on, confirmed_by)
     values ($1, $2, $3, $4, 'https://systeem.voorbeeld.invalid', '{bericht.ontvangen}', $5, $7, $6, '2026-11-20', '2027-01-01', '2026-11-20', $8)`,
    [webhook, region, clientId, relations.owner, key, by.personId, sealed, other.personId],
  )
  await database.owner.query(
    `insert into access.webhook_delivery (webhook_id, sequence, event_id, region, type, subject, day, state, give_up_on, done_on)
     values ($1, 1, $2, $3, 'bericht.ontvangen', '2026-0001', '2026-11-23', 'delivered', '2026-11-26', '2026-11-23')`,
    [webhook, randomUUID(), region],
  )
}
