/** Requests of data subjects: what the privacy officer does with them. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, requirePermission, type System } from '../../domains/access/index.ts'
import {
  answerRequest,
  askDesks,
  decideRequest,
  establishIdentity,
  extendRequest,
  listRequests,
  noteMeasure,
  registerRequest,
  viewRequest,
} from '../../domains/signals/index.ts'
import {
  decisionInput,
  extensionInput,
  identityChecks,
  measureInput,
  requestInput,
} from '../../domains/signals/rules/subject-request.ts'
import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { LetterPage } from './letter-page.tsx'
import { NewRequestPage } from './new-request-page.tsx'
import { decisionSent, faultsOf, measureSent, requestSent, type Unsent } from './request-form.ts'
import { RequestPage } from './request-page.tsx'
import { RequestsPage } from './requests-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Act = (ctx: ActContext, id: string, form: TypedForm) => Promise<void>
const one = '/verzoeken/:id{[0-9a-f-]{36}}'
const idIn = (c: Request) => c.req.param('id') ?? ''

/** What can be done with a request, by the end of the address; `at` is the field that a conflict is shown beside. */
const acts: Record<string, { at: string; act: Act }> = {
  identiteit: {
    at: 'identiteit',
    act: (ctx, id, form) => establishIdentity(ctx, id, identityIn(form)),
  },
  verlengen: {
    at: 'reden',
    act: (ctx, id, form) =>
      extendRequest(ctx, id, parseInput(extensionInput, { reason: String(form.get('reden') ?? '') })),
  },
  vragen: { at: 'loket', act: (ctx, id, form) => askDesks(ctx, id, form.getAll('loket').map(String)) },
  besluit: {
    at: 'uitkomst',
    act: (ctx, id, form) => decideRequest(ctx, id, parseInput(decisionInput, decisionSent(form))),
  },
  uitvoeren: { at: 'doen', act: (ctx, id, form) => noteMeasure(ctx, id, parseInput(measureInput, measureSent(form))) },
  verstuurd: { at: 'uitkomst', act: (ctx, id) => answerRequest(ctx, id) },
}

function identityIn(form: TypedForm) {
  const found = identityChecks.find((check) => check === form.get('identiteit'))
  if (!found) throw new InvalidInput([{ path: 'identity', code: 'choose' }])
  return found
}

/** `/verzoeken`; mounted behind the log-in. */
export function requestPages(system: System, options: Options): Hono<WorkbenchEnv> {
  const pages = new Hono<WorkbenchEnv>()
    .get('/verzoeken', (c) => showRequests(c, system, options))
    .get('/verzoeken/nieuw', (c) => showNew(c, system, options))
    .post('/verzoeken/nieuw', (c) => register(c, system, options))
    .get(one, (c) => showRequest(c, system, options))
    .get(`${one}/brief`, (c) => showLetter(c, system, options))
  for (const [end, { at, act }] of Object.entries(acts))
    pages.post(`${one}/${end}`, (c) => send(c, system, options, at, act))
  return pages
}

function showRequests(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const lines = await listRequests(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <RequestsPage {...{ frame, lines, now: ctx.now, today: ctx.today }} />)
  })
}

function showNew(c: Request, system: System, { siteOf }: Options, unsent?: Unsent): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'request.register', { kind: 'request' })
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <NewRequestPage frame={frame} unsent={unsent} />, unsent ? 422 : 200)
  })
}

async function register(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  try {
    const id = await actAs(system, c.get('actor'), (ctx) => {
      requirePermission(ctx, 'request.register', { kind: 'request' })
      return registerRequest(ctx, parseInput(requestInput, requestSent(form)))
    })
    return c.redirect(`/verzoeken/${id}?klaar=nieuw`, 303)
  } catch (error) {
    return showNew(c, system, options, { form, faults: faultsOf(error, 'wat') })
  }
}

const doneWords = { nieuw: m.requests_done_new, bewaard: m.requests_done }

function showRequest(c: Request, system: System, { siteOf }: Options, unsent?: Unsent): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewRequest(ctx, idIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const asked = c.req.query('klaar')
    const done = !unsent && (asked === 'nieuw' || asked === 'bewaard') ? doneWords[asked] : undefined
    const facts = { frame, region: ctx.loaded.region, view, now: ctx.now, today: ctx.today, unsent, done }
    return sendPage(c, frame, <RequestPage facts={facts} />, unsent ? 422 : 200)
  })
}

async function send(c: Request, system: System, options: Options, at: string, act: Act): Promise<Response> {
  const form = await readForm(c)
  try {
    await actAs(system, c.get('actor'), (ctx) => act(ctx, idIn(c), form))
    return c.redirect(`/verzoeken/${idIn(c)}?klaar=bewaard`, 303)
  } catch (error) {
    return showRequest(c, system, options, { form, faults: faultsOf(error, at) })
  }
}

function showLetter(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewRequest(ctx, idIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const about = c.req.query('over') === 'verlenging' ? 'extension' : 'decision'
    if ((about === 'extension' ? view.extension : view.outcome) === null) throw new NotFound()
    const written = c.req.query('in') === 'en' ? 'en' : 'nl'
    const { name: region } = ctx.loaded.region
    return sendPage(c, frame, <LetterPage {...{ frame, region, view, about, written, today: ctx.today }} />)
  })
}
