/** `/programma/knelpunten`: what stands in the way, who has to do something about it, and what was done. */
import { type Context, Hono } from 'hono'
import {
  type Context as ActContext,
  actAs,
  officeHolders,
  requirePermission,
  type System,
} from '../../domains/access/index.ts'
import {
  currentProgramme,
  logBottleneck,
  moveBottleneck,
  viewBottleneck,
  viewBottlenecks,
} from '../../domains/programme/index.ts'
import { bottleneckSteps, ownerFunctions } from '../../domains/programme/rules/bottleneck.ts'
import { readDay } from '../../lib/day-input.ts'
import { m } from '../../messages/messages.js'
import { type Site, sendPage } from '../http/page.ts'
import { attempt, statusOfUnsent, typedIn, type Unsent, untouched } from '../http/unsent.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { BottleneckPage } from './bottleneck-page.tsx'
import { faultWords } from './bottleneck-words.ts'
import { BottlenecksPage } from './bottlenecks-page.tsx'
import { LogPage } from './log-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
const home = '/programma/knelpunten'
const one = `${home}/:id{[0-9a-f-]{36}}`
const fields = { words: faultWords, usual: m.bottlenecks_fault_missing }

/** Mount behind the log-in. */
export function bottleneckPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(home, (c) => showAll(c, system, options))
    .get(`${home}/nieuw`, (c) => showLog(c, system, options))
    .post(`${home}/nieuw`, (c) => log(c, system, options))
    .get(one, (c) => showOne(c, system, options))
    .post(one, (c) => move(c, system, options))
}

async function shown(c: Request, ctx: ActContext, { siteOf }: Options) {
  const programme = (await currentProgramme(ctx))?.programme ?? null
  const frame = await workbenchFrame(c, siteOf(), ctx)
  return { frame, programme, region: ctx.loaded.region, now: ctx.now, today: ctx.today }
}

function showAll(c: Request, system: System, options: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const all = await viewBottlenecks(ctx)
    const facts = await shown(c, ctx, options)
    const asked = {
      done: c.req.query('wat') === 'klaar',
      district: c.req.query('district') ?? '',
      level: c.req.query('niveau') ?? '',
    }
    return sendPage(c, facts.frame, <BottlenecksPage {...facts} all={all} asked={asked} />)
  })
}

function showLog(c: Request, system: System, options: Options, unsent: Unsent = untouched): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    requirePermission(ctx, 'bottleneck.log')
    const facts = await shown(c, ctx, options)
    return sendPage(c, facts.frame, <LogPage {...facts} unsent={unsent} />, statusOfUnsent(unsent))
  })
}

const logNames = {
  ...{ title: 'titel', what: 'wat', itemId: 'doel', districtId: 'district', municipalityCode: 'gemeente' },
  ...{ ownerFunction: 'eigenaar', dueOn: 'datum' },
}

async function log(c: Request, system: System, options: Options): Promise<Response> {
  const typed = await typedIn(c)
  const owner = ownerFunctions.find((name) => name === typed.eigenaar)
  const input = {
    ...{ title: typed.titel ?? '', what: typed.wat ?? '', itemId: typed.doel || null },
    ...{ districtId: typed.district || null, municipalityCode: typed.gemeente || null },
    ...{ ownerFunction: owner ?? 'chainDirector', dueOn: readDay(typed.datum ?? '') ?? '' },
  }
  let id = ''
  const unsent = await attempt(typed, { ...fields, names: logNames }, async () => {
    id = await actAs(system, c.get('actor'), (ctx) => logBottleneck(ctx, input))
  })
  return unsent ? showLog(c, system, options, unsent) : c.redirect(`${home}/${id}?klaar=gelogd`, 303)
}

function showOne(c: Request, system: System, options: Options, unsent: Unsent = untouched): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewBottleneck(ctx, c.req.param('id') ?? '')
    const people = view.steps.includes('assign') ? await officeHolders(ctx) : []
    const facts = await shown(c, ctx, options)
    const page = <BottleneckPage {...facts} view={view} people={people} unsent={unsent} done={c.req.query('klaar')} />
    return sendPage(c, facts.frame, page, statusOfUnsent(unsent))
  })
}

const moveNames = {
  ...{ step: 'stap', reason: 'reden', bodyId: 'overleg', ownerFunction: 'eigenaar' },
  ...{ ownerPerson: 'persoon', dueOn: 'datum' },
}

async function move(c: Request, system: System, options: Options): Promise<Response> {
  const typed = await typedIn(c)
  const id = c.req.param('id') ?? ''
  const step = bottleneckSteps.find((name) => name === typed.stap)
  const day = typed.datum ?? ''
  const input = {
    ...{
      version: Number(typed.versie) || 0,
      step: step ?? 'takeUp',
      reason: typed.reden ?? '',
      bodyId: typed.overleg || null,
    },
    ...{
      ownerFunction: ownerFunctions.find((name) => name === typed.eigenaar) ?? null,
      ownerPerson: typed.persoon || null,
    },
    dueOn: day === '' ? null : (readDay(day) ?? 'x'),
  }
  const unsent = await attempt(typed, { ...fields, names: moveNames }, () =>
    actAs(system, c.get('actor'), (ctx) => moveBottleneck(ctx, id, input)),
  )
  return unsent ? showOne(c, system, options, unsent) : c.redirect(`${home}/${id}?klaar=gedaan`, 303)
}
