import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { type Context, notify, officeHolders, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { type EvaluationRow, evaluationRows, invitationRows, lessonRows, questionRows } from './evaluation-queries.ts'
import {
  deleteQuestion,
  insertEvaluation,
  insertLesson,
  insertQuestion,
  updateEvaluation,
  updateLesson,
} from './evaluation-store.ts'
import { proposeForProgramme } from './proposals.ts'
import {
  codesOf,
  type EvaluationInput,
  evaluationInput,
  type LessonInput,
  lessonInput,
  outcomeInput,
  type QuestionInput,
  questionCodes,
  questionInput,
} from './rules/evaluation.ts'

/** Begins an evaluation (P-10) with the questions of the list about its subject. Nobody is asked yet. Gives its id. */
export async function beginEvaluation(ctx: Context, typed: EvaluationInput): Promise<string> {
  requirePermission(ctx, 'evaluation.lead')
  const input = parseInput(evaluationInput, typed)
  if (input.answerBy < ctx.today) throw new InvalidInput([{ path: 'answerBy', code: 'past' }])
  const known = new Set(ctx.loaded.region.organisations.map(({ id }) => id))
  if (input.organisations.some((id) => !known.has(id)))
    throw new InvalidInput([{ path: 'organisations', code: 'missing' }])
  const [id, region] = [ctx.newId(), ctx.region]
  const { title, subject, rhythm } = input
  const days = { from_day: input.fromDay, until_day: input.untilDay, answer_by: input.answerBy }
  const made = { made_by: actingPerson(ctx), made_on: ctx.today, version: 1 }
  const own = { evaluation_id: id, region }
  await insertEvaluation(ctx.db, {
    evaluation: { id, region, title, subject, rhythm, ...days, state: 'draft', ...made },
    questions: codesOf(subject).map((code, at) => ({
      ...{ id: ctx.newId(), ...own, number: at + 1, kind: questionCodes[code].kind, code, words: null },
    })),
    invitations: [...new Set(input.organisations)].map((organisation_id) => ({ ...own, organisation_id })),
  })
  await recordAudit(ctx, { action: 'evaluation.lead', resource: { kind: 'evaluation', id }, detail: { step: 'begin' } })
  return id
}

async function inHand(ctx: Context, id: string): Promise<EvaluationRow> {
  requirePermission(ctx, 'evaluation.lead', { kind: 'evaluation', id })
  const [row] = await evaluationRows(ctx.db, ctx.region, id)
  if (!row) throw new NotFound()
  return row
}

const noted = (ctx: Context, id: string, step: string) =>
  recordAudit(ctx, { action: 'evaluation.lead', resource: { kind: 'evaluation', id }, detail: { step } })

/** Adds an own question to an evaluation that nobody was asked yet. */
export async function addQuestion(ctx: Context, id: string, typed: QuestionInput): Promise<void> {
  const { state } = await inHand(ctx, id)
  const { words, kind } = parseInput(questionInput, typed)
  if (state !== 'draft') throw new Conflict('changed')
  const number = Math.max(0, ...(await questionRows(ctx.db, id)).map((one) => one.number)) + 1
  const own = { evaluation_id: id, region: ctx.region, number }
  await insertQuestion(ctx.db, { id: ctx.newId(), ...own, kind, code: null, words })
  await noted(ctx, id, 'addQuestion')
}

/** Takes a question away before anybody was asked. */
export async function dropQuestion(ctx: Context, id: string, questionId: string): Promise<void> {
  const { state } = await inHand(ctx, id)
  if (state !== 'draft' || !(await deleteQuestion(ctx.db, id, questionId))) throw new Conflict('changed')
  await noted(ctx, id, 'dropQuestion')
}

/** Asks the partners: from now on its questions stay as they are, and who works for a partner is told. */
export async function askPartners(ctx: Context, id: string): Promise<void> {
  const { state, version } = await inHand(ctx, id)
  if ((await questionRows(ctx.db, id)).length === 0) throw new InvalidInput([{ path: 'words', code: 'noQuestion' }])
  if (state !== 'draft' || !(await updateEvaluation(ctx.db, id, version, { state: 'asking', opened_on: ctx.today })))
    throw new Conflict('changed')
  await noted(ctx, id, 'ask')
  const invited = new Set((await invitationRows(ctx.db, [id])).map((one) => one.organisation_id))
  const people = (await officeHolders(ctx)).filter(
    (one) => invited.has(one.organisationId) && !guarding.includes(one.function),
  )
  const ids = new Set(people.map(({ personId }) => personId))
  await notify(
    ctx,
    'evaluationAsked',
    [...ids].map((personId) => ({ personId })),
  )
}

/** Functions that guard the others: they have no part in the programme. */
const guarding: readonly string[] = ['privacyOfficer', 'administrator']

/** Finishes an evaluation with its conclusions; from then on all parties read it. `version` was on the screen. */
export async function finishEvaluation(
  ctx: Context,
  id: string,
  typed: { words: string; version: number },
): Promise<void> {
  const { state } = await inHand(ctx, id)
  const { words: conclusions } = parseInput(outcomeInput, { words: typed.words })
  const finished = { state: 'finished', conclusions, finished_by: actingPerson(ctx), finished_on: ctx.today }
  if (state !== 'asking' || !(await updateEvaluation(ctx.db, id, typed.version, finished)))
    throw new Conflict('changed')
  await noted(ctx, id, 'finish')
}

/** Keeps a lesson with who does something about it and when, and puts it before the regional team as an action if asked. */
export async function addLesson(ctx: Context, id: string, typed: LessonInput): Promise<void> {
  const { state, title } = await inHand(ctx, id)
  const { words, ownerFunction, dueOn, propose } = parseInput(lessonInput, typed)
  if (state === 'draft') throw new Conflict('changed')
  const made = { made_by: actingPerson(ctx), made_on: ctx.today }
  const lesson = { id: ctx.newId(), evaluation_id: id, region: ctx.region, words, owner_function: ownerFunction }
  await insertLesson(ctx.db, { ...lesson, due_on: dueOn, ...made, done_by: null, done_on: null })
  await noted(ctx, id, 'addLesson')
  if (propose) await proposeForProgramme(ctx, { kind: 'action', title: words, why: title, goal: null, owner: null })
}

/** Notes what came of a lesson: by who leads evaluations, and by whose lesson it is. */
export async function finishLesson(ctx: Context, id: string, typed: { words: string }): Promise<string> {
  requirePermission(ctx, 'evaluation.view', { kind: 'lesson', id })
  const lesson = (await lessonRows(ctx.db, ctx.region)).find((one) => one.id === id)
  if (!lesson) throw new NotFound()
  const { words: outcome } = parseInput(outcomeInput, typed)
  const done = { done_by: actingPerson(ctx), done_on: ctx.today, outcome }
  if (!(await updateLesson(ctx.db, id, done))) throw new Conflict('changed')
  await recordAudit(ctx, { action: 'evaluation.view', resource: { kind: 'lesson', id }, detail: { step: 'done' } })
  return lesson.evaluation_id
}
