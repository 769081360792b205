import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../platform/database.ts'
import { aPerson } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import {
  askAdvice,
  closeConsultation,
  confirmDestruction,
  destroyExpired,
  forgetDrafts,
  listDrafts,
  proposeDestruction,
  saveDraft,
  viewRetention,
  viewStart,
} from './index.ts'

let world: World
let jobs: ReturnType<typeof openDatabase>
let fenna: PersonActor
let priya: PersonActor
let wiebe: PersonActor
beforeAll(async () => {
  world = await openWorld()
  jobs = openDatabase(world.database.connection, () => {})
  fenna = await aPerson(world, [{ function: 'reporter' }], { name: 'Fenna Zijlstra' })
  priya = await world.person('Priya Blok', 'privacyOfficer', null)
  wiebe = await world.person('Wiebe Terpstra', 'chainDirector', 'ketenregie')
})
afterAll(async () => {
  await jobs.close()
  await world.close()
})
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query(
    'delete from signals.draft; delete from signals.consultation; delete from access.notice; delete from access.dossier_key',
  )
})

const forget = () => actAsJobs({ ...world.system, db: jobs.db }, 'drafts', forgetDrafts)
const drafts = async () => (await world.as(fenna, listDrafts)).length
const count = async (from: string) =>
  (await world.database.owner.query(`select count(*)::int as n from ${from}`)).rows[0].n
const save = (id?: string) => world.as(fenna, (ctx) => saveDraft(ctx, { id, fields: { verhaal: ['Half af'] } }))

describe('a draft that nobody touches', () => {
  it('A-06 is announced to its author two weeks before it goes, on the start page too', async () => {
    await save()
    world.at('2027-02-09T10:00')
    await forget()
    expect(await count(`access.notice where kind = 'draftEnds'`)).toBe(0)
    world.at('2027-02-10T10:00')
    await forget()
    await forget()
    expect(await count(`access.notice where kind = 'draftEnds' and person_id = '${fenna.personId}'`)).toBe(1)
    expect((await world.as(fenna, viewStart)).reports?.drafts).toMatchObject([{ goesOn: '2027-02-24' }])
  })

  it('A-06 goes with its key after its term, and not a day sooner', async () => {
    await save()
    world.at('2027-02-10T10:00')
    await forget()
    world.at('2027-02-23T10:00')
    await forget()
    expect(await drafts()).toBe(1)
    world.at('2027-02-24T10:00')
    expect(await forget()).toBe(1)
    expect([await drafts(), await count('access.dossier_key')]).toEqual([0, 0])
  })

  it('A-06 stays when its author writes on, and for two weeks when the warning came late', async () => {
    const { id } = await save()
    world.at('2027-02-10T10:00')
    await forget()
    world.at('2027-02-20T10:00')
    await save(id)
    world.at('2027-02-25T10:00')
    await forget()
    expect(await drafts()).toBe(1)
    world.at('2028-01-01T10:00')
    await forget()
    expect(await drafts()).toBe(1)
    world.at('2028-01-15T10:00')
    await forget()
    expect(await drafts()).toBe(0)
  })

  it('A-06 the jobs cannot destroy the key of a draft whose author was not told', async () => {
    const { id } = await save()
    const early = actAsJobs({ ...world.system, db: jobs.db }, 'drafts', ({ db }) =>
      db.deleteFrom('access.dossier_key').where('dossier_id', '=', id).executeTakeFirst(),
    )
    expect((await early).numDeletedRows).toBe(0n)
  })
})

describe('a question for advice', () => {
  const asked = () =>
    world.as(fenna, (ctx) => askAdvice(ctx, { question: 'Wat doe ik?', forms: [], municipalityCode: 'GM0758' }))

  it('S-17 goes by a destruction list when nobody wrote in it for its term, closed or not', async () => {
    const closed = await asked()
    await asked()
    await world.as(fenna, (ctx) => closeConsultation(ctx, closed))
    world.at('2027-11-23T10:00')
    expect((await world.as(priya, viewRetention)).expired).toEqual([])
    world.at('2027-11-24T10:00')
    expect((await world.as(priya, viewRetention)).expired).toMatchObject([
      { number: 'A-2026-001', class: 'adviesvragen', closedOn: '2026-11-24' },
      { number: 'A-2026-002', class: 'adviesvragen' },
    ])
    const list = await world.as(priya, proposeDestruction)
    await world.as(wiebe, (ctx) => confirmDestruction(ctx, list))
    expect(await actAsJobs({ ...world.system, db: jobs.db }, 'destroy', destroyExpired)).toBe(2)
    for (const table of ['signals.consultation', 'signals.consultation_text', 'access.dossier_key'])
      expect([table, await count(table)]).toEqual([table, 0])
  })
})
