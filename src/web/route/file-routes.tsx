/** Versions of the route as files: the expert view of a draft, and a file that is read in. */
import { Hono } from 'hono'
import { actAs, requirePermission } from '../../domains/access/index.ts'
import { exportRoute, importRoute, saveRouteFile, viewRoute } from '../../domains/signals/index.ts'
import { largestFile } from '../../domains/signals/rules/route-file.ts'
import { Conflict, InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { goTo } from '../session.ts'
import { ExpertPage } from './expert-page.tsx'
import { fileFaults } from './file-faults.ts'
import { showFileOfGoneDraft } from './gone-draft.tsx'
import { ImportPage } from './import-page.tsx'
import { draftIn, numberIn, onePath, type RouteRequest, type RouteSite } from './version-routes.tsx'
import { versionAddress } from './version-words.ts'

/** Mount behind the log-in. */
export function fileRoutes(site: RouteSite): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(`${onePath}/expert`, (c) => showExpert(c, site, {}))
    .post(`${onePath}/expert`, (c) => saveExpert(c, site))
    .get('/meldroute/bestand', (c) => showImport(c, site, []))
    .post('/meldroute/bestand', (c) => readFile(c, site))
}

async function showExpert(
  c: RouteRequest,
  { system, siteOf }: RouteSite,
  { xml, issues, conflict }: { xml?: string; issues?: Issue[]; conflict?: Words },
): Promise<Response> {
  const number = numberIn(c)
  const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'route.edit')
    const { version } = await viewRoute(ctx, number)
    const stored = await exportRoute(ctx, number)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const page = (
      <ExpertPage
        frame={frame}
        version={version}
        xml={xml ?? stored}
        mayEdit={version.standing === 'draft'}
        faults={issues ? fileFaults(issues, frame.locale) : null}
        conflict={conflict ?? null}
      />
    )
    return { frame, page }
  })
  return sendPage(c, frame, page, issues ? 422 : conflict ? 409 : 200)
}

async function saveExpert(c: RouteRequest, site: RouteSite): Promise<Response> {
  const form = await readForm(c)
  const xml = String(form.get('xml') ?? '')
  try {
    await actAs(site.system, c.get('actor'), (ctx) => saveRouteFile(ctx, draftIn(c, form), xml))
    return goTo(c, versionAddress(numberIn(c)))
  } catch (error) {
    if (error instanceof InvalidInput) return showExpertAgain(c, site, { xml, issues: error.issues })
    if (error instanceof Conflict) return showExpertAgain(c, site, { xml, conflict: m.routing_conflict_step })
    throw error
  }
}

/** What was drawn, with what is wrong with it; by itself when a colleague threw the draft away meanwhile. */
async function showExpertAgain(
  c: RouteRequest,
  site: RouteSite,
  back: { xml: string; issues?: Issue[]; conflict?: Words },
): Promise<Response> {
  try {
    return await showExpert(c, site, back)
  } catch (error) {
    if (error instanceof NotFound) return showFileOfGoneDraft(c, site, back.xml)
    throw error
  }
}

async function showImport(c: RouteRequest, { system, siteOf }: RouteSite, issues: Issue[]): Promise<Response> {
  const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'route.edit')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    return {
      frame,
      page: <ImportPage frame={frame} faults={issues.length > 0 ? fileFaults(issues, frame.locale) : null} />,
    }
  })
  return sendPage(c, frame, page, issues.length > 0 ? 422 : 200)
}

async function readFile(c: RouteRequest, site: RouteSite): Promise<Response> {
  const form = await readForm(c)
  const file = form.get('bestand')
  try {
    const number = await actAs(site.system, c.get('actor'), async (ctx) => {
      requirePermission(ctx, 'route.edit')
      return importRoute(ctx, await textOf(file))
    })
    return goTo(c, versionAddress(number))
  } catch (error) {
    if (error instanceof InvalidInput) return showImport(c, site, error.issues)
    throw error
  }
}

/** The text of an uploaded file. One that is too large is not read. */
async function textOf(file: unknown): Promise<string> {
  if (!(file instanceof File)) return ''
  if (file.size > largestFile) throw new InvalidInput([{ path: 'file', code: 'tooLarge' }])
  return file.text()
}
