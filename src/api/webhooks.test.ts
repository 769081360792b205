import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAsClient } from '../domains/access/index.ts'
import { submitSignal } from '../domains/signals/index.ts'
import { openApi } from '../testing/partner.ts'
import { aPerson } from '../testing/people.ts'
import { openReceiver, type Receiver } from '../testing/webhook-receiver.ts'
import { aWebhook, deliverAll } from '../testing/webhooks.ts'
import { aReport, openWorld, reporter, type World } from '../testing/world.ts'

let world: World
let receiver: Receiver
let app: ReturnType<typeof openApi>['app']
let webhook: Awaited<ReturnType<typeof aWebhook>>
let other: Awaited<ReturnType<typeof aWebhook>>

beforeAll(async () => {
  world = await openWorld()
  receiver = await openReceiver()
  app = openApi(world).app
  const ties = await aPerson(world, [{ function: 'administrator' }])
  webhook = await aWebhook(world, ties, { url: receiver.url, deskId: 'aandachtsfunctionarissen-breda' })
  other = await aWebhook(world, ties, { url: receiver.url, deskId: 'riec' })
  for (let at = 0; at < 3; at++) await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
  await deliverAll(world)
})
afterAll(async () => {
  await receiver.close()
  await world.close()
})

const ask = (path: string, token = webhook.token) =>
  app.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
const again = (id: string, body: unknown = { naVolgnummer: 1 }, token = webhook.token) =>
  app.request(`/api/v1/webhooks/${id}/herhalingen`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  })

describe('a system of a partner', () => {
  it('X-01 reads its own webhooks, without their secret, and no others', async () => {
    const answer = await ask('/webhooks')
    expect(await answer.json()).toEqual({
      webhooks: [
        {
          id: webhook.id,
          loket: 'aandachtsfunctionarissen-breda',
          adres: receiver.url,
          soorten: expect.arrayContaining(['nl.lichtketen.signaal.toegewezen']),
          stand: 'Aan',
          laatsteVolgnummer: 3,
          werktTotEnMet: '2027-06-01',
        },
      ],
    })
  })

  it('X-01 asks for events again since a sequence number, and gets them in order', async () => {
    const before = receiver.events().slice(-2)
    const answer = await again(webhook.id)
    expect([answer.status, await answer.json()]).toEqual([202, { aantal: 2 }])
    await deliverAll(world)
    expect(
      receiver
        .events()
        .slice(-2)
        .map(({ id }) => id),
    ).toEqual(before.map(({ id }) => id))
  })

  it('A-02 those of others are not there: the same answer as for one that never was', async () => {
    const [theirs, never] = [await again(other.id), await again(crypto.randomUUID())]
    expect([theirs.status, await theirs.text()]).toEqual([404, await never.text()])
  })

  it('X-01 is refused without a token that works', async () => {
    expect((await ask('/webhooks', 'lk_niemand')).status).toBe(401)
    expect((await again(webhook.id, { naVolgnummer: 0 }, 'lk_niemand')).status).toBe(401)
  })

  it('A-02 without the scope the database shows it none either', async () => {
    const seen = () =>
      actAsClient(world.system, other.token, async ({ db }) => {
        const webhooks = await db.selectFrom('access.webhook').select('id').execute()
        const events = await db.selectFrom('access.webhook_delivery').select('sequence').execute()
        return [...webhooks, ...events]
      })
    expect(await seen()).toEqual([{ id: other.id }])
    const scopes = `update access.api_token set scopes = $1 where client_id = $2`
    await world.database.owner.query(scopes, [['signalen.lezen'], other.clientId])
    expect(await seen()).toEqual([])
    await world.database.owner.query(scopes, [['webhooks.herhalen'], other.clientId])
  })

  it.each([
    [{}],
    [{ naVolgnummer: -1 }],
    [{ naVolgnummer: 1.5 }],
    [{ naVolgnummer: '1' }],
    [{ naVolgnummer: 1, meer: 1 }],
    [null],
    [[]],
  ])('X-01 is told what is wrong with %j', async (body) => expect((await again(webhook.id, body)).status).toBe(400))

  it('X-01 is told that an id cannot be one', async () => {
    expect((await again('geen-id')).status).toBe(400)
  })
})
