/** `/programma`: how far the programme is, for everybody who works with it. */
import { type Context, Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { monitorOn } from '../../domains/programme/index.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { actionPages } from './action-pages.tsx'
import { readFilter, readMonitorDay } from './monitor-filter.ts'
import { MonitorPage, NoProgrammePage } from './monitor-page.tsx'
import { normPages } from './norm-pages.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }

/** Mount behind the log-in. */
export function monitorPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma', (c) => leadToMonitor(c, system))
    .get('/programma/monitor', (c) => showMonitor(c, system, options))
    .route('/', actionPages(system, options))
    .route('/', normPages(system, options))
}

async function leadToMonitor(c: Request, system: System): Promise<Response> {
  await actAs(system, c.get('actor'), async (ctx) => requirePermission(ctx, 'programme.view'))
  return c.redirect(`/programma/monitor${new URL(c.req.url).search}`)
}

function showMonitor(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const asked = c.req.query('dag')
    const day = readMonitorDay(asked, ctx.today)
    const monitor = await monitorOn(ctx, day ?? ctx.today)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    if (!monitor) return sendPage(c, frame, <NoProgrammePage frame={frame} />)
    const page = (
      <MonitorPage
        {...{ frame, monitor, today: ctx.today, now: ctx.now }}
        filter={readFilter((name) => c.req.query(name), monitor)}
        wrongDay={day === undefined ? (asked ?? '') : null}
      />
    )
    return sendPage(c, frame, page, day === undefined ? 422 : 200)
  })
}
