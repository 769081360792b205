import { afterAll, beforeAll, expect, it } from 'vitest'
import { currentProgramme, listProposals } from '../domains/programme/index.ts'
import { aPerson } from '../testing/people.ts'
import { loadProgrammeOf } from '../testing/programmes.ts'
import { openWorld, type World } from '../testing/world.ts'
import { writeProposals } from './demo-proposals.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await loadProgrammeOf(world)
})
afterAll(() => world.close())

it('P-03 the demonstration shows proposals in every state, at goals and owners that the programme has', async () => {
  const els = await aPerson(world, [{ function: 'chainDirector', desk: 'ketenregie' }], { name: 'Els Molen' })
  await writeProposals(world.system, new Map([['Els Molen', els]]))
  const proposals = await world.as(els, listProposals)
  expect(proposals.map(({ state }) => state).sort()).toEqual(['accepted', 'declined', 'open', 'open'])
  const file = (await world.as(els, (ctx) => currentProgramme(ctx)))?.programme
  const known = [file?.strategicGoals, file?.roles, file?.partners].flatMap((list) => (list ?? []).map(({ id }) => id))
  const named = proposals.flatMap(({ goal, owner }) => [goal, owner].filter((id) => id !== null))
  expect(named.filter((id) => !known.includes(id ?? ''))).toEqual([])
})
