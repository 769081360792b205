/** `/programma/acties/…`: one action, what was recorded of it, and recording more. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { recordProgress, setColour, viewAction, withdrawRecord } from '../../domains/programme/index.ts'
import { InvalidInput } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { ActionPage } from './action-page.tsx'
import { type Faults, faultsOf, readHand, readProgress, type Typed, typedIn } from './record-form.ts'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Wrong = { typed: Typed; faults: Faults }

const path = '/programma/acties/:action'

/** Mount behind the log-in. */
export function actionPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(path, (c) => show(c, system, options))
    .post(`${path}/voortgang`, (c) => save(c, system, options, readProgress, recordProgress))
    .post(`${path}/kleur`, (c) => save(c, system, options, readHand, setColour))
    .post(`${path}/intrekken`, (c) => withdraw(c, system, options))
}

const idOf = (c: Request) => c.req.param('action') ?? ''

function show(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewAction(ctx, idOf(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { typed, faults } = wrong ?? { typed: {}, faults: {} }
    const saved = c.req.query('bewaard') === '1'
    const page = <ActionPage {...{ frame, view, typed, faults, saved, today: ctx.today, now: ctx.now }} />
    return sendPage(c, frame, page, wrong ? 422 : 200)
  })
}

type Reading<Input> =
  | { success: true; data: Input }
  | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } }

/** Reads a form and does what it asks; what is wrong comes back beside its field, with what was typed. */
async function save<Input>(
  c: Request,
  system: System,
  options: Options,
  read: (typed: Typed, id: string) => Reading<Input>,
  act: (ctx: ActContext, input: Input) => Promise<void>,
): Promise<Response> {
  const typed = typedIn(await readForm(c))
  const parsed = read(typed, idOf(c))
  if (!parsed.success) return show(c, system, options, { typed, faults: faultsOf(parsed.error.issues) })
  try {
    await actAs(system, c.get('actor'), (ctx) => act(ctx, parsed.data))
  } catch (error) {
    if (error instanceof InvalidInput) return show(c, system, options, { typed, faults: faultsOf(error.issues) })
    throw error
  }
  return c.redirect(`/programma/acties/${encodeURIComponent(idOf(c))}?bewaard=1`, 303)
}

async function withdraw(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const typed = typedIn(form)
  const kind = form.get('wat') === 'colour' ? 'colour' : 'progress'
  try {
    await actAs(system, c.get('actor'), (ctx) => {
      requirePermission(ctx, kind === 'colour' ? 'colour.set' : 'progress.record')
      return withdrawRecord(ctx, kind, String(form.get('id') ?? ''), typed.waarom ?? '')
    })
  } catch (error) {
    if (error instanceof InvalidInput) return show(c, system, options, { typed, faults: faultsOf(error.issues) })
    throw error
  }
  return c.redirect(`/programma/acties/${encodeURIComponent(idOf(c))}?bewaard=1`, 303)
}
