import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import {
  acceptHandover,
  answerHandover,
  type DeskStart,
  fireDueClocks,
  offerHandover,
  openReceipt,
  remindReceiver,
  replyAsReporter,
  saveDraft,
  submitSignal,
  takeSignal,
  viewSignal,
  viewStart,
  watchSignal,
} from './index.ts'
import { handoverOffer } from './rules/handover.ts'
import { districtCounts } from './start-oversight-queries.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let noor: PersonActor
let bram: PersonActor
let selma: PersonActor
let joris: PersonActor
let wiebe: PersonActor
let mette: PersonActor
let wijkteam: PersonActor

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  bram = await world.person('Bram Okafor', 'attentionOfficer', breda)
  selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
  mette = await world.person('Mette Sluis', 'districtCoordinator', 'districtscoordinatie-zeeland')
  wijkteam = await world.person('Ilse Roelofs', 'reporter', null)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  const tables = [
    'escalation',
    'clock',
    'event',
    'share_item',
    'share',
    'handover_text',
    'handover',
    'fact',
    'message',
    'seen',
    'receipt',
    'submission',
    'draft',
    'signal',
  ]
  await world.database.owner.query(`truncate ${tables.map((table) => `signals.${table}`).join(', ')}`)
})

const report = async (about: Parameters<typeof aReport>[0] = {}) =>
  (await world.as(reporter, (ctx) => submitSignal(ctx, aReport(about)))).number
const start = (actor: PersonActor) => world.as(actor, (ctx) => viewStart(ctx))
async function deskOf(actor: PersonActor): Promise<DeskStart> {
  const { desk } = await start(actor)
  if (!desk) throw new Error(`${actor.name} has no desk on the start page`)
  return desk
}
const take = (number: string, actor = noor) => world.as(actor, (ctx) => takeSignal(ctx, number))

async function handOver(number: string, desk = 'team-avim', purpose = 'opsporing', legalBasis = 'politietaak') {
  const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
  const offer = {
    number,
    desks: [desk],
    purpose,
    legalBasis,
    factIds: facts.map(({ id }) => id),
    question: 'Kijken jullie mee?',
    answerBy: '2026-12-01',
  }
  const [offered = ''] = await world.as(noor, (ctx) => offerHandover(ctx, handoverOffer.parse(offer)))
  return offered
}

