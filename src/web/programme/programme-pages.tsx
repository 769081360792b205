/** What a programme says, its versions and what people propose: for everybody who works with it. */
import { Hono } from 'hono'
import { actAs, mayDo, requirePermission, type System } from '../../domains/access/index.ts'
import {
  compareVersions,
  currentProgramme,
  listProgrammeVersions,
  type Programme,
  programmeNumbered,
  programmeText,
} from '../../domains/programme/index.ts'
import { NotFound } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { goTo } from '../session.ts'
import { differenceInWords } from './change-words.ts'
import { ContentPage } from './content-page.tsx'
import { editRoutes } from './edit-routes.tsx'
import { asFile, type ProgrammeRequest, type ProgrammeSite } from './programme-request.ts'
import { proposalRoutes } from './proposal-routes.tsx'
import { VersionsPage } from './versions-page.tsx'

/** Mount behind the log-in. */
export function programmePages(system: System, { siteOf }: { siteOf: () => Site }): Hono<WorkbenchEnv> {
  const site = { system, siteOf }
  return new Hono<WorkbenchEnv>()
    .get('/programma/inhoud', (c) => showContent(c, site))
    .get('/programma/versies', (c) => showVersions(c, site))
    .get('/programma/versies/bestand', (c) => sendFile(c, site))
    .route('/', proposalRoutes(site))
    .route('/', editRoutes(site))
}

function showContent(c: ProgrammeRequest, { system, siteOf }: ProgrammeSite): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.view')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const current = await currentProgramme(ctx)
    const asked = numberIn(c, 'versie')
    const programme: Programme | null = asked === undefined ? current : await programmeNumbered(ctx, asked)
    const mayEdit = mayDo(ctx.actor, 'programme.edit', ctx.today)
    const holds = programme?.number === current?.number
    const page = <ContentPage {...{ frame, programme, holds, mayEdit, region: ctx.loaded.region, now: ctx.now }} />
    return sendPage(c, frame, page)
  })
}

/** A number in the query; undefined when there is none, and NotFound for what is no number of a version. */
function numberIn(c: ProgrammeRequest, name: string): number | undefined {
  const asked = c.req.query(name)
  if (asked === undefined) return undefined
  if (!/^[1-9][0-9]{0,5}$/.test(asked)) throw new NotFound()
  return Number(asked)
}

function showVersions(c: ProgrammeRequest, { system, siteOf }: ProgrammeSite): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.view')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const versions = await listProgrammeVersions(ctx)
    const [from, to] = [numberIn(c, 'van'), numberIn(c, 'naar')]
    const difference =
      from === undefined || to === undefined
        ? null
        : { from, to, sentences: differenceInWords(await compareVersions(ctx, from, to), frame.locale) }
    return sendPage(c, frame, <VersionsPage {...{ frame, versions, difference, today: ctx.today, now: ctx.now }} />)
  })
}

/** A version as a file: the one that is asked for, or the newest. */
async function sendFile(c: ProgrammeRequest, { system }: ProgrammeSite): Promise<Response> {
  const asked = numberIn(c, 'versie')
  const found = await actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'programme.view')
    const number = asked ?? (await listProgrammeVersions(ctx))[0]?.number
    return number === undefined ? null : { number, text: await programmeText(ctx, number) }
  })
  return found ? asFile(c, found.text, `programme-${found.number}.yaml`) : goTo(c, '/programma/inhoud')
}
