import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Work, workOf } from '../../testing/work.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import {
  acceptHandover,
  answerHandover,
  type DeskStart,
  openReceipt,
  remindReceiver,
  replyAsReporter,
  submitSignal,
  viewStart,
  watchSignal,
} from './index.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let work: Work
let noor: PersonActor
let bram: PersonActor
let selma: PersonActor
let joris: PersonActor

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  bram = await world.person('Bram Okafor', 'attentionOfficer', breda)
  selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  work = workOf(world, noor)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await work.clear()
})

const start = (actor: PersonActor) => world.as(actor, (ctx) => viewStart(ctx))
async function deskOf(actor: PersonActor): Promise<DeskStart> {
  const { desk } = await start(actor)
  if (!desk) throw new Error(`${actor.name} has no desk on the start page`)
  return desk
}

describe('U-03 the start page of a desk', () => {
  it('has a new signal to take up, and one that was taken up to weigh, the shortest term first', async () => {
    const taken = await work.report()
    await work.take(taken)
    const fresh = await work.report({ forms: ['sexual'] })
    const { waiting, late, sums } = await deskOf(bram)
    expect(waiting.map(({ number, task }) => [number, task])).toEqual([
      [fresh, 'take'],
      [taken, 'weigh'],
    ])
    expect(waiting[1]?.takenBy).toEqual({ name: 'Noor Verlinden', isMe: false })
    expect(late).toEqual([])
    expect(sums).toEqual({ late: 0, today: 0, waiting: 2, elsewhere: 0 })
  })

  it('counts what is due today apart, and says what is late and who else hears of it', async () => {
    const number = await work.report()
    world.at('2026-11-25T10:00')
    expect((await deskOf(noor)).sums).toMatchObject({ late: 0, today: 1, waiting: 1 })
    world.at('2026-11-26T09:00')
    const { late, waiting, sums } = await deskOf(noor)
    expect(sums).toMatchObject({ late: 1, today: 0, waiting: 1 })
    expect(late).toMatchObject([{ number, task: 'take', beyond: { to: 'districtCoordinator' } }])
    expect(waiting).toEqual([])
  })

  it('shows a hand-over to its receiver by the preview alone, and to its sender as waiting elsewhere', async () => {
    const number = await work.report()
    await work.take(number)
    const offered = await work.handOver(number)
    const received = await deskOf(joris)
    expect(received.waiting).toMatchObject([
      { about: 'received', number: offered, task: 'accept', signalNumber: null, otherDesk: breda, forms: ['labour'] },
    ])
    expect(received.sums).toMatchObject({ waiting: 1, elsewhere: 0 })
    const sent = await deskOf(noor)
    expect(sent.sums).toEqual({ late: 0, today: 0, waiting: 0, elsewhere: 1 })
    expect(sent.waiting).toEqual([])
  })

  it('S-15 says at the sender that there is no answer, and at the receiver that it is late', async () => {
    const number = await work.report()
    await work.take(number)
    const offered = await work.handOver(number)
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: offered }))
    world.at('2026-12-02T09:00')
    await work.fire()
    expect((await deskOf(noor)).late).toMatchObject([
      {
        about: 'offered',
        number: offered,
        signalNumber: number,
        task: 'await',
        otherDesk: 'team-avim',
        takenBy: { name: 'Joris Kamp' },
      },
    ])
    expect((await deskOf(joris)).late).toMatchObject([{ about: 'received', number: offered, task: 'answer' }])
  })

  it('reminds of a watched signal a week before its day', async () => {
    const number = await work.report()
    await work.take(number)
    await world.as(noor, (ctx) => watchSignal(ctx, { number, reason: 'Nog even kijken.', remindOn: '2026-12-03' }))
    expect((await deskOf(noor)).waiting).toEqual([])
    world.at('2026-11-26T09:00')
    expect((await deskOf(noor)).waiting).toMatchObject([{ number, task: 'review', due: { on: '2026-12-03' } }])
  })

  it('tells what others did since the last working day, and not what the desk did itself', async () => {
    const number = await work.report()
    await work.take(number)
    const offered = await work.handOver(number)
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: offered }))
    await world.as(joris, (ctx) => answerHandover(ctx, { number: offered, answer: 'We zijn langs geweest.' }))
    const { lines } = (await deskOf(noor)).changes
    expect(lines.map(({ kind, byDesk, signalNumber }) => [kind, byDesk, signalNumber])).toEqual([
      ['answer', 'team-avim', number],
      ['accept', 'team-avim', number],
    ])
    expect((await deskOf(joris)).changes.lines).toEqual([])
    world.at('2026-11-26T09:00')
    expect((await deskOf(noor)).changes.lines).toEqual([])
  })

  it('tells a receiver that the sender asks for an answer, without the number of the signal', async () => {
    const number = await work.report()
    await work.take(number)
    const offered = await work.handOver(number)
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: offered }))
    await world.as(noor, (ctx) => remindReceiver(ctx, { number: offered }))
    const { lines } = (await deskOf(joris)).changes
    expect(lines).toMatchObject([{ kind: 'remind', handoverNumber: offered, signalNumber: null, byDesk: breda }])
  })

  it('S-16 tells that the reporter wrote, to the quarter of an hour, and has it read', async () => {
    const { number, receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await work.take(number)
    await work.handOver(number)
    world.at('2026-11-24T10:07')
    const signalId = (await world.as(reporter, (ctx) => openReceipt(ctx, receipt ?? ''))) ?? null
    await world.as({ kind: 'reporter', signalId }, (ctx) => replyAsReporter(ctx, 'Er staat weer een busje.'))
    const { changes, waiting } = await deskOf(bram)
    expect(changes.lines).toMatchObject([
      { kind: 'reporterWrote', signalNumber: number, at: new Date('2026-11-24T09:00:00Z') },
    ])
    expect(waiting).toMatchObject([{ number, task: 'read', unread: true }])
  })

  it('S-10 counts parts that others shared, without a line of work about them', async () => {
    await work.report()
    const { changes, waiting, sums } = await deskOf(selma)
    expect(changes.parts).toEqual([{ deskId: 'zorgcoordinatie-de-baronie', count: 1 }])
    expect(waiting).toEqual([])
    expect(sums).toEqual({ late: 0, today: 0, waiting: 0, elsewhere: 0 })
  })

  it('S-06 names who works at the desk, who stand in for one another', async () => {
    const { desks } = await deskOf(noor)
    expect(desks).toMatchObject([{ deskId: breda, people: [{ name: 'Bram Okafor' }, { name: 'Noor Verlinden' }] }])
  })
})
