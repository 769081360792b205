/** Access in an emergency: open, read for an hour, review. */
import { type Context, Hono } from 'hono'
import { actAs, isSwitchedOn, type System } from '../../domains/access/index.ts'
import {
  emergenciesToReview,
  listEmergencies,
  openInEmergency,
  reviewEmergency,
  viewInEmergency,
} from '../../domains/signals/index.ts'
import { emergencyOpening, verdicts } from '../../domains/signals/rules/emergency.ts'
import { InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { Site } from '../http/page.ts'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { type EmergencyFaults, EmergencyPage, emergencyFaults, type TypedEmergency } from './emergency-form-page.tsx'
import { ReviewPage } from './review-page.tsx'
import { EmergencySignalPage } from './signal-in-emergency-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
const id = ':id{[0-9a-f-]{36}}'

/** `/noodtoegang`; mounted behind the log-in. */
export function emergencyPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/noodtoegang', (c) => showForm(c, system, options, { signaal: '', reden: '' }, {}))
    .post('/noodtoegang', (c) => open(c, system, options))
    .get('/noodtoegang/beoordelen', (c) => showReviews(c, system, options))
    .post(`/noodtoegang/${id}/oordeel`, (c) => review(c, system))
    .get(`/noodtoegang/${id}`, (c) => showSignal(c, system, options))
}

function showForm(c: Request, system: System, { siteOf }: Options, typed: TypedEmergency, faults: EmergencyFaults) {
  return actAs(system, c.get('actor'), async (ctx) => {
    const lines = await listEmergencies(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const on = isSwitchedOn(ctx.loaded.region, 'emergencyAccess')
    const page = <EmergencyPage {...{ frame, typed, faults, lines, on }} now={ctx.now} />
    return sendPage(c, frame, page, Object.keys(faults).length > 0 ? 422 : 200)
  })
}

async function open(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const typed = { signaal: String(form.get('signaal') ?? ''), reden: String(form.get('reden') ?? '') }
  try {
    const sent = parseInput(emergencyOpening, { number: typed.signaal, reason: typed.reden })
    const opened = await actAs(system, c.get('actor'), (ctx) => openInEmergency(ctx, sent))
    return c.redirect(`/noodtoegang/${opened}`, 303)
  } catch (error) {
    return showForm(c, system, options, typed, emergencyFaults(issuesOf(error)))
  }
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof InvalidInput) return error.issues
  if (error instanceof NotFound) return [{ path: 'number', code: 'unknown' }]
  throw error
}

function showSignal(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewInEmergency(ctx, c.req.param('id') ?? '')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return sendPage(
      c,
      frame,
      <EmergencySignalPage frame={frame} view={view} region={ctx.loaded.region} now={ctx.now} />,
    )
  })
}

function showReviews(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const lines = await emergenciesToReview(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const saved = c.req.query('bewaard') === '1'
    return sendPage(c, frame, <ReviewPage frame={frame} lines={lines} now={ctx.now} saved={saved} />)
  })
}

async function review(c: Request, system: System): Promise<Response> {
  const form = await readForm(c)
  const verdict = verdicts.find((one) => one === form.get('oordeel'))
  if (!verdict) throw new NotFound()
  await actAs(system, c.get('actor'), (ctx) => reviewEmergency(ctx, c.req.param('id') ?? '', verdict))
  return c.redirect('/noodtoegang/beoordelen?bewaard=1', 303)
}
