/** Bodies and their planning. */
import { type Context, Hono } from 'hono'
import { actAs, type System } from '../../domains/access/index.ts'
import {
  addOutsideMember,
  type BodyView,
  endOutsideMember,
  planMeetings,
  settleFollowUp,
  viewBodies,
  viewBody,
  viewDecisions,
} from '../../domains/programme/index.ts'
import { isFrequency } from '../../domains/programme/rules/frequency.ts'
import { mostInSeries, seriesDays } from '../../domains/programme/rules/meeting-dates.ts'
import { meetingPlace, meetingPlan, outsideMember, settlement } from '../../domains/programme/rules/meeting-input.ts'
import { readDay } from '../../lib/day-input.ts'
import { NotAllowed } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import { BodiesPage, bodyAddress } from './bodies-page.tsx'
import { BodyPage } from './body-page.tsx'
import { DecisionsPage } from './decisions-page.tsx'
import { byName, type Faults, faultWords, readWith, type TypedFields, typedIn } from './form-faults.ts'
import { gatheringName } from './meeting-words.ts'
import { placeFields, placeIn, placeNames } from './place-fields.tsx'
import { PlanPage } from './plan-page.tsx'

type Request = Context<WorkbenchEnv>
/** What every page about meetings needs to know of the site. */
export type Options = { siteOf: () => Site }

const key = '/programma/overleggen/:key{[a-z0-9.-]{1,200}}'

/** `/programma/overleggen`; mounted behind the log-in. */
export function bodyRoutes(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/overleggen', (c) => showBodies(c, system, options))
    .get('/programma/overleggen/besluiten', (c) => showDecisions(c, system, options))
    .get(key, (c) => showBody(c, system, options))
    .get(`${key}/plannen`, (c) => showPlan(c, system, options, freshPlan))
    .post(`${key}/plannen`, (c) => plan(c, system, options))
    .post(`${key}/leden`, (c) => addMember(c, system, options))
    .post('/programma/leden/:id{[0-9a-f-]{36}}/weg', (c) => endMember(c, system))
    .post('/programma/afspraken/:id{[0-9a-f-]{36}}', (c) => settle(c, system))
}

function showBodies(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const { programme, bodies } = await viewBodies(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { districts } = ctx.loaded.region
    const shown = { frame, bodies, districts, hasProgramme: programme !== null, now: ctx.now }
    return sendPage(c, frame, <BodiesPage {...shown} />)
  })
}

function showDecisions(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const { decisions } = await viewDecisions(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const names = new Map(
      decisions.map(({ id, gathering, body_id }) => [
        id,
        gathering ? gatheringName(gathering, ctx.loaded.region.districts, frame.locale) : body_id,
      ]),
    )
    const bodyOf = ({ id }: { id: string }) => names.get(id) ?? ''
    return sendPage(c, frame, <DecisionsPage {...{ frame, decisions, bodyOf, now: ctx.now }} />)
  })
}

type Wrong = { typed: TypedFields; faults: Faults }

function showBody(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewBody(ctx, keyIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const count = Number(c.req.query('gepland'))
    const { today, now } = ctx
    const shown = {
      ...{ frame, view, districts: ctx.loaded.region.districts, today, now },
      planned: Number.isInteger(count) && count > 0 && count <= mostInSeries ? count : null,
      typed: wrong?.typed ?? {},
      faults: wrong?.faults ?? {},
    }
    return sendPage(c, frame, <BodyPage {...shown} />, wrong ? 422 : 200)
  })
}

const keyIn = (c: Request): string => c.req.param('key') ?? ''

type Planning = Wrong & { days: string[]; chosen: string[] }
const freshPlan: Planning = { typed: { duur: '90', aantal: '4' }, faults: {}, days: [], chosen: [] }

function showPlan(c: Request, system: System, { siteOf }: Options, planning: Planning): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewBodyToKeep(ctx, keyIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const page = <PlanPage {...{ frame, view, districts: ctx.loaded.region.districts, ...planning }} />
    return sendPage(c, frame, page, Object.keys(planning.faults).length > 0 ? 422 : 200)
  })
}

