import {
  addLesson,
  answerEvaluation,
  askPartners,
  beginEvaluation,
  finishEvaluation,
  viewEvaluation,
} from '../domains/programme/index.ts'
import { aPerson } from './people.ts'
import type { World } from './world.ts'

/** How far an evaluation is, and which organisation was asked. */
type Wanted = { state: 'draft' | 'asking' | 'finished'; organisation?: string }

/** What is there of evaluations: one that is finished, with its lesson. */
export type SceneEvaluations = { evaluation: string; lesson: string }

/** An evaluation that partners still answer, which only who leads it sees, and one that is finished, with a lesson. */
export async function withEvaluations(world: World): Promise<SceneEvaluations> {
  await anEvaluation(world, { state: 'asking' })
  const evaluation = await anEvaluation(world, { state: 'finished' })
  const found = await world.database.owner.query<{ id: string }>('select id from programme.lesson')
  return { evaluation, lesson: found.rows[0]?.id ?? '' }
}

/** An evaluation of the cooperation; one that is finished has an answer and a lesson. Gives its id. */
export async function anEvaluation(
  world: World,
  { state, organisation = 'gemeente-roosendaal' }: Wanted,
): Promise<string> {
  const hidde = await aPerson(world, [{ function: 'projectLeader' }], { name: 'Hidde Graaf' })
  const about = { title: 'Samenwerking', subject: 'cooperation' as const, rhythm: 'yearly' as const }
  const days = { fromDay: '2026-01-01', untilDay: '2026-06-30', answerBy: '2026-12-08' }
  const id = await world.as(hidde, (ctx) => beginEvaluation(ctx, { ...about, ...days, organisations: [organisation] }))
  if (state === 'draft') return id
  await world.as(hidde, (ctx) => askPartners(ctx, id))
  if (state === 'asking') return id
  await answered(world, id, organisation)
  await world.as(hidde, async (ctx) => {
    const lesson = {
      words: 'Vaker bellen',
      ownerFunction: 'chainDirector' as const,
      dueOn: '2027-01-01',
      propose: false,
    }
    await addLesson(ctx, id, lesson)
    const { version } = (await viewEvaluation(ctx, id)).evaluation
    await finishEvaluation(ctx, id, { words: 'Het ging goed.', version })
  })
  return id
}

async function answered(world: World, id: string, organisationId: string): Promise<void> {
  const sanne = await aPerson(world, [{ function: 'attentionOfficer', desk: 'aandachtsfunctionarissen-roosendaal' }])
  await world.as(sanne, async (ctx) => {
    const { questions } = await viewEvaluation(ctx, id)
    const typed = Object.fromEntries(questions.map((one) => [one.id, one.kind === 'words' ? 'Goed.' : '4']))
    await answerEvaluation(ctx, id, { organisationId, typed, handIn: true })
  })
}
