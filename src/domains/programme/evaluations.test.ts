import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Conflict, NotAllowed, NotFound } from '../../lib/errors.ts'
import { aBudget, aProgramme, inForce } from '../../testing/budgeted.ts'
import { aPerson, issuesOf } from '../../testing/people.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { actAsJobs, type PersonActor } from '../access/index.ts'
import {
  addLesson,
  addQuestion,
  answerEvaluation,
  askPartners,
  beginEvaluation,
  dropQuestion,
  evaluations,
  finishEvaluation,
  finishLesson,
  listProposals,
  remindEvaluations,
  viewEvaluation,
  viewEvaluations,
} from './index.ts'
import type { EvaluationInput } from './rules/evaluation.ts'

let world: World
let leader: PersonActor
let breda: PersonActor
let colleague: PersonActor
let tilburg: PersonActor
let goes: PersonActor
let id = ''
beforeAll(async () => {
  world = await openWorld()
  leader = await world.person('Hidde Graaf', 'projectLeader', 'riec')
  breda = await world.person('Noor Verlinden', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  colleague = await world.person('Bram Okafor', 'attentionOfficer', 'aandachtsfunctionarissen-breda')
  tilburg = await world.person('Yara Smeets', 'attentionOfficer', 'aandachtsfunctionarissen-tilburg')
  goes = await world.person('Marit de Visser', 'attentionOfficer', 'aandachtsfunctionarissen-goes')
  await inForce(world, aProgramme({ budget: aBudget }))
})
afterAll(() => world.close())

const begin = (about: Partial<EvaluationInput> = {}, by = leader) =>
  world.as(by, (ctx) =>
    beginEvaluation(ctx, {
      ...{ title: 'Samenwerking 2026', subject: 'cooperation', rhythm: 'halfYearly', fromDay: '2026-01-01' },
      ...{ untilDay: '2026-06-30', answerBy: '2026-12-08', organisations: ['gemeente-breda', 'gemeente-tilburg'] },
      ...about,
    }),
  )
const view = (by: PersonActor) => world.as(by, (ctx) => viewEvaluation(ctx, id))
const answer = async (by: PersonActor, organisationId: string, given: Record<string, string>, handIn = false) => {
  const { questions } = await view(leader)
  const typed = Object.fromEntries(questions.map((one) => [one.id, given[one.code ?? one.words ?? ''] ?? '']))
  return world.as(by, (ctx) => answerEvaluation(ctx, id, { organisationId, typed, handIn }))
}
const told = async (kind: string) => {
  const { rows } = await world.database.owner.query(
    'select p.name from access.notice n join access.person p on p.id = n.person_id where n.kind = $1 order by p.name',
    [kind],
  )
  return rows.map(({ name }) => name)
}

describe('an evaluation', () => {
  it('P-10 begins with the questions of its subject, own ones beside, and nobody sees it before it is asked', async () => {
    id = await begin()
    await world.as(leader, (ctx) => addQuestion(ctx, id, { words: 'Hoeveel uur kost dit?', kind: 'number' }))
    const { questions } = await view(leader)
    const missing = questions.find(({ code }) => code === 'cooperationMissing')?.id ?? ''
    await world.as(leader, (ctx) => dropQuestion(ctx, id, missing))
    expect((await view(leader)).questions.map(({ code, words, kind }) => [code ?? words, kind])).toEqual([
      ['cooperationKnown', 'scale'],
      ['cooperationKept', 'scale'],
      ['cooperationBetter', 'words'],
      ['Hoeveel uur kost dit?', 'number'],
    ])
    await expect(view(breda)).rejects.toThrow(NotFound)
  })

  it('P-10 is begun by who leads evaluations, and refused when it is wrong', async () => {
    await expect(begin({}, breda)).rejects.toThrow(NotAllowed)
    expect(await issuesOf(begin({ title: ' ', answerBy: 'ooit', organisations: [] }))).toEqual([
      'title empty',
      'answerBy noDay',
      'organisations nobody',
    ])
    expect(await issuesOf(begin({ organisations: ['nergens'] }))).toEqual(['organisations missing'])
    expect(await issuesOf(begin({ answerBy: '2026-11-01' }))).toEqual(['answerBy past'])
  })

  it('P-10 asks who works for the partners, once, and its questions then stay', async () => {
    await world.as(leader, (ctx) => askPartners(ctx, id))
    expect(await told('evaluationAsked')).toEqual(['Bram Okafor', 'Noor Verlinden', 'Yara Smeets'])
    const late = world.as(leader, (ctx) => addQuestion(ctx, id, { words: 'Nog een?', kind: 'words' }))
    await expect(late).rejects.toThrow(Conflict)
    await expect(world.as(leader, (ctx) => askPartners(ctx, id))).rejects.toThrow(Conflict)
  })

  it('P-10 has one answer of each organisation, which its people draft together and one hands in', async () => {
    await answer(breda, 'gemeente-breda', { cooperationKnown: '4' })
    const drafted = (await view(colleague)).questions.find(({ code }) => code === 'cooperationKnown')
    expect([drafted?.answers, drafted?.sum.count]).toEqual([
      [{ organisationId: 'gemeente-breda', words: '', amount: 400n }],
      0,
    ])
    expect((await view(leader)).questions.every(({ answers }) => answers.length === 0)).toBe(true)
    const all = { cooperationKnown: '5', cooperationBetter: 'Vaker bellen.', 'Hoeveel uur kost dit?': '12,5' }
    await answer(colleague, 'gemeente-breda', all, true)
    await expect(answer(breda, 'gemeente-breda', all)).rejects.toThrow(Conflict)
    await expect(answer(goes, 'gemeente-breda', all)).rejects.toThrow(NotFound)
  })

  it('P-10 refuses an answer of another kind, and an empty one that is handed in', async () => {
    const wrong = answer(tilburg, 'gemeente-tilburg', { cooperationKnown: '7' })
    expect((await issuesOf(wrong)).map((one) => one.split(' ')[1])).toEqual(['noAnswer'])
    const empty = answer(tilburg, 'gemeente-tilburg', {}, true)
    expect((await issuesOf(empty)).map((one) => one.split(' ')[1])).toEqual(['nothingAnswered'])
  })

  it('P-10 shows what was handed in to who leads it, and not yet to the others', async () => {
    const known = (await view(leader)).questions.find(({ code }) => code === 'cooperationKnown')
    expect(known?.sum).toEqual({ count: 1, value: 500n })
    expect((await view(tilburg)).questions.every(({ answers }) => answers.length === 0)).toBe(true)
  })

  it('P-10 reminds who did not answer, once, a week before the term', async () => {
    const remind = () => actAsJobs(world.system, 'evaluations', remindEvaluations)
    expect(await remind()).toBe(0)
    world.at('2026-12-01T09:00')
    expect([await remind(), await remind()]).toEqual([1, 0])
    expect(await told('reminder')).toEqual(['Yara Smeets'])
  })

  it('P-10 ends with conclusions that all parties read, with figures of the programme beside', async () => {
    await answer(tilburg, 'gemeente-tilburg', { cooperationKnown: '4', 'Hoeveel uur kost dit?': '8' }, true)
    const { version } = (await view(leader)).evaluation
    const finish = (words: string, seen = version) =>
      world.as(leader, (ctx) => finishEvaluation(ctx, id, { words, version: seen }))
    expect(await issuesOf(finish(' '))).toEqual(['words empty'])
    await expect(finish('Het gaat goed.', version - 1)).rejects.toThrow(Conflict)
    await finish('We kennen elkaar goed. Bellen kan vaker.')
    const read = await view(goes)
    expect(read.evaluation).toMatchObject({ state: 'finished', finishedByName: 'Hidde Graaf' })
    expect(read.questions.map(({ sum }) => sum.value)).toEqual([450n, null, null, 2_050n])
    expect(read.figures).toMatchObject({ day: '2026-06-30', budget: 5_750_000n, spent: 0n })
  })

  it('P-10 leaves lessons with an owner and a term, that become actions', async () => {
    const learn = (words: string, propose: boolean) =>
      world.as(leader, (ctx) =>
        addLesson(ctx, id, { words, ownerFunction: 'careCoordinator', dueOn: '2027-02-01', propose }),
      )
    await learn('Elke maand een belronde houden', true)
    await learn('Nummers bijwerken', false)
    const proposed = await world.as(goes, listProposals)
    expect(proposed.map(({ kind, title, why }) => [kind, title, why])).toEqual([
      ['action', 'Elke maand een belronde houden', 'Samenwerking 2026'],
    ])
    const { lessons } = await view(goes)
    const own = await aPerson(world, [{ function: 'careCoordinator' }], { name: 'Selma Tahiri' })
    const lesson = lessons.find(({ words }) => words === 'Nummers bijwerken')?.id ?? ''
    const done = (by: PersonActor) =>
      world.as(by, (ctx) => finishLesson(ctx, lesson, { words: 'De lijst klopt weer.' }))
    await expect(done(goes)).rejects.toThrow(Conflict)
    expect(await done(own)).toBe(id)
    await expect(done(own)).rejects.toThrow(Conflict)
    const [finished] = await world.as(goes, evaluations)
    expect(finished?.lessons.map(({ words, doneByName }) => [words, doneByName]).sort()).toEqual([
      ['Elke maand een belronde houden', null],
      ['Nummers bijwerken', 'Selma Tahiri'],
    ])
    expect((await world.as(goes, viewEvaluations)).evaluations).toHaveLength(1)
  })
})
