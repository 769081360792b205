import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import { recordPolicy, remindPolicy } from './index.ts'
import { policyFactInput } from './rules/policy-fact.ts'

let world: World
const people: Record<string, PersonActor> = {}
beforeAll(async () => {
  world = await openWorld()
  const goes = 'aandachtsfunctionarissen-goes'
  people.officer = await aPerson(world, [{ function: 'policyOfficer', desk: goes }])
  people.holder = await aPerson(world, [{ function: 'portfolioHolder', desk: goes }])
  people.attention = await aPerson(world, [{ function: 'attentionOfficer', desk: goes }])
  people.ofTilburg = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-tilburg' }])
  people.director = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }])
})
afterAll(() => world.close())
beforeEach(async () => {
  world.at('2026-11-24T09:30')
  await world.database.owner.query(
    'delete from programme.policy_fact; delete from programme.policy_reminder; delete from access.notice',
  )
})

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
function holdsUntil(dueOn: string, municipality = 'GM0664', number = 0): Promise<void> {
  const fact = policyFactInput.parse({ municipality, number, point: 'validUntil', value: 'met', ...nothing, dueOn })
  return world.as(people.director as PersonActor, (ctx) => recordPolicy(ctx, fact))
}

/** Who was told since the last time, by what they are called here. */
async function told(day: string): Promise<string[]> {
  world.at(`${day}T09:30`)
  await actAsJobs(world.system, 'policy', remindPolicy)
  const { rows } = await world.database.owner.query<{ id: string; kind: string }>(
    'delete from access.notice returning person_id as id, kind',
  )
  expect(rows.every(({ kind }) => kind === 'policyDue')).toBe(true)
  const names = Object.entries(people).map(([name, { personId }]) => [personId, name] as const)
  return rows.map(({ id }) => new Map(names).get(id) ?? id).sort()
}

describe('a day of the policy of a municipality', () => {
  it('P-06 nears: its policy officer hears 60 and 14 days before, each time once', async () => {
    await holdsUntil('2027-03-01')
    expect([await told('2026-12-30'), await told('2026-12-31'), await told('2027-01-05')]).toEqual([
      [],
      ['officer'],
      [],
    ])
    expect([await told('2027-02-15'), await told('2027-02-28')]).toEqual([['officer'], []])
  })

  it('P-06 passes: the portfolio holder and the region hear as well, once', async () => {
    await holdsUntil('2026-11-30')
    expect(await told('2026-11-24')).toEqual(['officer'])
    expect([await told('2026-12-01'), await told('2026-12-02')]).toEqual([['director', 'holder', 'officer'], []])
  })

  it('P-06 is heard of anew when it was moved', async () => {
    await holdsUntil('2026-11-30')
    expect(await told('2026-11-24')).toEqual(['officer'])
    await holdsUntil('2026-12-05', 'GM0664', 1)
    expect(await told('2026-11-24')).toEqual(['officer'])
  })

  it('P-06 without a policy officer is for who works there, without anybody for the region', async () => {
    await holdsUntil('2026-12-01', 'GM0855')
    expect(await told('2026-11-24')).toEqual(['ofTilburg'])
    await holdsUntil('2026-12-01', 'GM0758')
    expect(await told('2026-11-24')).toEqual(['director'])
  })

  it('U-04 is one notice a person, however much is due', async () => {
    await holdsUntil('2026-12-01')
    await holdsUntil('2026-12-02', 'GM0855')
    await holdsUntil('2026-12-03', 'GM0758')
    expect(await told('2026-12-20')).toEqual(['director', 'holder', 'ofTilburg', 'officer'])
  })
})
