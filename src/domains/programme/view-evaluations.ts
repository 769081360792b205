import { NotFound } from '../../lib/errors.ts'
import { appointmentsOn, type Context, mayDo, requirePermission } from '../access/index.ts'
import {
  answerRows,
  type EvaluationRow,
  evaluationRows,
  invitationRows,
  type LessonRow,
  lessonRows,
  questionRows,
} from './evaluation-queries.ts'
import type { ColourCounts } from './rules/colour.ts'
import {
  allCodes,
  type EvaluationRhythm,
  type EvaluationState,
  type EvaluationSubject,
  evaluationRhythms,
  evaluationStates,
  evaluationSubjects,
  type QuestionCode,
  type QuestionKind,
  questionKinds,
  sumAnswers,
} from './rules/evaluation.ts'
import { centsOf } from './rules/money.ts'
import { type Bottleneck, viewBottlenecks } from './view-bottlenecks.ts'
import { budgetOn } from './view-budget.ts'
import { monitorOn } from './view-monitor.ts'

/** An evaluation with who was asked and answered (P-10). */
export type Evaluation = {
  id: string
  title: string
  subject: EvaluationSubject
  rhythm: EvaluationRhythm
  fromDay: string
  untilDay: string
  answerBy: string
  state: EvaluationState
  conclusions: string
  finishedOn: string | null
  finishedByName: string | null
  version: number
  invited: { organisationId: string; answeredOn: string | null }[]
}

/** What was learned, who does something about it, and what came of it. */
export type Lesson = {
  id: string
  evaluationId: string
  words: string
  ownerFunction: string
  dueOn: string
  doneOn: string | null
  doneByName: string | null
  outcome: string
}

/** A question with its answers by organisation, and what the numbers say together (in hundredths). */
export type Question = {
  id: string
  kind: QuestionKind
  code: QuestionCode | null
  words: string | null
  answers: { organisationId: string; words: string; amount: bigint | null }[]
  sum: { count: number; value: bigint | null }
}

/** Figures of the programme beside an evaluation, as they stood at the end of its period. */
export type EvaluationFigures = {
  day: string
  budget: bigint
  spent: bigint
  actions: ColourCounts | null
  bottlenecksLogged: number
  bottlenecksOpen: number
}

/** An evaluation with everything that its reader may see of it. */
export type EvaluationView = {
  evaluation: Evaluation
  questions: Question[]
  lessons: Lesson[]
  /** Organisations for which the reader can answer. */
  mine: { organisationId: string; answeredOn: string | null }[]
  leads: boolean
  figures: EvaluationFigures
}

/** The evaluations that the reader may see, the newest period first. */
export async function viewEvaluations(ctx: Context): Promise<{ evaluations: Evaluation[]; lessons: Lesson[] }> {
  requirePermission(ctx, 'evaluation.view')
  const rows = await evaluationRows(ctx.db, ctx.region)
  const invited = await invitationRows(
    ctx.db,
    rows.map(({ id }) => id),
  )
  const lessons = (await lessonRows(ctx.db, ctx.region)).map(lessonOf)
  return { evaluations: rows.map((row) => evaluationOf(row, invited)), lessons }
}

/** Finished evaluations with their lessons: for reports and agendas. */
export async function evaluations(ctx: Context): Promise<{ evaluation: Evaluation; lessons: Lesson[] }[]> {
  const all = await viewEvaluations(ctx)
  return all.evaluations
    .filter(({ state }) => state === 'finished')
    .map((evaluation) => ({ evaluation, lessons: all.lessons.filter((one) => one.evaluationId === evaluation.id) }))
}

