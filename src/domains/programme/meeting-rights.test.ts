import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '../../testing/people.ts'
import { aMeetingThing } from '../../testing/scene-meetings.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { type FunctionName, functionNames, type PersonActor } from '../access/index.ts'

const baronie = 'districtscoordinatie-de-baronie'
const keeping: FunctionName[] = ['chainDirector', 'projectLeader', 'chair', 'secretary', 'districtCoordinator']
const guards: FunctionName[] = ['privacyOfficer', 'panelMember', 'administrator']
const professionals = functionNames.filter((name) => !guards.includes(name))
let world: World
const ids: Record<string, string> = {}
const people = new Map<FunctionName, PersonActor>()
beforeAll(async () => {
  world = await openWorld()
  for (const thing of ['heldMeeting', 'outsideMember', 'followUp', 'session', 'representation', 'covenant'] as const)
    ids[thing] = await aMeetingThing(world, thing)
  for (const name of functionNames) people.set(name, await aPerson(world, [{ function: name, desk: baronie }]))
})
afterAll(() => world.close())

/** Who gets a row out of a statement, with nothing but the settings of who asks; what is done is taken back. */
async function whoDoes(statement: string): Promise<FunctionName[]> {
  const done: FunctionName[] = []
  for (const [name, actor] of people) {
    const outcome = await world
      .as(actor, async ({ db }) => {
        const { rows } = await sql.raw(statement).execute(db)
        throw new Error(rows.length > 0 ? 'done' : 'nothing')
      })
      .catch((error: Error) => error.message)
    if (outcome === 'done') done.push(name)
    else if (!/^nothing$|row-level security|permission denied/.test(outcome)) throw new Error(`${name}: ${outcome}`)
  }
  return done.sort()
}
const sorted = (names: readonly FunctionName[]) => [...names].sort()

describe('in the database, with nothing but the settings of who asks', () => {
  const seen: [string, readonly FunctionName[]][] = [
    ['meeting', functionNames],
    ['meeting_item', professionals],
    ['meeting_decision', professionals],
    ['outside_member', professionals],
    ['follow_up', professionals],
    ['session', [...professionals, 'panelMember']],
    ['session_idea', [...professionals, 'panelMember']],
    ['representation', professionals],
    ['meeting_feed', []],
  ]
  it.each(seen)('A-02 programme.%s is seen by whose work it is', async (table, by) => {
    expect(await whoDoes(`select 1 from programme.${table}`)).toEqual(sorted(by))
  })

  it('A-02 a covenant is seen by who guards what is shared', async () => {
    const by: FunctionName[] = ['chainDirector', 'privacyOfficer', 'projectLeader']
    expect(await whoDoes('select 1 from access.covenant')).toEqual(by)
  })

  it('K-06 a session without experts is not there for the panel', async () => {
    const partners = `update programme.session set experts = false`
    await world.database.owner.query(partners)
    expect(await whoDoes('select 1 from programme.session_idea')).toEqual(sorted(professionals))
    await world.database.owner.query('update programme.session set experts = true')
  })

  const changes: [string, readonly FunctionName[]][] = [
    [`update programme.meeting set guests = 'x' returning 1`, keeping],
    [`update programme.meeting_item set minutes = 'x' returning 1`, keeping],
    [`update programme.meeting_decision set struck = true returning 1`, keeping],
    [`update programme.follow_up set note = 'x' returning 1`, keeping],
    [`update programme.outside_member set active = false returning 1`, keeping],
    [`update programme.session set version = 2 returning 1`, ['chainDirector', 'projectLeader', 'districtCoordinator']],
    [`update programme.meeting set body_id = 'x' returning 1`, []],
    [`update programme.meeting_decision set text = 'x' returning 1`, []],
    [`update programme.session_idea set by_person = null, by_expert = true returning 1`, []],
    [`delete from programme.meeting returning 1`, []],
    [`delete from programme.meeting_decision returning 1`, []],
    [`delete from access.covenant returning 1`, []],
  ]
  it.each(changes)('A-02 %s is for whose task it is', async (statement, by) => {
    expect(await whoDoes(statement)).toEqual(sorted(by))
  })

  it('A-02 a district coordinator changes no meeting of another district', async () => {
    await world.database.owner.query(`update programme.meeting set district_id = 'zeeland'`)
    const others = keeping.filter((name) => name !== 'districtCoordinator')
    expect(await whoDoes(`update programme.meeting set guests = 'x' returning 1`)).toEqual(sorted(others))
    await world.database.owner.query(`update programme.meeting set district_id = 'de-baronie'`)
  })

  it('K-06 an idea in the name of another, or of an expert by who is none, is not taken', async () => {
    const idea = (by: string) =>
      `insert into programme.session_idea (id, region, session_id, text, by_expert, by_person, written_on)
       values (gen_random_uuid(), 'zeeland-west-brabant', '${ids.session}', 'x', ${by}, '2026-11-24') returning 1`
    const noor = people.get('editor')?.personId
    expect(await whoDoes(idea(`false, '${noor}'`))).toEqual(['editor'])
    const experts: FunctionName[] = ['chainDirector', 'districtCoordinator', 'panelMember', 'projectLeader']
    expect(await whoDoes(idea('true, null'))).toEqual(experts)
  })
})
