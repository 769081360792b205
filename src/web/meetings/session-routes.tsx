/** Sessions: a question, ideas, and a decision with a reason on each. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, mayDo, requirePermission, type System } from '../../domains/access/index.ts'
import {
  bringIdea,
  closeSession,
  decideIdea,
  listSessions,
  openSession,
  viewSession,
} from '../../domains/programme/index.ts'
import { ideaDecision, newIdea, newSession } from '../../domains/programme/rules/session-input.ts'
import { readDay } from '../../lib/day-input.ts'
import { Conflict } from '../../lib/errors.ts'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Options } from './body-routes.tsx'
import { byName, type Faults, faultWords, readWith, type TypedFields, typedIn } from './form-faults.ts'
import { SessionPage } from './session-page.tsx'
import { NewSessionPage, SessionsPage } from './sessions-page.tsx'

type Request = Context<WorkbenchEnv>
type Wrong = { typed: TypedFields; faults: Faults }

const session = '/programma/sessies/:id{[0-9a-f-]{36}}'

/** `/programma/sessies`; mounted behind the log-in. */
export function sessionRoutes(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/sessies', (c) => showAll(c, system, options))
    .get('/programma/sessies/nieuw', (c) => showNew(c, system, options))
    .post('/programma/sessies/nieuw', (c) => begin(c, system, options))
    .get(session, (c) => show(c, system, options))
    .post(`${session}/ideeen`, (c) => bring(c, system, options))
    .post(`${session}/ideeen/:idea{[0-9a-f-]{36}}`, (c) => decide(c, system, options))
    .post(`${session}/sluiten`, (c) => close(c, system))
}

const idIn = (c: Request): string => c.req.param('id') ?? ''
const works = ({ actor, today }: ActContext): boolean => mayDo(actor, 'meeting.view', today)

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const sessions = await listSessions(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const keeps = mayDo(ctx.actor, 'session.keep', ctx.today)
    return sendPage(c, frame, <SessionsPage {...{ frame, sessions, keeps, works: works(ctx), now: ctx.now }} />)
  })
}

function showNew(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'session.keep')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { typed, faults } = wrong ?? { typed: {}, faults: {} }
    return sendPage(c, frame, <NewSessionPage {...{ frame, typed, faults }} />, wrong ? 422 : 200)
  })
}

const sessionNames = { question: 'vraag', background: 'achtergrond', onDay: 'dag', place: 'plaats', invited: 'wie' }

async function begin(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c), [...Object.values(sessionNames), 'ervaring'])
  const sent = {
    ...{ question: typed.vraag, background: typed.achtergrond, place: typed.plaats, invited: typed.wie },
    onDay: dayOrNone(typed.dag),
    experts: typed.ervaring === 'ja',
  }
  const read = readWith(newSession, sent, byName(sessionNames))
  if ('faults' in read) return showNew(c, system, options, { typed, faults: read.faults })
  const id = await actAs(system, c.get('actor'), (ctx) => openSession(ctx, read.value))
  return c.redirect(`/programma/sessies/${id}`, 303)
}

/** A day that may be left open: null when nothing was typed, and no day when it is none. */
export function dayOrNone(typed = ''): string | null {
  return typed.trim() === '' ? null : (readDay(typed) ?? '')
}

function show(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewSession(ctx, idIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const conflict = c.req.query('eerder') === '1'
    const { typed, faults } = wrong ?? { typed: {}, faults: {} }
    const shown = { frame, view, typed, faults, conflict, works: works(ctx), today: ctx.today, now: ctx.now }
    return sendPage(c, frame, <SessionPage {...shown} />, wrong ? 422 : 200)
  })
}

async function bring(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c), ['idee', 'ervaring'])
  const sent = { text: typed.idee, fromExpert: typed.ervaring === 'ja' }
  const read = readWith(newIdea, sent, byName({ text: 'idee' }))
  if ('faults' in read) return show(c, system, options, { typed, faults: read.faults })
  return orConflict(c, () => actAs(system, c.get('actor'), (ctx) => bringIdea(ctx, idIn(c), read.value)))
}

async function decide(c: Request, system: System, options: Options): Promise<Response> {
  const id = c.req.param('idea') ?? ''
  const names = { state: `besluit-${id}`, reason: `waarom-${id}`, owner: `wie-${id}`, dueOn: `voor-${id}` }
  const typed = typedIn(await readForm(c), Object.values(names))
  const of = (name: keyof typeof names) => typed[names[name]] ?? ''
  const sent = { state: of('state'), reason: of('reason'), owner: of('owner'), dueOn: dayOrNone(of('dueOn')) }
  const read = readWith(ideaDecision, sent, byName(names))
  if ('faults' in read) {
    await actAs(system, c.get('actor'), async (ctx) =>
      requirePermission(ctx, 'session.keep', { kind: 'session', id: idIn(c) }),
    )
    const faults = of('state') === '' ? { ...read.faults, [names.state]: faultWords('noChoice') } : read.faults
    return show(c, system, options, { typed, faults })
  }
  const work = () => actAs(system, c.get('actor'), (ctx) => decideIdea(ctx, { sessionId: idIn(c), id }, read.value))
  return orConflict(c, work)
}

const close = (c: Request, system: System): Promise<Response> =>
  orConflict(c, () => actAs(system, c.get('actor'), (ctx) => closeSession(ctx, idIn(c))))

// Somebody else may have been first: then the page shows how it is now, and says so.
async function orConflict(c: Request, work: () => Promise<unknown>): Promise<Response> {
  const query = await work().then(
    () => '',
    (error: unknown) => {
      if (error instanceof Conflict) return '?eerder=1'
      throw error
    },
  )
  return c.redirect(`/programma/sessies/${idIn(c)}${query}`, 303)
}
