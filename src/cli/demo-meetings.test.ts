import { expect, it, onTestFinished } from 'vitest'
import { actAs, createDemonstrationPerson, listCovenants, type PersonActor } from '../domains/access/index.ts'
import { viewBodies, viewBody } from '../domains/programme/index.ts'
import { getActor } from '../testing/people.ts'
import { loadProgrammeOf } from '../testing/programmes.ts'
import { openWorld } from '../testing/world.ts'
import { holdMeetings } from './demo-meetings.ts'
import { demoPeople } from './demo-people.ts'

it('G-02 the demonstration has met for two years, with a missed quarter, minutes, decisions and a covenant near its end', async () => {
  const world = await openWorld()
  onTestFinished(() => world.close())
  await loadProgrammeOf(world, '2026-11-24')
  const people = new Map<string, PersonActor>()
  for (const { group: _, role: __, ...input } of demoPeople) {
    const making = { kind: 'system', task: 'demonstration' } as const
    const id = await actAs(world.system, making, (ctx) => createDemonstrationPerson(ctx, input))
    people.set(input.name, await getActor(world, id))
  }
  await holdMeetings(world.system, people)
  const [wiebe, rosa] = [people.get('Wiebe Terpstra'), people.get('Rosa Maas')]
  if (!wiebe || !rosa) throw new Error('nobody')
  const { bodies } = await world.as(wiebe, viewBodies)
  const missed = bodies.filter(({ record }) => record?.state === 'missed').map(({ key }) => key)
  expect(missed).toEqual(['districtswerkgroepen.de-markiezaten'])
  const team = await world.as(wiebe, (ctx) => viewBody(ctx, 'aanjaagteam'))
  expect(team.past.length).toBeGreaterThan(12)
  expect([team.coming.length, team.followUps.length, team.record?.missed]).toEqual([2, 4, 1])
  expect((await world.as(rosa, listCovenants)).map(({ state }) => state)).toEqual(['ending', 'inForce'])
}, 120_000)
