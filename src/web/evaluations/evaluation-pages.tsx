/** `/programma/evaluaties`: how it went, what partners say of it, and what we learn. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, mayDo, requirePermission, type System } from '../../domains/access/index.ts'
import {
  addLesson,
  addQuestion,
  answerEvaluation,
  askPartners,
  beginEvaluation,
  dropQuestion,
  finishEvaluation,
  finishLesson,
  viewEvaluation,
  viewEvaluations,
} from '../../domains/programme/index.ts'
import { ownerFunctions } from '../../domains/programme/rules/bottleneck.ts'
import { evaluationRhythms, evaluationSubjects, questionKinds } from '../../domains/programme/rules/evaluation.ts'
import { readDay } from '../../lib/day-input.ts'
import { NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { type Site, sendPage } from '../http/page.ts'
import { attempt, statusOfUnsent, typedIn, type Unsent, untouched } from '../http/unsent.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { AnswerPage } from './answer-page.tsx'
import { BeginPage } from './begin-page.tsx'
import { EvaluationPage } from './evaluation-page.tsx'
import { faultWords } from './evaluation-words.ts'
import { EvaluationsPage } from './evaluations-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
const home = '/programma/evaluaties'
const one = `${home}/:id{[0-9a-f-]{36}}`
const fields = { words: faultWords, usual: m.evaluations_fault_missing }

/** Mount behind the log-in. */
export function evaluationPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(home, (c) => showAll(c, system, options))
    .get(`${home}/nieuw`, (c) => showBegin(c, system, options))
    .post(`${home}/nieuw`, (c) => begin(c, system, options))
    .get(one, (c) => showOne(c, system, options))
    .post(`${one}/vragen`, (c) => ask(c, system, options))
    .post(`${one}/vragen/:question{[0-9a-f-]{36}}/weg`, (c) => drop(c, system))
    .post(`${one}/uitnodigen`, (c) => invite(c, system, options))
    .get(`${one}/antwoord`, (c) => showAnswer(c, system, options))
    .post(`${one}/antwoord`, (c) => answer(c, system, options))
    .post(`${one}/afronden`, (c) => finish(c, system, options))
    .post(`${one}/lessen`, (c) => learn(c, system, options))
    .post(`${home}/lessen/:lesson{[0-9a-f-]{36}}`, (c) => settle(c, system))
}

const idIn = (c: Request) => c.req.param('id') ?? ''
const as = <T,>(c: Request, system: System, work: (ctx: ActContext) => Promise<T>): Promise<T> =>
  actAs(system, c.get('actor'), work)
const known = async (c: Request, ctx: ActContext, { siteOf }: Options) => ({
  frame: await workbenchFrame(c, siteOf(), ctx),
  organisations: ctx.loaded.region.organisations,
  now: ctx.now,
  today: ctx.today,
})

function showAll(c: Request, system: System, options: Options): Promise<Response> {
  return as(c, system, async (ctx) => {
    const all = await viewEvaluations(ctx)
    const facts = await known(c, ctx, options)
    const leads = mayDo(ctx.actor, 'evaluation.lead', ctx.today)
    return sendPage(c, facts.frame, <EvaluationsPage {...facts} {...all} leads={leads} />)
  })
}

function showBegin(c: Request, system: System, options: Options, unsent: Unsent = untouched, chosen: string[] = []) {
  return as(c, system, async (ctx) => {
    requirePermission(ctx, 'evaluation.lead')
    const facts = await known(c, ctx, options)
    return sendPage(c, facts.frame, <BeginPage {...facts} unsent={unsent} chosen={chosen} />, statusOfUnsent(unsent))
  })
}

const beginNames = {
  ...{ title: 'titel', subject: 'onderwerp', rhythm: 'ritme', fromDay: 'datum-van', untilDay: 'datum-tot' },
  ...{ answerBy: 'datum-antwoord', organisations: 'organisatie' },
}
const dayOf = (typed: string | undefined) => readDay(typed ?? '') ?? ''

async function begin(c: Request, system: System, options: Options): Promise<Response> {
  const form = await c.req.raw.clone().text()
  const chosen = new URLSearchParams(form).getAll('organisatie')
  const typed = await typedIn(c)
  const input = {
    title: typed.titel ?? '',
    subject: evaluationSubjects.find((name) => name === typed.onderwerp) ?? 'policy',
    rhythm: evaluationRhythms.find((name) => name === typed.ritme) ?? 'yearly',
    ...{
      fromDay: dayOf(typed['datum-van']),
      untilDay: dayOf(typed['datum-tot']),
      answerBy: dayOf(typed['datum-antwoord']),
    },
    organisations: chosen,
  }
  let id = ''
  const unsent = await attempt(typed, { ...fields, names: beginNames }, async () => {
    id = await as(c, system, (ctx) => beginEvaluation(ctx, input))
  })
  return unsent ? showBegin(c, system, options, unsent, chosen) : c.redirect(`${home}/${id}`, 303)
}

