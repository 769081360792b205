import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonActor } from '../domains/access/index.ts'
import { viewInbox } from '../domains/signals/index.ts'
import { inboxFilter } from '../domains/signals/rules/inbox.ts'
import { openWorld, type World } from '../testing/world.ts'
import { playScenes } from './demo-signals.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('U-03 the demonstration begins with signals in every state that an officer meets', async () => {
  const people = new Map<string, PersonActor>()
  const breda = 'aandachtsfunctionarissen-breda'
  for (const name of ['Noor Verlinden', 'Bram Okafor'])
    people.set(name, await world.person(name, 'attentionOfficer', breda))
  people.set('Fenna Zijlstra', await world.person('Fenna Zijlstra', 'reporter', null))
  people.set('Selma Tahiri', await world.person('Selma Tahiri', 'careCoordinator', 'zorgcoordinatie-de-baronie'))
  people.set('Joris Kamp', await world.person('Joris Kamp', 'handler', 'team-avim'))
  people.set('Dewi Hartog', await world.person('Dewi Hartog', 'handler', 'arbeidsinspectie-zuid'))
  await playScenes(world.system, people)
  const noor = people.get('Noor Verlinden')
  if (!noor) throw new Error('nobody')
  const states = async (tab: string) =>
    (await world.as(noor, (ctx) => viewInbox(ctx, breda, inboxFilter.parse({ tab })))).rows.map((row) => row.state)
  expect(new Set([...(await states('open')), ...(await states('closed'))])).toEqual(
    new Set(['new', 'takenUp', 'consulting', 'watching', 'handedOver', 'closed']),
  )
})
