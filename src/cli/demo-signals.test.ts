import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonActor } from '../domains/access/index.ts'
import { listRequests, viewInbox, viewUnanswered } from '../domains/signals/index.ts'
import { inboxFilter } from '../domains/signals/rules/inbox.ts'
import { openWorld, type World } from '../testing/world.ts'
import { demoPeople } from './demo-people.ts'
import { registerRequests } from './demo-requests.ts'
import { playScenes } from './demo-signals.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('U-03 the demonstration begins with signals in every state that an officer meets', async () => {
  const people = new Map<string, PersonActor>()
  const breda = 'aandachtsfunctionarissen-breda'
  for (const { name, function: work, deskId } of demoPeople)
    people.set(name, { ...(await world.person(name, work, deskId)), proven: true })
  const [ofTheHouse = ''] = await playScenes(world.system, people)
  const [noor, rosa] = [people.get('Noor Verlinden'), people.get('Rosa Maas')]
  if (!(noor && rosa)) throw new Error('nobody')
  const states = async (tab: string) =>
    (await world.as(noor, (ctx) => viewInbox(ctx, breda, inboxFilter.parse({ tab })))).rows.map((row) => row.state)
  expect(new Set([...(await states('open')), ...(await states('closed'))])).toEqual(
    new Set(['new', 'takenUp', 'consulting', 'watching', 'handedOver', 'closed']),
  )
  const tried = (await world.as(noor, viewUnanswered)).own.map((line) => line.tried?.kind)
  expect(tried, 'somebody called and got no answer').toContain('attempt')

  await registerRequests(world.system, people, ofTheHouse)
  const requests = await world.as(rosa, listRequests)
  expect(requests).toHaveLength(2)
})
