/** Keeping and destroying: what expired, the lists, what is restricted. */
import { type Context, Hono } from 'hono'
import { actAs, mayDo, type System } from '../../domains/access/index.ts'
import {
  confirmDestruction,
  liftRestriction,
  proposeDestruction,
  restrictSignal,
  viewDestructionList,
  viewRetention,
  withdrawDestruction,
} from '../../domains/signals/index.ts'
import { restrictionInput } from '../../domains/signals/rules/retention.ts'
import { InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { DestructionListPage } from './list-page.tsx'
import { RetentionPage } from './retention-page.tsx'
import { type RestrictionFaults, restrictionFaults, type TypedRestriction } from './retention-words.ts'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
const list = '/bewaren/lijsten/:id{[0-9a-f-]{36}}'

/** What was just done, by the word in the address. */
const doneWords: Record<string, Words> = {
  voorgelegd: m.retention_made,
  akkoord: m.retention_agreed,
  ingetrokken: m.retention_taken_back,
  beperkt: m.retention_restricted,
  opgeheven: m.retention_lifted,
}
const doneOf = (c: Request) => doneWords[c.req.query('klaar') ?? '']

/** `/bewaren`; mounted behind the log-in. */
export function retentionPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/bewaren', (c) => showRetention(c, system, options, { signaal: '', grond: '' }, {}))
    .post('/bewaren/voorleggen', (c) => propose(c, system))
    .get(list, (c) => showList(c, system, options))
    .post(`${list}/akkoord`, (c) => decide(c, system, 'akkoord'))
    .post(`${list}/intrekken`, (c) => decide(c, system, 'ingetrokken'))
    .post('/bewaren/beperkingen', (c) => restrict(c, system, options))
    .post('/bewaren/beperkingen/:id{[0-9a-f-]{36}}/opheffen', (c) => lift(c, system))
}

function showRetention(
  c: Request,
  system: System,
  { siteOf }: Options,
  typed: TypedRestriction,
  faults: RestrictionFaults,
): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewRetention(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const guards = mayDo(ctx.actor, 'retention.propose', ctx.today)
    const facts = { frame, region: ctx.loaded.region, view, now: ctx.now, guards, typed, faults, done: doneOf(c) }
    return sendPage(c, frame, <RetentionPage facts={facts} />, Object.keys(faults).length > 0 ? 422 : 200)
  })
}

async function propose(c: Request, system: System): Promise<Response> {
  const id = await actAs(system, c.get('actor'), proposeDestruction)
  return c.redirect(`/bewaren/lijsten/${id}?klaar=voorgelegd`, 303)
}

function showList(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewDestructionList(ctx, c.req.param('id') ?? '')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { region } = ctx.loaded
    return sendPage(c, frame, <DestructionListPage {...{ frame, region, view, now: ctx.now, done: doneOf(c) }} />)
  })
}

const decisions = { akkoord: confirmDestruction, ingetrokken: withdrawDestruction }

async function decide(c: Request, system: System, what: keyof typeof decisions): Promise<Response> {
  const id = c.req.param('id') ?? ''
  await actAs(system, c.get('actor'), (ctx) => decisions[what](ctx, id))
  return c.redirect(`/bewaren/lijsten/${id}?klaar=${what}`, 303)
}

async function restrict(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const typed = { signaal: String(form.get('signaal') ?? ''), grond: String(form.get('grond') ?? '') }
  try {
    const sent = parseInput(restrictionInput, { number: typed.signaal, ground: typed.grond })
    await actAs(system, c.get('actor'), (ctx) => restrictSignal(ctx, sent))
    return c.redirect('/bewaren?klaar=beperkt', 303)
  } catch (error) {
    return showRetention(c, system, options, typed, restrictionFaults(issuesOf(error)))
  }
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof InvalidInput) return error.issues
  if (error instanceof NotFound) return [{ path: 'number', code: 'unknown' }]
  throw error
}

async function lift(c: Request, system: System): Promise<Response> {
  await actAs(system, c.get('actor'), (ctx) => liftRestriction(ctx, c.req.param('id') ?? ''))
  return c.redirect('/bewaren?klaar=opgeheven', 303)
}