function showOne(c: Request, system: System, options: Options, unsent: Unsent = untouched): Promise<Response> {
  return as(c, system, async (ctx) => {
    const view = await viewEvaluation(ctx, idIn(c))
    const facts = await known(c, ctx, options)
    const page = <EvaluationPage {...facts} view={view} unsent={unsent} done={c.req.query('klaar')} />
    return sendPage(c, facts.frame, page, statusOfUnsent(unsent))
  })
}

/** Does what a form on the page of an evaluation asks, and shows that page again. */
async function onPage(
  c: Request,
  system: System,
  options: Options,
  names: Record<string, string>,
  work: (ctx: ActContext, typed: Record<string, string>) => Promise<unknown>,
): Promise<Response> {
  const typed = await typedIn(c)
  const unsent = await attempt(typed, { ...fields, names }, () => as(c, system, (ctx) => work(ctx, typed)))
  return unsent ? showOne(c, system, options, unsent) : c.redirect(`${home}/${idIn(c)}?klaar=1`, 303)
}

const ask = (c: Request, system: System, options: Options) =>
  onPage(c, system, options, { words: 'vraag', kind: 'soort' }, (ctx, typed) => {
    const kind = questionKinds.find((name) => name === typed.soort) ?? 'words'
    return addQuestion(ctx, idIn(c), { words: typed.vraag ?? '', kind })
  })

async function drop(c: Request, system: System): Promise<Response> {
  await as(c, system, (ctx) => dropQuestion(ctx, idIn(c), c.req.param('question') ?? ''))
  return c.redirect(`${home}/${idIn(c)}`, 303)
}

const invite = (c: Request, system: System, options: Options) =>
  onPage(c, system, options, { words: 'vraag' }, (ctx) => askPartners(ctx, idIn(c)))

const finish = (c: Request, system: System, options: Options) =>
  onPage(c, system, options, { words: 'conclusies' }, (ctx, typed) =>
    finishEvaluation(ctx, idIn(c), { words: typed.conclusies ?? '', version: Number(typed.versie) || 0 }),
  )

const learn = (c: Request, system: System, options: Options) =>
  onPage(c, system, options, { words: 'les', ownerFunction: 'eigenaar', dueOn: 'datum' }, (ctx, typed) =>
    addLesson(ctx, idIn(c), {
      ...{ words: typed.les ?? '', dueOn: dayOf(typed.datum), propose: typed.voorstel !== undefined },
      ownerFunction: ownerFunctions.find((name) => name === typed.eigenaar) ?? 'chainDirector',
    }),
  )

async function settle(c: Request, system: System): Promise<Response> {
  const { uitkomst = '' } = await typedIn(c)
  const id = await as(c, system, (ctx) => finishLesson(ctx, c.req.param('lesson') ?? '', { words: uitkomst }))
  return c.redirect(`${home}/${id}?klaar=1`, 303)
}

function showAnswer(c: Request, system: System, options: Options, unsent: Unsent = untouched): Promise<Response> {
  return as(c, system, async (ctx) => {
    requirePermission(ctx, 'evaluation.answer', { kind: 'evaluation', id: idIn(c) })
    const view = await viewEvaluation(ctx, idIn(c))
    const asked = unsent.typed.organisatie ?? c.req.query('organisatie')
    const mine = view.mine.find(({ organisationId }) => asked === undefined || organisationId === asked)
    if (!mine) throw new NotFound()
    const facts = await known(c, ctx, options)
    const page = <AnswerPage {...facts} view={view} mine={mine} unsent={unsent} done={c.req.query('klaar')} />
    return sendPage(c, facts.frame, page, statusOfUnsent(unsent))
  })
}

async function answer(c: Request, system: System, options: Options): Promise<Response> {
  const typed = await typedIn(c)
  const organisationId = typed.organisatie ?? ''
  const handIn = typed.stap === 'inleveren'
  const unsent = await attempt(typed, fields, () =>
    as(c, system, (ctx) => answerEvaluation(ctx, idIn(c), { organisationId, typed, handIn })),
  )
  if (unsent) return showAnswer(c, system, options, unsent)
  const query = new URLSearchParams({ organisatie: organisationId, klaar: handIn ? 'ingeleverd' : 'bewaard' })
  return c.redirect(`${home}/${idIn(c)}/antwoord?${query}`, 303)
}
