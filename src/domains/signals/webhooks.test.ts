import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aTakenSignal } from '../../testing/desk.ts'
import { aPerson } from '../../testing/people.ts'
import { openReceiver, type Receiver } from '../../testing/webhook-receiver.ts'
import { aWebhook, deliverAll, outlet } from '../../testing/webhooks.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import {
  actAsJobs,
  deliverWebhooks,
  endWebhook,
  forgetEvents,
  type PersonActor,
  pauseWebhook,
  replayWebhook,
  resumeWebhook,
} from '../access/index.ts'
import {
  acceptHandover,
  answerHandover,
  closeSignal,
  fireDueClocks,
  handBack,
  offerHandover,
  openReceipt,
  refuseHandover,
  remindReceiver,
  reopenSignal,
  replyAsReporter,
  submitSignal,
  takeSignal,
  withdrawHandover,
} from './index.ts'
import { handoverOffer } from './rules/handover.ts'

let world: World
let receiver: Receiver
let noor: PersonActor
let joris: PersonActor
let ties: PersonActor
const breda = 'aandachtsfunctionarissen-breda'
const avim = 'team-avim'

beforeAll(async () => {
  world = await openWorld()
  receiver = await openReceiver()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  joris = await world.person('Joris Kamp', 'handler', avim)
  ties = await aPerson(world, [{ function: 'administrator' }], { name: 'Ties Brugman' })
})
afterAll(async () => {
  await receiver.close()
  await world.close()
})
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query(
    'delete from access.webhook_event; delete from access.webhook_delivery; delete from access.webhook; delete from access.notice',
  )
  receiver.received.length = 0
  receiver.answer = { status: 204 }
  receiver.before = () => {}
})

const listen = (deskId = breda) => aWebhook(world, ties, { url: receiver.url, deskId })
const heard = () => receiver.events().filter(({ type }) => !type.endsWith('getest'))
const told = () => heard().map(({ type, subject }) => `${type.replace('nl.lichtketen.', '')} ${subject}`)
const report = () => world.as(reporter, (ctx) => submitSignal(ctx, aReport()))

async function ofDelivery(columns: string): Promise<Record<string, unknown>[]> {
  const found = await world.database.owner.query(`select ${columns} from access.webhook_delivery order by sequence`)
  return found.rows
}

async function offer(number: string): Promise<string> {
  const { rows } = await world.database.owner.query(
    `select f.id from signals.fact f join signals.signal s on s.id = f.signal_id where s.number = $1 and f.kind = 'story'`,
    [number],
  )
  const wanted = {
    purpose: 'opsporing',
    legalBasis: 'politietaak',
    factIds: rows.map(({ id }) => id),
    question: 'Kan dit?',
  }
  const given = handoverOffer.parse({ number, desks: [avim], answerBy: '2026-12-01', ...wanted })
  return (await world.as(noor, (ctx) => offerHandover(ctx, given)))[0] ?? ''
}

