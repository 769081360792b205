/** `/meldroute/versies`: versions of the reporting route, to read, to edit, to try and to decide on. */
import type { Context as WebContext } from 'hono'
import { Hono } from 'hono'
import { actAs, type Context, mayDo, type System } from '../../domains/access/index.ts'
import {
  codeLists,
  currentRoute,
  exportRoute,
  type ReadDraft,
  type RouteView,
  routeHistory,
  startRouteVersion,
  tryRoute,
  trySituation,
  viewRoute,
} from '../../domains/signals/index.ts'
import { allRules } from '../../domains/signals/rules/route-table.ts'
import type { RouteFacts } from '../../domains/signals/rules/routing.ts'
import { known } from '../../domains/signals/rules/signal.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { goTo } from '../session.ts'
import { openRule } from './open-rule.ts'
import type { RouteSpeech } from './route-words.ts'
import type { OpenRule } from './rule-form-props.ts'
import type { StepsProps } from './steps-section.tsx'
import { TrialPage } from './trial-page.tsx'
import { VersionPage } from './version-page.tsx'
import { versionAddress } from './version-words.ts'
import { VersionsPage } from './versions-page.tsx'

/** What every page of the route needs. */
export interface RouteSite {
  system: System
  siteOf: () => Site
}
/** A request of somebody who is signed in. */
export type RouteRequest = WebContext<WorkbenchEnv>

/** The path of one version. */
export const onePath = '/meldroute/versies/:number{[1-9][0-9]{0,5}}'

/** Mount behind the log-in. */
export function versionRoutes(site: RouteSite): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/meldroute/versies', (c) => showHistory(c, site))
    .post('/meldroute/versies', (c) => start(c, site))
    .get(onePath, (c) => showVersion(c, site, numberIn(c), {}))
    .get(`${onePath}/bestand`, (c) => sendFile(c, site))
    .get(`${onePath}/proef`, (c) => showTrial(c, site))
}

/** The number in the address. */
export function numberIn(c: RouteRequest): number {
  return Number(c.req.param('number'))
}

/** The draft that a form is about, and how often it had been saved when the form was drawn. */
export function draftIn(c: RouteRequest, form: { get(name: string): unknown }): ReadDraft {
  const edits = Number(form.get('stand'))
  return { number: numberIn(c), edits: Number.isSafeInteger(edits) && edits >= 0 ? edits : -1 }
}

/** The region and its words in the language of the page. */
export function speechOf(ctx: Context, locale: RouteSpeech['locale']): RouteSpeech {
  return { region: ctx.loaded.region, lists: codeLists(), locale }
}

async function showHistory(c: RouteRequest, { system, siteOf }: RouteSite): Promise<Response> {
  const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
    const history = await routeHistory(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const speech = speechOf(ctx, frame.locale)
    return { frame, page: <VersionsPage frame={frame} speech={speech} history={history} now={ctx.now} /> }
  })
  return sendPage(c, frame, page)
}

async function start(c: RouteRequest, { system }: RouteSite): Promise<Response> {
  const form = await readForm(c)
  const from = Number(form.get('van') ?? '') || null
  const number = await actAs(system, c.get('actor'), (ctx) => startRouteVersion(ctx, from))
  return goTo(c, versionAddress(number))
}

/** What came back from a form that could not be done. */
export type CameBack = {
  open?: (view: RouteView) => OpenRule | null
  steps?: Pick<StepsProps, 'typed' | 'faults'>
  /** What somebody else did in between, now that it is known what became of the version. */
  conflict?: (view: RouteView) => Words
  status?: 409 | 422
}

/** Draws the page of a version, with the rule that is asked for open or with what came back of a form. */
export async function showVersion(
  c: RouteRequest,
  { system, siteOf }: RouteSite,
  number: number,
  { open, steps, conflict, status }: CameBack,
): Promise<Response> {
  const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewRoute(ctx, number)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const may = mayWith(ctx, view.version.editors, view.version.proposedById)
    const edits = view.version.standing === 'draft' && may.edit
    // What somebody filled in is shown whatever became of the version.
    const asked = open ? open(view) : edits ? openRule(view, new URL(c.req.url).searchParams) : null
    const page = (
      <VersionPage
        frame={frame}
        speech={speechOf(ctx, frame.locale)}
        view={view}
        may={may}
        steps={steps ?? { typed: {}, faults: {} }}
        open={asked}
        conflict={conflict?.(view) ?? null}
        now={ctx.now}
        today={ctx.today}
      />
    )
    return { frame, page }
  })
  return sendPage(c, frame, page, status ?? 200)
}

function mayWith({ actor, today }: Context, editors: string[], proposedBy: string | null): StepsProps['may'] {
  const me = actor.kind === 'person' ? actor.personId : ''
  return {
    edit: mayDo(actor, 'route.edit', today),
    activate: mayDo(actor, 'route.activate', today),
    workedOnIt: editors.includes(me) || proposedBy === me,
  }
}

async function sendFile(c: RouteRequest, { system }: RouteSite): Promise<Response> {
  const number = numberIn(c)
  const xml = await actAs(system, c.get('actor'), (ctx) => exportRoute(ctx, number))
  c.header('Content-Type', 'application/xml; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="meldroute-${number}.dmn"`)
  return c.body(xml)
}

async function showTrial(c: RouteRequest, { system, siteOf }: RouteSite): Promise<Response> {
  const number = numberIn(c)
  const query = new URL(c.req.url).searchParams
  const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
    const trial = await tryRoute(ctx, number)
    const view = await viewRoute(ctx, number)
    const facts = factsIn(ctx, query)
    const outcome = query.has('bron') ? await trySituation(ctx, number, facts) : null
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const props = { trial, view, facts, outcome, now: ctx.now, today: ctx.today }
    const rulesNow = allRules(await currentRoute(ctx))
    return {
      frame,
      page: <TrialPage frame={frame} speech={speechOf(ctx, frame.locale)} rulesNow={rulesNow} {...props} />,
    }
  })
  return sendPage(c, frame, page)
}

/** The situation that is asked about; what is none counts as not known. */
function factsIn({ loaded, today }: Context, query: URLSearchParams): RouteFacts {
  const lists = codeLists()
  const one = (name: string, values: readonly string[]) => values.find((value) => value === query.get(name))
  const form = one(
    'vorm',
    lists.forms.at(today).map(({ id }) => id),
  )
  const places = loaded.region.municipalities.map(({ code }) => code)
  const sources = lists.sourceKinds.at(today).map(({ id }) => id)
  const knownIn = (name: string) => known.options.find((value) => value === query.get(name)) ?? 'no'
  return {
    forms: form ? [form] : [],
    minor: knownIn('minderjarig'),
    acute: knownIn('acuut'),
    municipalityCode: one('gemeente', [...places, 'outside']) ?? null,
    sourceKind: one('bron', sources) ?? sources[0] ?? 'public',
  }
}
