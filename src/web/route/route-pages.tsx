/** `/meldroute`: which rule brings a signal where, for everybody who is signed in; and its versions. */
import { Hono } from 'hono'
import { actAs, mayDo, type System } from '../../domains/access/index.ts'
import { codeLists, currentRoute, listRoutes } from '../../domains/signals/index.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { editRoutes } from './edit-routes.tsx'
import { fileRoutes } from './file-routes.tsx'
import { RoutePage } from './route-page.tsx'
import { versionRoutes } from './version-routes.tsx'

/** Mount behind the log-in. */
export function routePages(system: System, { siteOf }: { siteOf: () => Site }): Hono<WorkbenchEnv> {
  const site = { system, siteOf }
  return new Hono<WorkbenchEnv>()
    .get('/meldroute', async (c) => {
      const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
        const versions = await listRoutes(ctx)
        const frame = await workbenchFrame(c, siteOf(), ctx)
        const route = await currentRoute(ctx)
        const mayEdit = mayDo(ctx.actor, 'route.edit', ctx.today)
        const facts = { region: ctx.loaded.region, lists: codeLists(), route, versions, mayEdit, now: ctx.now }
        return { frame, page: <RoutePage frame={frame} {...facts} /> }
      })
      return sendPage(c, frame, page)
    })
    .route('/', versionRoutes(site))
    .route('/', editRoutes(site))
    .route('/', fileRoutes(site))
}
