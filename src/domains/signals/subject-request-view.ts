import type { Context, Sealer } from '../access/index.ts'
import type { SubjectFields } from './rules/subject-request.ts'
import { answerBy, type RequestDays, urgencyOf } from './rules/subject-request.ts'
import { measuresOf, type QuestionRow, questionsOf, type RequestRow, requestTexts } from './subject-request-queries.ts'

/** A request in a list: where it stands and until when, and nothing of who asks. */
export type RequestLine = {
  id: string
  number: string
  kind: string
  channel: string
  receivedOn: string
  identity: string | null
  extendedOn: string | null
  outcome: string | null
  grounds: string[]
  decidedOn: string | null
  answeredOn: string | null
  answerBy: string
  urgency: ReturnType<typeof urgencyOf>
  asked: number
  waiting: number
}

/** What was done with a signal because of a request. */
export type MeasureLine = { number: string; kind: string; byName: string; on: string }

/** A request as the privacy officer reads it: who asks and what, by what to find them, what the desks said, what was done. */
export type RequestView = RequestLine & {
  applicant: string
  request: string
  subject: SubjectFields
  extension: string | null
  explanation: string | null
  questions: QuestionRow[]
  measures: MeasureLine[]
  history: HistoryLine[]
}

/** A step in the history of a request. */
export type HistoryLine = { on: string; step: HistoryStep; byName: string; deskId?: string; number?: string }
export type HistoryStep = 'registered' | 'extension' | 'asked' | 'found' | 'notFound' | 'decision' | Measure
type Measure = 'overviewGiven' | 'corrected' | 'receiversTold' | 'restricted' | 'toErase'

/** The days of a request. */
export const daysOf = (row: RequestRow): RequestDays => ({
  receivedOn: row.received_on,
  extendedOn: row.extended_on,
  answeredOn: row.answered_on,
})

/** A request as a line of a list. */
export function requestLine({ today }: Context, row: RequestRow): RequestLine {
  const days = daysOf(row)
  return {
    ...{ id: row.id, number: row.number, kind: row.kind, channel: row.channel, identity: row.identity },
    ...{ outcome: row.outcome, grounds: row.grounds, decidedOn: row.decided_on },
    ...{ ...days, answerBy: answerBy(days), urgency: urgencyOf(days, today), asked: row.asked, waiting: row.waiting },
  }
}

/** Opens everything of a request that is kept. */
export async function openRequest(ctx: Context, row: RequestRow, sealer: Sealer): Promise<RequestView> {
  const texts = (await requestTexts(ctx.db, row.id)).map(({ id, kind, sealed, byName, on_day }) => ({
    ...{ kind, byName, on: on_day },
    text: sealer.open('signals.subject_request_text', id, 'sealed', sealed),
  }))
  const last = (kind: string) => texts.findLast((one) => one.kind === kind)?.text ?? null
  const questions = await questionsOf(ctx.db, row.id)
  const measures = (await measuresOf(ctx.db, row.id)).map(({ number, kind, byName, on_day }) => ({
    ...{ number, kind, byName, on: on_day },
  }))
  return {
    ...requestLine(ctx, row),
    applicant: last('applicant') ?? '',
    request: last('request') ?? '',
    subject: JSON.parse(last('subject') ?? '{}') as SubjectFields,
    extension: last('extension'),
    explanation: last('decision'),
    ...{ questions, measures, history: historyOf(texts, questions, measures) },
  }
}

type Written = { kind: string; byName: string; on: string }
const steps = { applicant: 'registered', extension: 'extension', decision: 'decision' } as const
const isStep = (kind: string): kind is keyof typeof steps => kind in steps

/** All steps in order of day; within a day in the order in which they can follow each other. */
function historyOf(texts: Written[], questions: QuestionRow[], measures: MeasureLine[]): HistoryLine[] {
  const lines: HistoryLine[] = [
    ...texts.flatMap(({ kind, byName, on }) => (isStep(kind) ? [{ on, step: steps[kind], byName }] : [])),
    ...questions.map(({ askedOn, askedByName, deskId }) => ({
      ...{ on: askedOn, step: 'asked' as const, byName: askedByName, deskId },
    })),
    ...questions.flatMap(({ answer, answeredOn, answeredByName, deskId }) =>
      answer === null || answeredOn === null
        ? []
        : [{ on: answeredOn, step: answer as 'found' | 'notFound', byName: answeredByName ?? '', deskId }],
    ),
    ...measures.map(({ on, kind, byName, number }) => ({ on, step: kind as Measure, byName, number })),
  ]
  return lines.sort((a, b) => a.on.localeCompare(b.on) || order.indexOf(a.step) - order.indexOf(b.step))
}

const order: HistoryStep[] = [
  ...(['registered', 'asked', 'found', 'notFound', 'extension', 'decision'] as const),
  ...(['overviewGiven', 'corrected', 'receiversTold', 'restricted', 'toErase'] as const),
]