/** One evaluation. Throws NotFound when there is none that the reader may see. */
export async function viewEvaluation(ctx: Context, id: string): Promise<EvaluationView> {
  requirePermission(ctx, 'evaluation.view', { kind: 'evaluation', id })
  const [row] = await evaluationRows(ctx.db, ctx.region, id)
  if (!row) throw new NotFound()
  const evaluation = evaluationOf(row, await invitationRows(ctx.db, [id]))
  const held = new Set(appointmentsOn(ctx.actor, ctx.today).map((one) => one.organisationId))
  return {
    evaluation,
    questions: await questionsOf(ctx, evaluation),
    lessons: (await lessonRows(ctx.db, ctx.region, id)).map(lessonOf),
    mine: evaluation.invited.filter(({ organisationId }) => held.has(organisationId)),
    leads: mayDo(ctx.actor, 'evaluation.lead', ctx.today),
    figures: await figuresOf(ctx, evaluation),
  }
}

/** Sums are of what was handed in; a draft of the own organisation is only there to go on with. */
async function questionsOf(ctx: Context, { id, invited }: Evaluation): Promise<Question[]> {
  const answers = await answerRows(ctx.db, id)
  const handedIn = new Set(invited.flatMap(({ organisationId, answeredOn }) => (answeredOn ? [organisationId] : [])))
  return (await questionRows(ctx.db, id)).map((row) => {
    const kind = questionKinds.find((one) => one === row.kind) ?? 'words'
    const own = answers
      .filter((one) => one.question_id === row.id && (one.words !== '' || one.amount !== null))
      .map((one) => ({
        ...{ organisationId: one.organisation_id, words: one.words },
        amount: one.amount === null ? null : centsOf(one.amount),
      }))
    const counted = own.filter((one) => handedIn.has(one.organisationId)).flatMap(({ amount }) => amount ?? [])
    const code = allCodes.find((one) => one === row.code) ?? null
    return { id: row.id, kind, code, words: row.words, answers: own, sum: sumAnswers(kind, counted) }
  })
}

async function figuresOf(ctx: Context, { fromDay, untilDay }: Evaluation): Promise<EvaluationFigures> {
  const day = untilDay < ctx.today ? untilDay : ctx.today
  const budget = await budgetOn(ctx, day)
  const progress = budget?.table.years.includes(day.slice(0, 4)) ? budget.progressOfYear(day.slice(0, 4)) : null
  const monitor = await monitorOn(ctx, day)
  const logged = (await viewBottlenecks(ctx)).filter(({ loggedOn }) => loggedOn <= day)
  return {
    ...{ day, budget: progress?.budget ?? 0n, spent: progress?.spent ?? 0n, actions: monitor?.history.at(-1) ?? null },
    bottlenecksLogged: logged.filter(({ loggedOn }) => loggedOn >= fromDay).length,
    bottlenecksOpen: logged.filter(isStillOpen).length,
  }
}

const isStillOpen = ({ state }: Bottleneck) => state !== 'solved' && state !== 'accepted'

function evaluationOf(row: EvaluationRow, invited: Awaited<ReturnType<typeof invitationRows>>): Evaluation {
  const { id, title, conclusions, finishedByName, version } = row
  return {
    ...{ id, title, conclusions, finishedByName, version, finishedOn: row.finished_on },
    ...{ fromDay: row.from_day, untilDay: row.until_day, answerBy: row.answer_by },
    subject: evaluationSubjects.find((one) => one === row.subject) ?? 'policy',
    rhythm: evaluationRhythms.find((one) => one === row.rhythm) ?? 'yearly',
    state: evaluationStates.find((one) => one === row.state) ?? 'draft',
    invited: invited
      .filter((one) => one.evaluation_id === id)
      .map((one) => ({ organisationId: one.organisation_id, answeredOn: one.answered_on })),
  }
}

const lessonOf = (row: LessonRow): Lesson => ({
  ...{ id: row.id, evaluationId: row.evaluation_id, words: row.words, ownerFunction: row.owner_function },
  ...{ dueOn: row.due_on, doneOn: row.done_on, doneByName: row.doneByName, outcome: row.outcome },
})
