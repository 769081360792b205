import { startScreening } from '../domains/programme/index.ts'
import { screeningStart } from '../domains/programme/rules/screening.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** A screening of new policy of Breda that somebody of the region began; gives its id. */
export async function aScreening(world: World): Promise<string> {
  const leader = await aPerson(world, [{ function: 'projectLeader' }])
  const about = { municipality: 'GM0758', title: 'Visie op huisvesting', field: 'housing', link: '' }
  return world.as(leader, (ctx) => startScreening(ctx, screeningStart.parse(about)))
}
