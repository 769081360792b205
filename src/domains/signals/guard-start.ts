import { type Context, mayDo } from '../access/index.ts'
import { listSubjectQuestions, type SubjectQuestionLine } from './answer-subject-question.ts'
import { expiredLines, isUnfinished } from './retention.ts'
import { type DestructionListRow, destructionLists } from './retention-store.ts'
import { requestRows } from './subject-request-queries.ts'
import { type RequestLine, requestLine } from './subject-request-view.ts'

/** What waits for who guards the data of the region, and for desks that are asked to look: numbers and days, no content. */
export type GuardStart = {
  /** Open requests of data subjects, the oldest first. */
  requests: RequestLine[]
  /** What desks of the actor were asked and did not answer yet, or have to carry out. */
  questions: SubjectQuestionLine[]
  /** How many lines a destruction list could have now. */
  ready: number
  /** Lists that wait for the actor to agree. */
  lists: DestructionListRow[]
}

const most = 20

/** The part of the start page about keeping, destroying and requests; each list only for who has that task. */
export async function guardStart(ctx: Context): Promise<GuardStart> {
  const { actor, today } = ctx
  const may = (action: Parameters<typeof mayDo>[1]) => mayDo(actor, action, today)
  const lists = may('retention.view') ? await destructionLists(ctx.db) : []
  const proposes = may('retention.propose') && !lists.some(isUnfinished)
  const personId = actor.kind === 'person' ? actor.personId : ''
  return {
    requests: may('request.view') ? (await requestRows(ctx.db, most, true)).map((row) => requestLine(ctx, row)) : [],
    questions: may('request.find') ? (await listSubjectQuestions(ctx)).filter(hasWork) : [],
    ready: proposes ? (await expiredLines(ctx)).filter(({ restricted }) => !restricted).length : 0,
    lists: may('retention.confirm')
      ? lists.filter(({ state, proposed_by }) => state === 'proposed' && proposed_by !== personId)
      : [],
  }
}

const hasWork = ({ answer, outcome }: SubjectQuestionLine) =>
  answer === null || (answer === 'found' && (outcome === 'granted' || outcome === 'partly'))
