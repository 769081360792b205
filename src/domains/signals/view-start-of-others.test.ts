import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Work, workOf } from '../../testing/work.ts'
import { aReport, openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import { saveDraft, submitSignal, viewStart } from './index.ts'
import { districtCounts } from './start-oversight-queries.ts'

const breda = 'aandachtsfunctionarissen-breda'
let world: World
let work: Work
let noor: PersonActor
let joris: PersonActor
let wiebe: PersonActor
let mette: PersonActor
let wijkteam: PersonActor

beforeAll(async () => {
  world = await openWorld()
  noor = await world.person('Noor Verlinden', 'attentionOfficer', breda)
  joris = await world.person('Joris Kamp', 'handler', 'team-avim')
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
  mette = await world.person('Mette Sluis', 'districtCoordinator', 'districtscoordinatie-zeeland')
  wijkteam = await world.person('Ilse Roelofs', 'reporter', null)
  work = workOf(world, noor)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await work.clear()
})

const start = (actor: PersonActor) => world.as(actor, (ctx) => viewStart(ctx))

describe('U-03 the start page of who keeps an eye on the work', () => {
  it('S-14 shows late signals and counts of the region to the chain director, and of the district to its coordinator', async () => {
    const inBreda = await work.report()
    const inGoes = await work.report({ place: { kind: 'municipality', code: 'GM0664' } })
    world.at('2026-11-26T09:00')
    const region = (await start(wiebe)).oversight
    expect(region?.late.map(({ number }) => number).toSorted()).toEqual([inBreda, inGoes].toSorted())
    expect(region?.counts).toHaveLength(2)
    const district = (await start(mette)).oversight
    expect(district?.late.map(({ number }) => number)).toEqual([inGoes])
    expect(district?.counts).toEqual([{ districtId: 'zeeland', state: 'new', open: 1, late: 1, atDesk: 0 }])
  })

  it('S-14 brings escalations of other desks, and no content', async () => {
    const number = await work.report()
    world.at('2026-11-27T17:00')
    await work.fire()
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
    const number = await work.report()
    await work.take(number)
    await work.handOver(number)
    world.at('2026-12-02T09:00')
    await work.fire()
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
    await work.report()
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
