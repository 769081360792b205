import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../platform/database.ts'
import { aReport, openWorld, reporter, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import {
  acceptHandover,
  answerHandover,
  fireDueClocks,
  offerHandover,
  pauseClock,
  submitSignal,
  takeSignal,
  viewEscalations,
  viewHandover,
  viewOversight,
  viewSignal,
  wakeSignals,
  watchSignal,
} from './index.ts'
import { handoverOffer } from './rules/handover.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let jobs: ReturnType<typeof openDatabase>
let noor: PersonActor
let selma: PersonActor
let director: PersonActor
let district: PersonActor
beforeAll(async () => {
  world = await openWorld()
  jobs = openDatabase(world.database.connection, () => {})
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  selma = await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie')
  director = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
  district = await world.person('Mette Sluis', 'districtCoordinator', 'districtscoordinatie-de-baronie')
})
afterAll(async () => {
  await jobs.close()
  await world.close()
})
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query('update signals.clock set next_fire_at = null; delete from access.notice')
})

const report = async (about: Parameters<typeof aReport>[0] = {}) =>
  (await world.as(reporter, (ctx) => submitSignal(ctx, aReport(about)))).number

/**
 * Lets the jobs fire until nothing is due, as the worker does, in sessions that the application never used: what it used
 * before, PostgreSQL may have planned with its rights.
 */
async function fire(): Promise<void> {
  const system = { ...world.system, db: jobs.db }
  while ((await actAsJobs(system, 'clocks', fireDueClocks)) > 0);
}

const notices = async () => {
  const { rows } = await world.database.owner.query<{ kind: string; desk_id: string }>(
    `select kind, desk_id from access.notice where kind not in ('newSignal', 'partShared', 'handoverOffered') order by at, kind, desk_id`,
  )
  return rows.map((row) => `${row.kind} ${row.desk_id}`)
}

describe('a signal that nobody takes up', () => {
  it('S-14 a clock that fails keeps no other waiting, is told, and is tried again', async () => {
    const { owner } = world.database
    await owner.query(`create function public.fail_at_breda() returns trigger language plpgsql as
      $$ begin raise exception 'no notice for breda'; end $$;
      create trigger fail_at_breda before insert on access.notice for each row when (new.kind = 'warning' and new.desk_id = '${breda}')
      execute function public.fail_at_breda()`)
    const failures: unknown[] = []
    const system = { ...world.system, db: jobs.db }
    const fireAll = () => actAsJobs(system, 'clocks', (ctx) => fireDueClocks(ctx, (error) => failures.push(error)))
    await report()
    await report({ place: { kind: 'municipality', code: 'GM0664' } })
    world.at('2026-11-25T13:15')
    await fireAll()
    expect(await notices()).toEqual(['warning aandachtsfunctionarissen-goes'])
    expect(failures.map(String)).toEqual([expect.stringContaining('no notice for breda')])
    await owner.query('drop trigger fail_at_breda on access.notice; drop function public.fail_at_breda')
    expect(await fireAll()).toBe(0)
    world.at('2026-11-25T13:16')
    await fireAll()
    expect(await notices()).toEqual([`warning ${breda}`, 'warning aandachtsfunctionarissen-goes'])
  })

  it('S-14 warns its desk at three quarters of the term, and not before', async () => {
    await report()
    world.at('2026-11-25T13:00')
    await fire()
    expect(await notices()).toEqual([])
    world.at('2026-11-25T13:15')
    await fire()
    expect(await notices()).toEqual([`warning ${breda}`])
  })

  it('S-14 goes to the stand-in, then the district coordinator, then the chain director, one step a quarter', async () => {
    const number = await report({ acute: 'yes', anonymity: 'named' })
    const seen: string[] = []
    for (const moment of ['09:42', '09:46', '09:49', '09:53', '09:57']) {
      world.at(`2026-11-24T${moment}`)
      await fire()
      seen.push((await notices()).at(-1) ?? '')
    }
    await fire()
    const steps = await world.database.owner.query(
      'select level, to_desk, number from signals.escalation order by level, to_desk',
    )
    expect(steps.rows.map((row) => row.level)).toEqual([3, 4, 5])
    expect(steps.rows.map((row) => row.to_desk)).toEqual([
      'politie-meldkamer',
      'districtscoordinatie-de-baronie',
      'ketenregie',
    ])
    expect(steps.rows[0]?.number).toBe(number)
  })

  it('S-14 an escalation shows number, desk and lateness to who is told, and no content', async () => {
    const mine = await world.as(district, (ctx) => viewEscalations(ctx))
    expect(Object.keys(mine[0] ?? {}).sort()).toEqual(['at', 'deskId', 'dueAt', 'kind', 'level', 'number'])
    await expect(world.as(district, (ctx) => viewSignal(ctx, mine[0]?.number ?? ''))).rejects.toThrow()
    await expect(world.as(director, (ctx) => viewSignal(ctx, mine[0]?.number ?? ''))).rejects.toThrow()
  })

  it('U-03 the chain director sees late work of the region, a district coordinator that of the district', async () => {
    await report({ place: { kind: 'municipality', code: 'GM0664' } })
    const all = await world.as(director, (ctx) => viewOversight(ctx))
    const own = await world.as(district, (ctx) => viewOversight(ctx))
    expect(new Set(all.map((row) => row.districtId))).toEqual(new Set(['de-baronie', 'zeeland']))
    expect(new Set(own.map((row) => row.districtId))).toEqual(new Set(['de-baronie']))
    await expect(world.as(noor, (ctx) => viewOversight(ctx))).rejects.toThrow('not allowed')
  })

  it('S-14 fires each step once, however many processes look', async () => {
    await report()
    world.at('2026-11-25T15:45')
    await Promise.all(Array.from({ length: 6 }, () => actAsJobs(world.system, 'clocks', fireDueClocks)))
    expect(await notices()).toEqual([`warning ${breda}`])
  })
})

