/** Requests of data subjects: what a desk does that was asked to look. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, type System } from '../../domains/access/index.ts'
import { answerSubjectQuestion, noteDeskMeasure, viewSubjectQuestion } from '../../domains/signals/index.ts'
import { deskMeasures, findingInput } from '../../domains/signals/rules/subject-request.ts'
import { NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { QuestionPage } from './question-page.tsx'
import { faultsOf, findingSent, type Unsent } from './request-form.ts'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Act = (ctx: ActContext, id: string, desk: string, form: TypedForm) => Promise<void>
const one = '/verzoeken/:id{[0-9a-f-]{36}}/loket/:desk'
const placeIn = (c: Request): [id: string, desk: string] => [c.req.param('id') ?? '', c.req.param('desk') ?? '']

/** `/verzoeken/:id/loket/:desk`; mounted behind the log-in. */
export function questionPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(one, (c) => showQuestion(c, system, options))
    .post(`${one}/antwoord`, (c) => send(c, system, options, answer))
    .post(`${one}/gedaan`, (c) => send(c, system, options, note))
}

const answer: Act = (ctx, id, desk, form) =>
  answerSubjectQuestion(ctx, id, desk, parseInput(findingInput, findingSent(form)))

const note: Act = (ctx, id, desk, form) => {
  const kind = deskMeasures.find((measure) => measure === form.get('wat'))
  if (!kind) throw new NotFound()
  return noteDeskMeasure(ctx, id, desk, { number: String(form.get('nummer') ?? ''), kind })
}

function showQuestion(c: Request, system: System, { siteOf }: Options, unsent?: Unsent): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewSubjectQuestion(ctx, ...placeIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const saved = !unsent && c.req.query('klaar') === 'bewaard'
    const page = <QuestionPage {...{ frame, region: ctx.loaded.region, view, now: ctx.now, unsent, saved }} />
    return sendPage(c, frame, page, unsent ? 422 : 200)
  })
}

async function send(c: Request, system: System, options: Options, act: Act): Promise<Response> {
  const form = await readForm(c)
  const [id, desk] = placeIn(c)
  try {
    await actAs(system, c.get('actor'), (ctx) => act(ctx, id, desk, form))
    return c.redirect(`/verzoeken/${id}/loket/${desk}?klaar=bewaard`, 303)
  } catch (error) {
    if (error instanceof NotFound) throw error
    return showQuestion(c, system, options, { form, faults: faultsOf(error, 'antwoord') })
  }
}
