import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { aPerson, issuesOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import type { PersonActor } from '../access/index.ts'
import { lateOnPolicy, policyOf, policyStateOn, recordAdoption, recordPolicy } from './index.ts'
import { type PolicyFactInput, policyFactInput } from './rules/policy-fact.ts'

let world: World
let officer: PersonActor
let director: PersonActor
beforeAll(async () => {
  world = await openWorld()
  officer = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes' }], {
    name: 'Marit',
  })
  director = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }])
})
afterAll(() => world.close())

const nothing = {
  day: null,
  dueOn: null,
  percent: null,
  body: null,
  holder: null,
  document: '',
  link: '',
  evidence: '',
}
const aFact = (about: Partial<PolicyFactInput>): PolicyFactInput =>
  policyFactInput.parse({
    municipality: 'GM0664',
    point: 'councilInformed',
    number: 0,
    value: 'met',
    ...nothing,
    ...about,
  })
const record = (about: Partial<PolicyFactInput>, who = officer) =>
  world.as(who, (ctx) => recordPolicy(ctx, aFact(about)))
const goes = async (day: string) =>
  (await world.as(officer, (ctx) => policyStateOn(ctx, day))).find(({ code }) => code === 'GM0664')

describe('the policy of a municipality', () => {
  it('P-06 is recorded by who works for it, and kept with who said it, when and on what', async () => {
    await record({ day: '2026-11-10', evidence: 'Raadsbrief van 10 november' })
    const { history, points } = await world.as(officer, (ctx) => policyOf(ctx, 'GM0664'))
    expect(history).toMatchObject([
      { point: 'councilInformed', byName: 'Marit', onDay: '2026-11-24', evidence: 'Raadsbrief van 10 november' },
    ])
    expect(points.councilInformed.glance).toBe('good')
  })

  it('P-06 can be shown again as it was on any day', async () => {
    world.at('2026-12-01T09:30')
    await record({ number: 1, value: 'not' })
    expect((await goes('2026-12-01'))?.points.councilInformed.glance).toBe('missing')
    expect((await goes('2026-11-30'))?.points.councilInformed.glance).toBe('good')
    expect((await goes('2026-11-23'))?.points.councilInformed.glance).toBe('unknown')
    world.at('2026-11-24T09:30')
  })

  it('P-06 is not recorded twice by two people who saw the same', async () => {
    await record({ point: 'published', value: 'not' })
    await expect(record({ point: 'published' }, director)).rejects.toThrow(Conflict)
    await record({ point: 'published', number: 1 }, director)
  })

  it('P-06 is done today or before, never tomorrow', async () => {
    expect(await issuesOf(record({ point: 'evaluated', day: '2026-11-25' }))).toEqual(['day future'])
  })

  it('P-06 counts the officers that are appointed, on the day that is asked', async () => {
    expect((await goes('2026-11-24'))?.counted).toEqual({ officers: 1, hasDesk: true })
    await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-goes', from: '2026-11-20' }])
    expect([(await goes('2026-11-19'))?.counted.officers, (await goes('2026-11-20'))?.counted.officers]).toEqual([1, 2])
  })

  it('P-06 every party of the region sees who is late, the longest ago first', async () => {
    await record({ point: 'validUntil', dueOn: '2026-10-01' }, director)
    await record({ point: 'basicLevel', value: 'partly', dueOn: '2026-06-01', municipality: 'GM0758' }, director)
    const police = await aPerson(world, [{ function: 'handler', desk: 'team-avim' }])
    const late = await world.as(police, lateOnPolicy)
    expect(late.map(({ name, point, due }) => [name, point, due])).toEqual([
      ['Breda', 'basicLevel', '2026-06-01'],
      ['Goes', 'validUntil', '2026-10-01'],
    ])
  })
})

describe('who records policy', () => {
  const inBreda = { municipality: 'GM0758', point: 'agreedShelter' } as const

  it('A-02 works for that municipality, or for the whole region', async () => {
    await expect(record(inBreda)).rejects.toThrow(NotFound)
    const ofBreda = await aPerson(world, [{ function: 'portfolioHolder', desk: 'aandachtsfunctionarissen-breda' }])
    await record(inBreda, ofBreda)
    const ofRegion = await aPerson(world, [{ function: 'policyOfficer' }])
    await record({ ...inBreda, number: 1 }, ofRegion)
    const ofDistrict = await aPerson(world, [{ function: 'policyOfficer', desk: 'zorgcoordinatie-de-baronie' }])
    await expect(record({ ...inBreda, number: 2 }, ofDistrict)).rejects.toThrow(NotFound)
  })

  it('A-04 leaves a line with the point and no words', async () => {
    await record({ point: 'roleDirector', evidence: 'Bij de burgemeester belegd' })
    const { rows } = await world.database.owner.query(
      `select resource_id, detail::text from access.audit_event where action = 'policy.record' order by id desc limit 1`,
    )
    expect(rows[0]).toEqual({ resource_id: 'GM0664', detail: '{"point": "roleDirector", "value": "met", "number": 1}' })
  })

  it('A-02 the database refuses to change or take away what was recorded', async () => {
    const change = (text: string) => world.as(director, ({ db }) => sql.raw(text).execute(db))
    await expect(change(`update programme.policy_fact set value = 'met'`)).rejects.toThrow('permission denied')
    await expect(change('delete from programme.policy_fact')).rejects.toThrow('permission denied')
  })
})

describe('a regional plan that a municipality adopts', () => {
  const id = '00000000-0000-4000-8000-000000000012'
  const adopt = (version: number, adoptedOn: string) =>
    world.as(officer, (ctx) =>
      recordAdoption(ctx, id, 'GM0664', {
        ...{ version, adoptedOn, body: 'council' as const, councilInformedOn: null, publishedOn: null },
      }),
    )
  const adopted = async () => {
    const { facts, history } = await world.as(officer, (ctx) => policyOf(ctx, 'GM0664'))
    return { fact: facts.adopted, times: history.filter(({ point }) => point === 'adopted').length }
  }
  beforeAll(async () => {
    world.at('2026-11-24T09:30')
    const region = world.loaded.region.id
    await world.database.owner.query('truncate programme.policy_fact')
    await world.database.owner.query(
      `insert into programme.regional_plan (id, region, title, link, working_group, state, due_on, committee, advice, started_by, started_on)
       values ($1, $2, 'Regioplan 2027', 'https://regio.invalid/plan', '', 'adoption', '2026-12-31', '', '', $3, '2026-06-01')`,
      [id, region, director.personId],
    )
    await world.database.owner.query(
      `insert into programme.plan_adoption (plan_id, municipality_code, region, due_on) values ($1, 'GM0664', $2, '2026-12-31')`,
      [id, region],
    )
  })

  it('P-12 shows in the state of its policy as adopted: by which body, when and what (P-06)', async () => {
    await adopt(1, '2026-11-12')
    expect(await adopted()).toMatchObject({
      fact: {
        value: 'met',
        day: '2026-11-12',
        body: 'council',
        document: 'Regioplan 2027',
        link: 'https://regio.invalid/plan',
      },
      times: 1,
    })
  })

  it('P-12 once, however often it is kept, and never over a policy that was adopted later', async () => {
    await adopt(2, '2026-11-12')
    expect((await adopted()).times).toBe(1)
    await record({ point: 'adopted', number: 1, day: '2026-11-20', body: 'college', document: 'Eigen beleid' })
    await adopt(3, '2026-11-13')
    expect(await adopted()).toMatchObject({ fact: { document: 'Eigen beleid' }, times: 2 })
  })
})
