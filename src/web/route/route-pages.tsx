/** `/meldroute`: which rule brings a signal where, for everybody who is signed in. */
import { Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { codeLists, currentRoute } from '../../domains/signals/index.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { RoutePage } from './route-page.tsx'

/** Mount behind the log-in. */
export function routePages(system: System, { siteOf }: { siteOf: () => Site }): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>().get('/meldroute', async (c) => {
    const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
      requirePermission(ctx, 'route.view')
      const frame = await workbenchFrame(c, siteOf(), ctx)
      const route = await currentRoute(ctx)
      const page = (
        <RoutePage frame={frame} region={ctx.loaded.region} lists={codeLists()} route={route} now={ctx.now} />
      )
      return { frame, page }
    })
    return sendPage(c, frame, page)
  })
}
