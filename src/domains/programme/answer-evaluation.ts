import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { appointmentsOn, type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { evaluationRows, invitationRows, questionRows } from './evaluation-queries.ts'
import { handInAnswers, saveAnswers } from './evaluation-store.ts'
import { questionKinds, readAnswer } from './rules/evaluation.ts'
import { decimalOf } from './rules/money.ts'

/** What somebody answers for an organisation, by question; a draft until it is handed in. */
export type Answers = { organisationId: string; typed: Readonly<Record<string, string>>; handIn: boolean }

/**
 * Keeps what an organisation answers (P-10): one answer for each organisation, which everybody who works there may draft and
 * one of them hands in. Throws NotFound for whoever does not work there, Conflict when it was handed in already.
 */
export async function answerEvaluation(
  ctx: Context,
  id: string,
  { organisationId, typed, handIn }: Answers,
): Promise<void> {
  const resource = { kind: 'evaluation', id }
  requirePermission(ctx, 'evaluation.answer', resource)
  const [evaluation] = await evaluationRows(ctx.db, ctx.region, id)
  const asked = (await invitationRows(ctx.db, [id])).find((one) => one.organisation_id === organisationId)
  if (!evaluation || !asked || !worksFor(ctx, organisationId)) throw new NotFound()
  if (evaluation.state !== 'asking' || asked.answered_on !== null) throw new Conflict('changed')
  const by_person = actingPerson(ctx)
  const answers = await readAnswers(ctx, id, typed, handIn)
  const own = { evaluation_id: id, organisation_id: organisationId, region: ctx.region, by_person }
  await saveAnswers(
    ctx.db,
    answers.map((one) => ({ ...own, ...one })),
  )
  if (handIn && !(await handInAnswers(ctx.db, id, organisationId, by_person, ctx.today))) throw new Conflict('changed')
  await recordAudit(ctx, { action: 'evaluation.answer', resource, detail: { organisation: organisationId, handIn } })
}

/** Whether the actor works for an organisation today. */
const worksFor = ({ actor, today }: Context, organisationId: string): boolean =>
  appointmentsOn(actor, today).some((one) => one.organisationId === organisationId)

/** Every question has a row, so that what was taken out of a draft is gone; at least one has an answer when it is handed in. */
async function readAnswers(ctx: Context, id: string, typed: Answers['typed'], handIn: boolean) {
  const questions = await questionRows(ctx.db, id)
  const read = questions.map(({ id: question_id, kind }) => ({
    question_id,
    answer: readAnswer(questionKinds.find((one) => one === kind) ?? 'words', typed[question_id] ?? ''),
  }))
  const wrong = read.filter(({ answer }) => answer === undefined)
  if (wrong.length > 0)
    throw new InvalidInput(wrong.map(({ question_id }) => ({ path: question_id, code: 'noAnswer' })))
  const [first] = read
  if (handIn && first && read.every(({ answer }) => !answer))
    throw new InvalidInput([{ path: first.question_id, code: 'nothingAnswered' }])
  return read.map(({ question_id, answer }) => ({
    ...{ question_id, words: answer?.words ?? '' },
    amount: answer?.amount == null ? null : decimalOf(answer.amount),
  }))
}
