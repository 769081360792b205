/** `/programma`: how far the programme is, for everybody who works with it. */
import { type Context, Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { currentProgramme } from '../../domains/programme/index.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { MonitorPage } from './monitor-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }

/** Mount behind the log-in. */
export function monitorPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma', (c) => leadToMonitor(c, system))
    .get('/programma/monitor', (c) => showMonitor(c, system, options))
}

async function leadToMonitor(c: Request, system: System): Promise<Response> {
  await actAs(system, c.get('actor'), async (ctx) => requirePermission(ctx, 'programme.view'))
  return c.redirect('/programma/monitor')
}

function showMonitor(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.view')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const programme = await currentProgramme(ctx)
    return sendPage(c, frame, <MonitorPage frame={frame} programme={programme?.programme ?? null} />)
  })
}
