/** `/programma/normen/…`: one norm and its values; `/programma/indicatoren`: what the system counts. */
import { type Context, Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { recordNormValue, viewNorm, withdrawRecord } from '../../domains/programme/index.ts'
import { InvalidInput } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { IndicatorsPage } from './indicators-page.tsx'
import { NormPage } from './norm-page.tsx'
import { type Faults, faultsOf, readValue, type Typed, typedIn } from './record-form.ts'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Wrong = { typed: Typed; faults: Faults }

const path = '/programma/normen/:norm'

/** Mount behind the log-in. */
export function normPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/indicatoren', (c) => showIndicators(c, system, options))
    .get(path, (c) => show(c, system, options))
    .post(`${path}/waarde`, (c) => save(c, system, options))
    .post(`${path}/intrekken`, (c) => withdraw(c, system, options))
}

function showIndicators(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.view')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(c, frame, <IndicatorsPage frame={frame} />)
  })
}

const idOf = (c: Request) => c.req.param('norm') ?? ''
const backTo = (c: Request) => c.redirect(`/programma/normen/${encodeURIComponent(idOf(c))}?bewaard=1`, 303)

function show(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewNorm(ctx, idOf(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { typed, faults } = wrong ?? { typed: {}, faults: {} }
    const saved = c.req.query('bewaard') === '1'
    const page = <NormPage {...{ frame, view, typed, faults, saved, today: ctx.today, now: ctx.now }} />
    return sendPage(c, frame, page, wrong ? 422 : 200)
  })
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c))
  const parsed = readValue(typed, idOf(c))
  if (!parsed.success) return show(c, system, options, { typed, faults: faultsOf(parsed.error.issues) })
  try {
    await actAs(system, c.get('actor'), (ctx) => recordNormValue(ctx, parsed.data))
  } catch (error) {
    if (error instanceof InvalidInput) return show(c, system, options, { typed, faults: faultsOf(error.issues) })
    throw error
  }
  return backTo(c)
}

async function withdraw(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const typed = typedIn(form)
  try {
    await actAs(system, c.get('actor'), (ctx) =>
      withdrawRecord(ctx, 'norm', String(form.get('id') ?? ''), typed.waarom ?? ''),
    )
  } catch (error) {
    if (error instanceof InvalidInput) return show(c, system, options, { typed, faults: faultsOf(error.issues) })
    throw error
  }
  return backTo(c)
}
