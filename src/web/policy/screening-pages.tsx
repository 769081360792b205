/** Screenings of new local policy: read by every party, made by policy officers. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, requirePermission, type System } from '../../domains/access/index.ts'
import {
  finishScreening,
  listScreenings,
  mayAtPlace,
  policyPlaces,
  type Screening,
  saveScreening,
  startScreening,
  viewScreening,
} from '../../domains/programme/index.ts'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import {
  faultsOf,
  readScreening,
  readStart,
  type ScreeningFaults,
  type TypedScreening,
  typedFrom,
  typedScreening,
  typedStart,
} from './screening-form.ts'
import { ScreeningFillPage, ScreeningStartPage } from './screening-form-page.tsx'
import { ScreeningPage } from './screening-page.tsx'
import { ScreeningsPage } from './screenings-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type WrongStart = { typed: Record<string, string>; faults: ScreeningFaults }
type Wrong = { typed: TypedScreening; faults: ScreeningFaults; conflict?: boolean }

const list = '/programma/toetsen'
const one = `${list}/:id{[0-9a-f-]{36}}`

/** `/programma/toetsen`; mounted behind the log-in. */
export function screeningPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(list, (c) => showAll(c, system, options))
    .get(`${list}/nieuw`, (c) => showStart(c, system, options))
    .post(`${list}/nieuw`, (c) => start(c, system, options))
    .get(one, (c) => showOne(c, system, options))
    .get(`${one}/invullen`, (c) => showForm(c, system, options))
    .post(`${one}/invullen`, (c) => save(c, system, options))
}

const byName = (ctx: ActContext) =>
  ctx.loaded.region.municipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const municipalities = byName(ctx)
    const asked = municipalities.find(({ code }) => code === c.req.query('gemeente'))?.code ?? null
    const screenings = await listScreenings(ctx, asked ?? undefined)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const starts = policyPlaces(ctx, 'policy.screen').length > 0
    return sendPage(
      c,
      frame,
      <ScreeningsPage {...{ frame, screenings, municipalities, asked, starts, now: ctx.now }} />,
    )
  })
}

function showStart(c: Request, system: System, { siteOf }: Options, wrong?: WrongStart): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'policy.screen')
    const places = policyPlaces(ctx, 'policy.screen')
    if (places.length === 0) throw new NotFound()
    const municipalities = byName(ctx).filter(({ code }) => places === 'all' || places.includes(code))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { typed = {}, faults = {} } = wrong ?? {}
    const page = <ScreeningStartPage {...{ frame, municipalities, typed, faults, today: ctx.today }} />
    return sendPage(c, frame, page, wrong ? 422 : 200)
  })
}

async function start(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedStart(await readForm(c))
  const read = readStart(typed)
  if ('faults' in read) return showStart(c, system, options, { typed, faults: read.faults })
  const id = await actAs(system, c.get('actor'), (ctx) => startScreening(ctx, read.start))
  return c.redirect(`${list}/${id}/invullen`, 303)
}

function showOne(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const screening = await viewScreening(ctx, c.req.param('id') ?? '')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const works = mayAtPlace(ctx, 'policy.screen', screening.municipality)
    const municipality = byName(ctx).find(({ code }) => code === screening.municipality)?.name ?? ''
    const saved = c.req.query('bewaard') === '1'
    const { today, now } = ctx
    return sendPage(c, frame, <ScreeningPage {...{ frame, screening, municipality, works, saved, today, now }} />)
  })
}

async function draftToWorkOn(ctx: ActContext, id: string): Promise<Screening> {
  requirePermission(ctx, 'policy.screen', { kind: 'screening', id })
  const screening = await viewScreening(ctx, id)
  if (screening.state !== 'draft' || !mayAtPlace(ctx, 'policy.screen', screening.municipality)) throw new NotFound()
  return screening
}

function showForm(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const screening = await draftToWorkOn(ctx, c.req.param('id') ?? '')
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { faults = {}, conflict = false } = wrong ?? {}
    const typed = wrong?.typed ?? typedFrom(screening)
    // Who saves once more after having seen that somebody else did means it.
    const shown = conflict ? { ...typed, version: String(screening.version) } : typed
    const page = <ScreeningFillPage {...{ frame, screening, faults, conflict, typed: shown }} />
    return sendPage(c, frame, page, wrong ? (conflict ? 409 : 422) : 200)
  })
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const [id, typed] = [c.req.param('id') ?? '', typedScreening(form)]
  const read = readScreening(typed)
  if ('faults' in read) return showForm(c, system, options, { typed, faults: read.faults })
  const keep = form.get('af') === 'ja' ? finishScreening : saveScreening
  try {
    await actAs(system, c.get('actor'), (ctx) => keep(ctx, id, read.work))
  } catch (error) {
    if (error instanceof Conflict) return showForm(c, system, options, { typed, faults: {}, conflict: true })
    if (error instanceof InvalidInput) return showForm(c, system, options, { typed, faults: faultsOf(error.issues) })
    throw error
  }
  return c.redirect(`${list}/${id}?bewaard=1`, 303)
}
