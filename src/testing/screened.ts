import {
  askFeedback,
  movePlan,
  recordFeedback,
  startPlan,
  startScreening,
  viewPlan,
} from '../domains/programme/index.ts'
import { feedbackGiven, planInput, planMove } from '../domains/programme/rules/regional-plan.ts'
import { screeningStart } from '../domains/programme/rules/screening.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** A screening of new policy of Breda that somebody of the region began; gives its id. */
export async function aScreening(world: World): Promise<string> {
  const leader = await aPerson(world, [{ function: 'projectLeader' }])
  const about = { municipality: 'GM0758', title: 'Visie op huisvesting', field: 'housing', link: '' }
  return world.as(leader, (ctx) => startScreening(ctx, screeningStart.parse(about)))
}

/** A regional plan that every municipality was asked to adopt, after Tilburg said what it thinks; gives its id. */
export async function aRegionalPlan(world: World): Promise<string> {
  const leader = await aPerson(world, [{ function: 'projectLeader' }])
  const about = {
    title: 'Regionaal beleid',
    link: '',
    workingGroup: 'Drie gemeenten en de politie',
    committee: 'Stuurgroep',
  }
  const input = planInput.parse({
    version: 0,
    ...about,
    advice: 'Akkoord',
    adviceOn: '2026-11-20',
    dueOn: '2026-12-15',
  })
  return world.as(leader, async (ctx) => {
    const id = await startPlan(ctx, input)
    await askFeedback(ctx, id, { organisations: ['gemeente-tilburg'], until: '2026-12-08' })
    const said = { version: 1, receivedOn: ctx.today, said: 'Graag meer over scholen', outcome: 'taken', response: '' }
    for (const to of ['feedback', 'advice', 'adoption'] as const) {
      const { version } = await viewPlan(ctx, id)
      await movePlan(ctx, id, planMove.parse({ version, to, dueOn: '2027-03-01', reason: '' }))
      if (to === 'feedback') await recordFeedback(ctx, id, 'gemeente-tilburg', feedbackGiven.parse(said))
    }
    return id
  })
}