describe('what a system of a partner hears', () => {
  it('X-01 of a signal of its desk: that it came, was taken up, written about, closed and opened again', async () => {
    await listen()
    const { number, receipt } = await report()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const signalId = await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))
    await world.as({ kind: 'reporter', signalId: signalId ?? null }, (ctx) => replyAsReporter(ctx, 'Nog iets'))
    const closing = { number, reason: 'Klaar', result: 'noAction', reporterWord: 'lookedInto' } as const
    await world.as(noor, (ctx) => closeSignal(ctx, closing))
    await world.as(noor, (ctx) => reopenSignal(ctx, { number, reason: 'Toch niet' }))
    await deliverAll(world)
    expect(told()).toEqual(
      ['signaal.toegewezen', 'signaal.opgepakt', 'bericht.ontvangen', 'signaal.afgesloten', 'signaal.heropend'].map(
        (type) => `${type} ${number}`,
      ),
    )
  })

  it('X-01 of a hand-over: the desk that has to act hears of each step of the other', async () => {
    await listen()
    await listen(avim)
    const number = await aTakenSignal(world, noor)
    const [refused, returned, withdrawn] = [
      await offer(number),
      await offer(await aTakenSignal(world, noor)),
      await offer(await aTakenSignal(world, noor)),
    ]
    await world.as(joris, (ctx) => refuseHandover(ctx, { number: refused, reason: 'Niet voor ons' }))
    const answered = await offer(number)
    await world.as(noor, (ctx) => remindReceiver(ctx, { number: answered }))
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: answered }))
    await world.as(joris, (ctx) => answerHandover(ctx, { number: answered, answer: 'Opvang geregeld' }))
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: returned }))
    await world.as(joris, (ctx) => handBack(ctx, { number: returned, reason: 'Terug' }))
    await world.as(noor, (ctx) => withdrawHandover(ctx, { number: withdrawn }))
    await deliverAll(world)
    const about = (handover: string) =>
      told()
        .filter((line) => line.endsWith(handover))
        .map((line) => line.split(' ')[0])
    // Each desk has its own queue: what two of them hear is in no order.
    expect(about(refused).sort()).toEqual(['overdracht.aangeboden', 'overdracht.geweigerd'])
    expect(about(answered).sort()).toEqual([
      ...['overdracht.aangeboden', 'overdracht.aangenomen', 'overdracht.beantwoord', 'overdracht.herinnerd'],
    ])
    expect(about(returned).sort()).toEqual([
      'overdracht.aangeboden',
      'overdracht.aangenomen',
      'overdracht.teruggegeven',
    ])
    expect(about(withdrawn)).toEqual(['overdracht.aangeboden', 'overdracht.ingetrokken'])
  })

  it('X-01 that nobody answered a hand-over in time', async () => {
    await listen()
    const number = await offer(await aTakenSignal(world, noor))
    world.at('2026-12-10T09:30')
    while ((await actAsJobs(world.system, 'clocks', fireDueClocks)) > 0);
    await deliverAll(world)
    expect(told()).toContain(`overdracht.onbeantwoord ${number}`)
  })

  it('X-01 nothing of another desk, and nothing of a type that it did not choose', async () => {
    await listen('aandachtsfunctionarissen-goes')
    await aWebhook(world, ties, { url: receiver.url, deskId: breda, types: ['signaal.afgesloten'] })
    await aTakenSignal(world, noor)
    await deliverAll(world)
    expect(told()).toEqual([])
    expect((await world.database.owner.query('select from access.webhook_event')).rowCount).toBe(0)
  })

  it('X-01 no content and no time beyond the quarter of an hour; afterwards the day alone is kept', async () => {
    await listen()
    world.at('2026-11-24T09:38')
    const { number } = await report()
    await deliverAll(world)
    const [message] = receiver.received.slice(-1)
    expect(JSON.parse(message?.body ?? '')).toEqual({
      specversion: '1.0',
      id: expect.any(String),
      source: 'https://lichtketen.example',
      type: 'nl.lichtketen.signaal.toegewezen',
      subject: number,
      time: '2026-11-24T08:30:00.000Z',
      sequence: '000000000001',
      datacontenttype: 'application/json',
      data: { nummer: number, loket: breda, datum: '2026-11-24' },
    })
    expect(message?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
    expect(await ofDelivery('state, at, due_at, done_on::text, outcome')).toEqual([
      { state: 'delivered', at: null, due_at: null, done_on: '2026-11-24', outcome: '204' },
    ])
  })

  it('what did not happen is not told: the event is of the same transaction', async () => {
    await listen()
    const undone = world.as(reporter, async (ctx) => {
      await submitSignal(ctx, aReport())
      throw new Error('afgebroken')
    })
    await expect(undone).rejects.toThrow('afgebroken')
    await deliverAll(world)
    expect(told()).toEqual([])
  })
})

