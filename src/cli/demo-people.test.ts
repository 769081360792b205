import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDemonstrationPerson } from '../domains/access/index.ts'
import { getActor } from '../testing/people.ts'
import { openWorld, type World } from '../testing/world.ts'
import { demoPeople } from './demo-people.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('A-01 every invented person of the demonstration fits in the region, in one function', async () => {
  for (const person of demoPeople) {
    const id = await world.as({ kind: 'system', task: 'demonstration' }, (ctx) =>
      createDemonstrationPerson(ctx, person),
    )
    const actor = await getActor(world, id)
    expect(actor).toMatchObject({ name: person.name, demonstration: true })
    expect(actor.appointments).toMatchObject([{ function: person.function, deskId: person.deskId }])
  }
  expect(new Set(demoPeople.map(({ email }) => email)).size).toBe(demoPeople.length)
})