async function viewBodyToKeep(ctx: Parameters<typeof viewBody>[0], of: string): Promise<BodyView> {
  const view = await viewBody(ctx, of)
  if (!view.keeps) throw new NotAllowed('meeting.keep')
  return view
}

async function plan(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const typed = typedIn(form, ['dag', 'reeks', 'aantal', ...placeFields])
  const series = daysIn(typed)
  if ('faults' in series) {
    const place = readWith(meetingPlace, placeIn(typed), byName(placeNames))
    const faults = { ...series.faults, ...('faults' in place ? place.faults : {}) }
    return showPlan(c, system, options, { typed, faults, days: [], chosen: [] })
  }
  const { days } = series
  const chosen = form
    .getAll('data')
    .map(String)
    .filter((day) => days.includes(day))
  const asks = form.get('stap') !== 'plan'
  const read = readWith(
    meetingPlan,
    { days: asks ? days : chosen, ...placeIn(typed) },
    byName({ ...placeNames, days: 'data' }),
  )
  if ('faults' in read)
    return showPlan(c, system, options, { typed, faults: daysFault(read.faults), days, chosen: asks ? days : chosen })
  if (asks) return showPlan(c, system, options, { typed, faults: {}, days, chosen: days })
  const count = await actAs(system, c.get('actor'), (ctx) => planMeetings(ctx, keyIn(c), read.value))
  return c.redirect(`${bodyAddress(keyIn(c))}?gepland=${count}`, 303)
}

const daysFault = (faults: Faults): Faults => (faults.data ? { ...faults, data: faultWords('noDays') } : faults)

/** The days that follow from the first one, how often, and how many times. */
function daysIn({ dag = '', reeks = '', aantal = '' }: TypedFields): { days: string[] } | { faults: Faults } {
  const first = readDay(dag)
  const count = /^\d{1,2}$/.test(aantal.trim()) ? Number(aantal) : 0
  const faults: Faults = {
    ...(first === undefined ? { dag: faultWords('noDay') } : {}),
    ...(isFrequency(reeks) && (count < 1 || count > mostInSeries) ? { aantal: countFault } : {}),
  }
  if (first === undefined || Object.keys(faults).length > 0) return { faults }
  return { days: isFrequency(reeks) ? seriesDays(first, reeks, count) : [first] }
}

const countFault: Faults[string] = (_, options) => m.meetings_issue_noCount({ most: mostInSeries }, options)

async function addMember(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedIn(await readForm(c), ['organisatie', 'mail'])
  const sent = { organisation: typed.organisatie, email: (typed.mail ?? '').trim() }
  const read = readWith(outsideMember, sent, byName({ organisation: 'organisatie', email: 'mail' }))
  if ('faults' in read) {
    await actAs(system, c.get('actor'), (ctx) => viewBodyToKeep(ctx, keyIn(c)))
    return showBody(c, system, options, { typed, faults: read.faults })
  }
  await actAs(system, c.get('actor'), (ctx) => addOutsideMember(ctx, keyIn(c), read.value))
  return c.redirect(bodyAddress(keyIn(c)), 303)
}

async function endMember(c: Request, system: System): Promise<Response> {
  const form = await readForm(c)
  await actAs(system, c.get('actor'), (ctx) => endOutsideMember(ctx, c.req.param('id') ?? ''))
  return c.redirect(backIn(form), 303)
}

async function settle(c: Request, system: System): Promise<Response> {
  const form = await readForm(c)
  const read = settlement.safeParse({ state: form.get('stand'), note: String(form.get('werd') ?? '').slice(0, 1000) })
  if (read.success)
    await actAs(system, c.get('actor'), (ctx) => settleFollowUp(ctx, c.req.param('id') ?? '', read.data))
  return c.redirect(backIn(form), 303)
}

/** Where a form leads back to: a page about meetings, whatever else was sent. */
function backIn(form: TypedForm): string {
  const back = String(form.get('terug') ?? '')
  return /^\/programma\/(overleggen|overleg|sessies)(\/[a-z0-9.-]{1,200})?$/.test(back) ? back : '/programma/overleggen'
}