describe('U-03 the start page of a desk', () => {
  it('has a new signal to take up, and one that was taken up to weigh, the shortest term first', async () => {
    const taken = await report()
    await take(taken)
    const fresh = await report({ forms: ['sexual'] })
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
    const number = await report()
    world.at('2026-11-25T10:00')
    expect((await deskOf(noor)).sums).toMatchObject({ late: 0, today: 1, waiting: 1 })
    world.at('2026-11-26T09:00')
    const { late, waiting, sums } = await deskOf(noor)
    expect(sums).toMatchObject({ late: 1, today: 0, waiting: 1 })
    expect(late).toMatchObject([{ number, task: 'take', beyond: { to: 'districtCoordinator' } }])
    expect(waiting).toEqual([])
  })

  it('shows a hand-over to its receiver by the preview alone, and to its sender as waiting elsewhere', async () => {
    const number = await report()
    await take(number)
    const offered = await handOver(number)
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
    const number = await report()
    await take(number)
    const offered = await handOver(number)
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: offered }))
    world.at('2026-12-02T09:00')
    while ((await actAsJobs(world.system, 'clocks', fireDueClocks)) > 0);
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
    const number = await report()
    await take(number)
    await world.as(noor, (ctx) => watchSignal(ctx, { number, reason: 'Nog even kijken.', remindOn: '2026-12-03' }))
    expect((await deskOf(noor)).waiting).toEqual([])
    world.at('2026-11-26T09:00')
    expect((await deskOf(noor)).waiting).toMatchObject([{ number, task: 'review', due: { on: '2026-12-03' } }])
  })

  it('tells what others did since the last working day, and not what the desk did itself', async () => {
    const number = await report()
    await take(number)
    const offered = await handOver(number)
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
    const number = await report()
    await take(number)
    const offered = await handOver(number)
    await world.as(joris, (ctx) => acceptHandover(ctx, { number: offered }))
    await world.as(noor, (ctx) => remindReceiver(ctx, { number: offered }))
    const { lines } = (await deskOf(joris)).changes
    expect(lines).toMatchObject([{ kind: 'remind', handoverNumber: offered, signalNumber: null, byDesk: breda }])
  })

  it('S-16 tells that the reporter wrote, to the quarter of an hour, and has it read', async () => {
    const { number, receipt } = await world.as(reporter, (ctx) => submitSignal(ctx, aReport()))
    await take(number)
    await handOver(number)
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
    await report()
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

describe('U-03 the start page of who keeps an eye on the work', () => {
  it('S-14 shows late signals and counts of the region to the chain director, and of the district to its coordinator', async () => {
    const inBreda = await report()
    const inGoes = await report({ place: { kind: 'municipality', code: 'GM0664' } })
    world.at('2026-11-26T09:00')
    const region = (await start(wiebe)).oversight
    expect(region?.late.map(({ number }) => number).toSorted()).toEqual([inBreda, inGoes].toSorted())
    expect(region?.counts).toHaveLength(2)
    const district = (await start(mette)).oversight
    expect(district?.late.map(({ number }) => number)).toEqual([inGoes])
    expect(district?.counts).toEqual([{ districtId: 'zeeland', state: 'new', open: 1, late: 1, atDesk: 0 }])
  })

  it('S-14 brings escalations of other desks, and no content', async () => {
    const number = await report()
    world.at('2026-11-27T17:00')
    while ((await actAsJobs(world.system, 'clocks', fireDueClocks)) > 0);
    const { escalations } = await start(wiebe)
    expect(escalations).toMatchObject([{ number, deskId: breda, kind: 'acknowledge' }])
    expect(JSON.stringify(await start(wiebe))).not.toContain('witte huis')
    expect((await start(noor)).escalations).toEqual([])
  })
})

describe('U-03 the start page of who reports', () => {
  it('S-04 has the own reports, how far they are, and what lies unfinished', async () => {
    const mine = { anonymity: 'named' as const, sourceKind: 'neighbourhoodTeam' }
    const { number } = await world.as(wijkteam, (ctx) => submitSignal(ctx, aReport(mine)))
    await world.as(wijkteam, (ctx) => saveDraft(ctx, { fields: { verhaal: ['Nog niet af.'] } }))
    const view = await start(wijkteam)
    expect(view.reports?.reports).toMatchObject([{ number, state: 'new' }])
    expect(view.reports?.drafts).toHaveLength(1)
    expect([view.desk, view.oversight, view.escalations]).toEqual([null, null, []])
    expect((await start(noor)).reports?.drafts).toEqual([])
  })
})

describe('A-02 nobody sees or counts on the start page what is not theirs', () => {
  it('a signal leaves no trace on the page of another desk, another district, or somebody without work in it', async () => {
    const number = await report()
    await take(number)
    await handOver(number)
    world.at('2026-12-02T09:00')
    while ((await actAsJobs(world.system, 'clocks', fireDueClocks)) > 0);
    const goes = await world.person('Wessel Aarts', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
    const officer = await world.person('Priya Das', 'privacyOfficer', null)
    for (const actor of [goes, mette, officer, wijkteam]) {
      const view = await start(actor)
      expect(JSON.stringify(view)).not.toContain(number)
      expect(view.desk?.sums ?? { late: 0, today: 0, waiting: 0, elsewhere: 0 }).toEqual({
        late: 0,
        today: 0,
        waiting: 0,
        elsewhere: 0,
      })
      expect(view.oversight?.counts ?? []).toEqual([])
    }
  })

  it('the database itself counts for nobody who does not keep an eye on the work', async () => {
    await report()
    const counted = (actor: PersonActor) => world.as(actor, (ctx) => districtCounts(ctx.db, ctx.now, breda))
    expect(await counted(wiebe)).toMatchObject([{ districtId: 'de-baronie', open: 1, atDesk: 1 }])
    for (const actor of [noor, mette, joris, wijkteam]) expect(await counted(actor)).toEqual([])
  })

  it('A-04 opening it is recorded, and so is the look at the region', async () => {
    await start(wiebe)
    const { rows } = await world.database.owner.query(
      'select action from access.audit_event where actor_id = $1 order by id desc limit 2',
      [wiebe.personId],
    )
    expect(rows.map(({ action }) => action)).toEqual(['start.view', 'oversight.view'])
  })
})
