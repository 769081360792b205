/** `/programma/begroting`: what the programme costs, how far the money is, and what goes back when a year is closed. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, mayDo, type System } from '../../domains/access/index.ts'
import {
  bookEntry,
  decideClosing,
  proposeClosing,
  reopenYear,
  reverseEntry,
  viewBudget,
  viewBudgetLine,
} from '../../domains/programme/index.ts'
import { entryKinds } from '../../domains/programme/rules/budget-progress.ts'
import { keyKinds } from '../../domains/programme/rules/closing.ts'
import { readDay } from '../../lib/day-input.ts'
import { NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { type Site, sendPage } from '../http/page.ts'
import { attempt, statusOfUnsent, typedIn, type Unsent, untouched } from '../http/unsent.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { BudgetPage } from './budget-page.tsx'
import { faultWords } from './budget-words.ts'
import { ClosingPage } from './closing-page.tsx'
import { LinePage } from './line-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
const home = '/programma/begroting'
const line = `${home}/posten/:line{[a-z0-9-]{1,100}}`
const entry = `${home}/boekingen/:id{[0-9a-f-]{36}}`
const closing = `${home}/afsluitingen/:id{[0-9a-f-]{36}}`
const fields = { words: faultWords, usual: m.budget_fault_missing }

/** Mount behind the log-in. */
export function budgetPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(home, (c) => showBudget(c, system, options))
    .get(line, (c) => showLine(c, system, options))
    .post(line, (c) => book(c, system, options))
    .post(`${entry}/terug`, (c) => reverse(c, system))
    .get(`${home}/jaren/:year{20[0-9]{2}}`, (c) => showClosing(c, system, options))
    .post(`${home}/jaren/:year{20[0-9]{2}}`, (c) => propose(c, system, options))
    .post(`${closing}/akkoord`, (c) => decide(c, system, 'confirm'))
    .post(`${closing}/intrekken`, (c) => decide(c, system, 'withdraw'))
    .post(`${closing}/heropenen`, (c) => reopen(c, system))
}

const known = (c: Request, ctx: ActContext, { siteOf }: Options) => workbenchFrame(c, siteOf(), ctx)
const may = (ctx: ActContext, action: 'budget.book' | 'budget.close') => mayDo(ctx.actor, action, ctx.today)

function showBudget(c: Request, system: System, options: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const budget = await viewBudget(ctx)
    const frame = await known(c, ctx, options)
    const asked = c.req.query('jaar') ?? ctx.today.slice(0, 4)
    const { municipalities } = ctx.loaded.region
    return sendPage(
      c,
      frame,
      <BudgetPage {...{ frame, budget, asked, municipalities, now: ctx.now, today: ctx.today }} />,
    )
  })
}

function showLine(c: Request, system: System, options: Options, unsent: Unsent = untouched): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewBudgetLine(ctx, c.req.param('line') ?? '')
    const frame = await known(c, ctx, options)
    const done = c.req.query('klaar')
    const facts = { frame, view, now: ctx.now, today: ctx.today, books: may(ctx, 'budget.book'), unsent, done }
    return sendPage(c, frame, <LinePage {...facts} />, statusOfUnsent(unsent))
  })
}

const entryNames = {
  year: 'jaar',
  kind: 'soort',
  amount: 'bedrag',
  onDay: 'datum',
  reference: 'kenmerk',
  note: 'toelichting',
  settles: 'vastlegging',
}

async function book(c: Request, system: System, options: Options): Promise<Response> {
  const lineId = c.req.param('line') ?? ''
  const typed = await typedIn(c)
  const kind = entryKinds.find((one) => one === typed.soort)
  const input = {
    ...{ lineId, year: typed.jaar ?? '', kind: kind ?? 'actual', amount: typed.bedrag ?? '' },
    ...{ onDay: readDay(typed.datum ?? '') ?? '', reference: typed.kenmerk ?? '', note: typed.toelichting ?? '' },
    settles: typed.vastlegging ? typed.vastlegging : null,
  }
  const unsent = await attempt(typed, { ...fields, names: entryNames }, () =>
    actAs(system, c.get('actor'), (ctx) => bookEntry(ctx, input)),
  )
  if (unsent) return showLine(c, system, options, unsent)
  return c.redirect(`${home}/posten/${lineId}?klaar=geboekt`, 303)
}

async function reverse(c: Request, system: System): Promise<Response> {
  const { reden = '' } = await typedIn(c)
  const lineId = await actAs(system, c.get('actor'), (ctx) =>
    reverseEntry(ctx, c.req.param('id') ?? '', { reason: reden }),
  )
  return c.redirect(`${home}/posten/${lineId}?klaar=terug`, 303)
}

function showClosing(c: Request, system: System, options: Options, unsent: Unsent = untouched): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const year = c.req.param('year') ?? ''
    const partId = unsent.typed.deel ?? c.req.query('deel')
    const budget = await viewBudget(ctx)
    const part = budget?.table.parts.find(({ id, sums }) => (partId === undefined ? sums.has(year) : id === partId))
    if (!budget || !part?.sums.has(year)) throw new NotFound()
    const frame = await known(c, ctx, options)
    const { municipalities } = ctx.loaded.region
    const me = ctx.actor.kind === 'person' ? ctx.actor.personId : ''
    const facts = { frame, budget, part, year, municipalities, now: ctx.now, today: ctx.today, me, unsent }
    const page = <ClosingPage {...facts} closes={may(ctx, 'budget.close')} done={c.req.query('klaar')} />
    return sendPage(c, frame, page, statusOfUnsent(unsent))
  })
}

async function propose(c: Request, system: System, options: Options): Promise<Response> {
  const typed = await typedIn(c)
  const [year, partId] = [c.req.param('year') ?? '', typed.deel ?? '']
  const weights = Object.fromEntries(Object.entries(typed).filter(([name]) => /^GM\d{4}$/.test(name)))
  const key = keyKinds.find((one) => one === typed.sleutel) ?? 'percent'
  const unsent = await attempt(typed, { ...fields, names: { key: 'sleutel', year: 'sleutel' } }, () =>
    actAs(system, c.get('actor'), (ctx) => proposeClosing(ctx, { year, partId, key, weights })),
  )
  if (unsent) return showClosing(c, system, options, unsent)
  return toClosing(c, { year, partId }, 'voorgesteld')
}

const toClosing = (c: Request, { year, partId }: { year: string; partId: string }, done: string) =>
  c.redirect(`${home}/jaren/${year}?${new URLSearchParams({ deel: partId, klaar: done })}`, 303)

async function decide(c: Request, system: System, step: 'confirm' | 'withdraw'): Promise<Response> {
  const decided = await actAs(system, c.get('actor'), (ctx) => decideClosing(ctx, c.req.param('id') ?? '', step))
  return toClosing(c, decided, step === 'confirm' ? 'gesloten' : 'ingetrokken')
}

async function reopen(c: Request, system: System): Promise<Response> {
  const { reden = '' } = await typedIn(c)
  const opened = await actAs(system, c.get('actor'), (ctx) =>
    reopenYear(ctx, c.req.param('id') ?? '', { reason: reden }),
  )
  return toClosing(c, opened, 'heropend')
}
