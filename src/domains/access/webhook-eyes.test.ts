import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, NotFound, ProofNeeded } from '../../lib/errors.ts'
import { aPerson } from '../../testing/people.ts'
import { openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { aDeskClient, confirmed, outlet } from '../../testing/webhooks.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsJobs } from './act-as.ts'
import { sendWebhookTest } from './deliver-webhooks.ts'
import { askWebhookTest, endWebhook } from './manage-webhooks.ts'
import { confirmWebhook, registerWebhook } from './register-webhook.ts'
import type { PersonActor } from './rules/actor.ts'
import { warnEndingWebhooks } from './warn-ending-webhooks.ts'

const deskId = 'aandachtsfunctionarissen-breda'
let world: World
let receiver: Receiver
let clientId: string
let ties: PersonActor
let roos: PersonActor

beforeAll(async () => {
  world = await openWorld()
  receiver = await openReceiver()
  clientId = (await aDeskClient(world, deskId)).clientId
  ties = await aPerson(world, [{ function: 'administrator' }], { name: 'Ties Brugman' })
  roos = await aPerson(world, [{ function: 'administrator' }], { name: 'Roos Jansen' })
})
afterAll(async () => {
  await receiver.close()
  await world.close()
})
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('delete from access.webhook; delete from access.notice')
})

async function registered(expiresOn = '2027-06-01'): Promise<string> {
  const input = { clientId, deskId, url: receiver.url, types: ['bericht.ontvangen' as const], expiresOn }
  return (await world.as(ties, (ctx) => registerWebhook(ctx, input))).id
}

const toldOf = async (kind: string) => {
  const found = await world.database.owner.query<{ person_id: string }>(
    'select person_id from access.notice where kind = $1',
    [kind],
  )
  return found.rows.map(({ person_id }) => person_id)
}

describe('an address outside the house', () => {
  it('X-01 A-03 hears of a desk when two administrators agreed, each with a fresh second factor', async () => {
    const id = await registered()
    expect(await toldOf('webhookWaits')).toContain(roos.personId)
    expect(await toldOf('webhookWaits')).not.toContain(ties.personId)
    await expect(world.as(ties, (ctx) => confirmWebhook(ctx, id))).rejects.toThrow(Conflict)
    const tired = { ...roos, proven: false }
    await expect(world.as(tired, (ctx) => confirmWebhook(ctx, id))).rejects.toThrow(ProofNeeded)
    await world.as(roos, (ctx) => confirmWebhook(ctx, id))
    expect(await toldOf('webhookConfirmed')).toEqual([ties.personId])
    await expect(world.as(roos, (ctx) => confirmWebhook(ctx, id))).rejects.toThrow(NotFound)
  })

  it('X-01 A-03 gets nothing before that, no test either', async () => {
    const id = await registered()
    await expect(world.as(roos, (ctx) => askWebhookTest(ctx, id))).rejects.toThrow(Conflict)
    expect(await sendWebhookTest(world.system, id, outlet)).toBeUndefined()
    expect(receiver.received).toEqual([])
    await confirmed(world, id)
    expect(await sendWebhookTest(world.system, id, outlet)).toEqual({ status: 204 })
  })

  it('A-02 the database refuses to agree alone, for another or without a second, and to take it back', async () => {
    const id = await registered()
    const agree = (who: string) => `update access.webhook set confirmed_by = ${who} where id = '${id}'`
    const refused: [PersonActor, string][] = [
      [ties, agree(`'${ties.personId}'`)],
      [ties, agree(`'${roos.personId}'`)],
    ]
    for (const [by, statement] of refused)
      await expect(world.as(by, (ctx) => sql.raw(statement).execute(ctx.db))).rejects.toThrow()
    const verified = sql.raw(`update access.webhook set verified_on = '2026-11-24' where id = '${id}'`)
    await expect(actAsJobs(world.system, 'webhooks', ({ db }) => verified.execute(db))).rejects.toThrow('check')
    await world.as(roos, (ctx) => confirmWebhook(ctx, id))
    await expect(world.as(roos, (ctx) => sql.raw(agree('null')).execute(ctx.db))).rejects.toThrow('nobody undoes')
  })
})

describe('the last day of a webhook', () => {
  const warn = () => actAsJobs(world.system, 'webhooks', warnEndingWebhooks)

  it('X-01 who manages webhooks hears a month and a week before it, once each', async () => {
    await registered('2027-03-31')
    world.at('2027-02-28T09:00')
    expect(await warn()).toBe(0)
    world.at('2027-03-01T09:00')
    expect([await warn(), await warn()]).toEqual([1, 0])
    expect(await toldOf('webhookEnds')).toEqual(expect.arrayContaining([ties.personId, roos.personId]))
    world.at('2027-03-23T09:00')
    expect(await warn()).toBe(0)
    world.at('2027-03-24T09:00')
    expect([await warn(), await warn()]).toEqual([1, 0])
    expect((await toldOf('webhookEnds')).filter((id) => id === ties.personId)).toHaveLength(2)
  })

  it('X-01 a server that stood still a while tells once; nobody hears of one that ended, or was made for days', async () => {
    const late = await registered('2027-01-10')
    const over = await registered('2027-01-10')
    await registered('2026-11-28')
    await world.as(ties, (ctx) => endWebhook(ctx, over))
    expect(await warn()).toBe(0)
    world.at('2027-01-08T09:00')
    expect([await warn(), await warn()]).toEqual([1, 0])
    expect(late).not.toBe(over)
  })
})
