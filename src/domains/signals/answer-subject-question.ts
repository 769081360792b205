import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, desksAllowing, openDossier, recordAudit, requirePermission } from '../access/index.ts'
import { type FoundSignal, findSubject } from './find-subject.ts'
import { actingPerson } from './open-signal.ts'
import { answerBy, type DeskMeasure, type FindingInput, type SubjectFields } from './rules/subject-request.ts'
import {
  findRequest,
  measuresOf,
  numbersAtDesk,
  type QuestionRow,
  questionsAt,
  questionsOf,
  requestTexts,
} from './subject-request-queries.ts'
import { insertFound, insertMeasure, updateQuestion } from './subject-request-store.ts'
import type { MeasureLine } from './subject-request-view.ts'

/** A question to a desk: does it have anything on somebody? Until when the request must be answered, and what it asks. */
export type SubjectQuestionLine = {
  requestId: string
  deskId: string
  number: string
  kind: string
  answerBy: string
  answer: string | null
  outcome: string | null
}

/** A question as its desk reads it: by what to look, what was found by itself, and what was done. */
export type SubjectQuestionView = SubjectQuestionLine &
  Pick<QuestionRow, 'askedOn' | 'answeredOn' | 'answeredByName' | 'numbers'> & {
    subject: SubjectFields
    proposed: FoundSignal[]
    /** How many signals were looked through, and how many the desk has. */
    searched: number
    all: number
    measures: MeasureLine[]
  }

/** The questions that wait at desks of the actor, or whose request is still open. */
export async function listSubjectQuestions(ctx: Context): Promise<SubjectQuestionLine[]> {
  requirePermission(ctx, 'request.find')
  const desks = desksAllowing(ctx.actor, 'request.find', ctx.today)
  if (desks.length === 0) return []
  return (await questionsAt(ctx.db, desks)).map((row) => ({
    ...{ requestId: row.requestId, deskId: row.deskId, number: row.number, kind: row.kind },
    ...{ answer: row.answer, outcome: row.outcome },
    answerBy: answerBy({ receivedOn: row.received_on, extendedOn: row.extended_on }),
  }))
}

/** Opens a question to a desk of the actor, and looks among its signals for exactly the same name, number or address. */
export async function viewSubjectQuestion(ctx: Context, id: string, deskId: string): Promise<SubjectQuestionView> {
  const { request, question } = await openQuestion(ctx, id, deskId)
  const sealer = await openDossier(ctx, id)
  const [subject] = (await requestTexts(ctx.db, id)).filter(({ kind }) => kind === 'subject')
  if (!subject) throw new NotFound()
  const fields = JSON.parse(
    sealer.open('signals.subject_request_text', subject.id, 'sealed', subject.sealed),
  ) as SubjectFields
  const { found, searched, all } = await findSubject(ctx, deskId, fields)
  const detail = { desk: deskId, searched, found: found.length }
  await recordAudit(ctx, { action: 'request.find', resource: { kind: 'request', id: request.number }, detail })
  const measures = (await measuresOf(ctx.db, id)).filter(({ number }) => question.numbers.includes(number))
  return {
    ...{ requestId: id, deskId, number: request.number, kind: request.kind, outcome: request.outcome },
    answerBy: answerBy({ receivedOn: request.received_on, extendedOn: request.extended_on }),
    ...{ answer: question.answer, askedOn: question.askedOn, answeredOn: question.answeredOn },
    ...{ answeredByName: question.answeredByName, numbers: question.numbers, subject: fields },
    ...{ proposed: found, searched, all },
    measures: measures.map(({ number, kind, byName, on_day }) => ({ number, kind, byName, on: on_day })),
  }
}

/** Answers as the desk that was asked: which of its signals are about this person, or none. */
export async function answerSubjectQuestion(
  ctx: Context,
  id: string,
  deskId: string,
  { answer, numbers }: FindingInput,
): Promise<void> {
  const { request, question } = await openQuestion(ctx, id, deskId)
  if (question.answer === 'found') throw new Conflict('answered')
  const own = await numbersAtDesk(ctx.db, deskId, numbers)
  if (own.length < numbers.length) throw new InvalidInput([{ path: 'numbers', code: 'notOwn' }])
  const answering = { requestId: id, deskId, by: actingPerson(ctx), on: ctx.today }
  if (!(await updateQuestion(ctx.db, answering, answer))) throw new NotFound()
  await insertFound(ctx.db, answering, numbers)
  const detail = { desk: deskId, answer, signals: numbers.length }
  await recordAudit(ctx, { action: 'request.find', resource: { kind: 'request', id: request.number }, detail })
}

/** Notes what the desk did with a signal that it found, once the request was granted, wholly or in part. */
export async function noteDeskMeasure(
  ctx: Context,
  id: string,
  deskId: string,
  { number, kind }: { number: string; kind: DeskMeasure },
): Promise<void> {
  const { request, question } = await openQuestion(ctx, id, deskId)
  if (request.outcome !== 'granted' && request.outcome !== 'partly') throw new Conflict('notGranted')
  if (!question.numbers.includes(number)) throw new NotFound()
  const noted = { id: ctx.newId(), request_id: id, number, kind, by_person: actingPerson(ctx), on_day: ctx.today }
  if (!(await insertMeasure(ctx.db, noted))) throw new Conflict('noted')
  const detail = { desk: deskId, step: kind, signal: number }
  await recordAudit(ctx, { action: 'request.find', resource: { kind: 'request', id: request.number }, detail })
}

async function openQuestion(ctx: Context, id: string, deskId: string) {
  requirePermission(ctx, 'request.find', { kind: 'request', id })
  if (!desksAllowing(ctx.actor, 'request.find', ctx.today).includes(deskId)) throw new NotFound()
  const request = await findRequest(ctx.db, id)
  const question = (await questionsOf(ctx.db, id)).find((one) => one.deskId === deskId)
  if (!request || !question || request.answered_on !== null) throw new NotFound()
  return { request, question }
}