describe('a receiver that does not answer well', () => {
  it('X-01 gets the event again, with the same id, each time later', async () => {
    await listen()
    receiver.answer = { status: 500 }
    await report()
    await deliverAll(world)
    const [first] = await ofDelivery('due_at, attempts, outcome')
    expect(first).toMatchObject({ attempts: 1, outcome: '500' })
    const wait = (new Date(String(first?.due_at)).getTime() - world.system.clock().getTime()) / 60_000
    expect(wait).toBeGreaterThanOrEqual(1)
    expect(wait).toBeLessThanOrEqual(16)
    await deliverAll(world)
    expect(heard()).toHaveLength(1)
    world.at('2026-11-24T09:47')
    receiver.answer = { status: 200 }
    await deliverAll(world)
    const [one, two] = heard()
    expect([two?.id, heard()]).toEqual([one?.id, expect.objectContaining({ length: 2 })])
    expect(await ofDelivery('state, attempts')).toEqual([{ state: 'delivered', attempts: 2 }])
  })

  it('X-01 holds back what comes after it about the same number, and nothing else', async () => {
    await listen()
    const [bad, good] = [await report(), await report()]
    await world.as(noor, (ctx) => takeSignal(ctx, bad.number))
    receiver.before = () => {
      const last = receiver.events().at(-1)
      receiver.answer = { status: last?.subject === bad.number ? 400 : 204 }
    }
    await deliverAll(world)
    world.at('2026-11-24T09:47')
    await deliverAll(world)
    expect(told().filter((line) => line.endsWith(good.number))).toEqual([`signaal.toegewezen ${good.number}`])
    expect(told()).not.toContain(`signaal.opgepakt ${bad.number}`)
  })

  it('X-01 after three days one event is given up, and the administrators hear of it', async () => {
    await listen()
    const [bad, good] = [await report(), await report()]
    receiver.before = () => {
      receiver.answer = { status: receiver.events().at(-1)?.subject === bad.number ? 400 : 204 }
    }
    for (const moment of [
      '2026-11-24T09:30',
      '2026-11-24T10:30',
      '2026-11-25T10:30',
      '2026-11-26T23:30',
      '2026-11-27T23:30',
    ]) {
      world.at(moment)
      if (moment > '2026-11-25') await report()
      await deliverAll(world)
    }
    expect(told()).toContain(`signaal.toegewezen ${good.number}`)
    const [line] = await ofDelivery('state, outcome, due_at')
    expect(line).toEqual({ state: 'failed', outcome: '400', due_at: null })
    expect(await notices()).toContain('webhookFailed')
  })

  it('X-01 a webhook at which nothing arrives for three days is paused with a notice, and loses nothing', async () => {
    const { id } = await listen()
    receiver.answer = { status: 503 }
    await report()
    for (const moment of ['2026-11-24T09:30', '2026-11-25T09:30', '2026-11-26T09:30', '2026-11-27T09:30']) {
      world.at(moment)
      await deliverAll(world)
    }
    expect(await stateOf(id)).toEqual({ state: 'paused', paused_by: 'failing' })
    expect(await notices()).toEqual(expect.arrayContaining(['webhookPaused']))
    await report()
    await deliverAll(world)
    expect(heard()).toHaveLength(4)
    receiver.answer = { status: 204 }
    await world.as(ties, (ctx) => resumeWebhook(ctx, id))
    await deliverAll(world)
    expect(await ofDelivery('state')).toEqual([{ state: 'delivered' }, { state: 'delivered' }])
  })

  it('X-01 one that says it is gone is paused at once', async () => {
    const { id } = await listen()
    receiver.answer = { status: 410 }
    await report()
    await deliverAll(world)
    expect(await stateOf(id)).toEqual({ state: 'paused', paused_by: 'gone' })
  })

  const notices = async () =>
    (await world.database.owner.query('select kind from access.notice')).rows.map(({ kind }) => kind)
  const stateOf = async (id: string) =>
    (await world.database.owner.query('select state, paused_by from access.webhook where id = $1', [id])).rows[0]
})