describe('a signal in hand', () => {
  it('S-14 stands still with a reason until a day, and runs on after it', async () => {
    const number = await report()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const before = (await world.as(noor, (ctx) => viewSignal(ctx, number))).nextDueAt
    await world.as(noor, (ctx) => pauseClock(ctx, { number, reason: 'Wacht op een tolk.', until: '2026-11-26' }))
    expect((await world.as(noor, (ctx) => viewSignal(ctx, number))).nextDueAt).toBeNull()
    world.at('2026-11-26T09:30')
    await actAsJobs(world.system, 'wake', wakeSignals)
    const after = (await world.as(noor, (ctx) => viewSignal(ctx, number))).nextDueAt
    expect(before?.toISOString()).toBe('2026-12-01T16:00:00.000Z')
    expect(after?.toISOString()).toBe('2026-12-03T16:00:00.000Z')
  })

  it('S-09 a watched signal is taken up again on its day, and its desk is told', async () => {
    const number = await report()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    await world.as(noor, (ctx) => watchSignal(ctx, { number, reason: 'Nog te weinig.', remindOn: '2026-12-22' }))
    world.at('2026-12-21T10:00')
    await actAsJobs(world.system, 'wake', wakeSignals)
    expect((await world.as(noor, (ctx) => viewSignal(ctx, number))).state).toBe('watching')
    world.at('2026-12-22T08:00')
    await actAsJobs(world.system, 'wake', wakeSignals)
    const view = await world.as(noor, (ctx) => viewSignal(ctx, number))
    expect([view.state, view.nextDueKind]).toEqual(['takenUp', 'weigh'])
    expect(await notices()).toContain(`reminder ${breda}`)
  })
})

describe('a hand-over that nobody answers', () => {
  it('S-15 is called "no answer", never done, and a late answer still counts', async () => {
    const number = await report()
    await world.as(noor, (ctx) => takeSignal(ctx, number))
    const { facts } = await world.as(noor, (ctx) => viewSignal(ctx, number))
    const ground = { purpose: 'zorg-slachtoffer', legalBasis: 'taak-zorgcoordinatie' }
    const to = { number, desks: ['zorgcoordinatie-de-baronie'], ...ground, factIds: facts.map((fact) => fact.id) }
    const offer = handoverOffer.parse({ ...to, question: 'Wat kunnen jullie doen?', answerBy: '2026-12-01' })
    const [handover = ''] = await world.as(noor, (ctx) => offerHandover(ctx, offer))
    await world.as(selma, (ctx) => acceptHandover(ctx, { number: handover }))
    world.at('2026-12-01T17:00')
    await fire()
    expect((await world.as(noor, (ctx) => viewHandover(ctx, handover))).state).toBe('noAnswer')
    expect(await notices()).toContain(`late ${breda}`)
    expect(await notices()).toContain('late zorgcoordinatie-de-baronie')
    world.at('2026-12-02T10:00')
    await world.as(selma, (ctx) => answerHandover(ctx, { number: handover, answer: 'Zij is in de opvang.' }))
    expect((await world.as(noor, (ctx) => viewHandover(ctx, handover))).state).toBe('answered')
  })
})