describe('at least once', () => {
  it('X-01 a process that dies between sending and noting it loses nothing: another sends it again', async () => {
    await listen()
    await report()
    await expect(deliverWebhooks(world.system, { ...outlet, sender: dyingAfterSending })).rejects.toThrow('gestopt')
    expect(heard()).toHaveLength(1)
    await deliverAll(world)
    expect(heard()).toHaveLength(1)
    world.at('2026-11-24T09:32')
    await deliverAll(world)
    const [one, two] = heard()
    expect(two).toEqual(one)
    expect(await ofDelivery('state')).toEqual([{ state: 'delivered' }])
  })

  it('X-01 several processes at once send each event once, in order', async () => {
    await listen()
    const numbers: string[] = []
    for (let at = 0; at < 5; at++) numbers.push(await aTakenSignal(world, noor))
    await Promise.all([deliverAll(world), deliverAll(world), deliverAll(world)])
    await deliverAll(world)
    expect(heard().map(({ sequence }) => Number(sequence))).toEqual([1, 3, 5, 7, 9, 2, 4, 6, 8, 10])
    expect(new Set(heard().map(({ id }) => id)).size).toBe(10)
  })
})

describe('an administrator', () => {
  it('X-01 pauses: what happens meanwhile waits, and goes out afterwards', async () => {
    const { id } = await listen()
    await world.as(ties, (ctx) => pauseWebhook(ctx, id))
    await report()
    await deliverAll(world)
    expect(heard()).toEqual([])
    await world.as(ties, (ctx) => resumeWebhook(ctx, id))
    await deliverAll(world)
    expect(heard()).toHaveLength(1)
  })

  it('X-01 sends events again from a number on, with the ids that they had', async () => {
    const { id } = await listen()
    for (let at = 0; at < 3; at++) await report()
    await deliverAll(world)
    const before = heard()
    expect(await world.as(ties, (ctx) => replayWebhook(ctx, id, 1))).toBe(2)
    await deliverAll(world)
    expect(
      heard()
        .slice(3)
        .map(({ id: event }) => event),
    ).toEqual(before.slice(1).map(({ id: event }) => event))
    expect(receiver.received.at(-1)?.body).not.toContain('time')
  })

  it('X-01 ends it: the secret is gone, and nothing goes out any more', async () => {
    const { id } = await listen()
    await report()
    await world.as(ties, (ctx) => endWebhook(ctx, id))
    await deliverAll(world)
    expect(heard()).toEqual([])
    const { rows } = await world.database.owner.query('select octet_length(sealed_secret) as bytes from access.webhook')
    expect(rows).toEqual([{ bytes: 0 }])
  })
})

it('X-01 after thirty days an event is forgotten, and after its day the quarter of an hour', async () => {
  await listen()
  receiver.answer = { status: 500 }
  await report()
  await deliverAll(world)
  world.at('2026-11-25T09:30')
  await actAsJobs(world.system, 'events', forgetEvents)
  expect(await ofDelivery('at, day::text')).toEqual([{ at: null, day: '2026-11-24' }])
  world.at('2026-12-25T09:30')
  await actAsJobs(world.system, 'events', forgetEvents)
  expect(await ofDelivery('day::text')).toEqual([])
})

it('X-01 a system that lost its access, and a webhook after its last day, hear nothing', async () => {
  const { clientId } = await listen()
  await world.database.owner.query('update access.api_client set active = false where id = $1', [clientId])
  await listen()
  await report()
  await deliverAll(world)
  expect(heard()).toHaveLength(1)
  world.at('2027-06-02T09:30')
  await report()
  await deliverAll(world)
  expect(heard()).toHaveLength(1)
})

class Stopped extends Error {
  constructor() {
    super('gestopt')
  }
}

const dyingAfterSending = {
  accepts: outlet.sender.accepts,
  async send(sending: Parameters<typeof outlet.sender.send>[0]) {
    await outlet.sender.send(sending)
    throw new Stopped()
  },
}
