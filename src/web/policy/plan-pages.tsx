/** Regional plans from draft to force: read by every party, followed by who works for the region. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, requirePermission, type System } from '../../domains/access/index.ts'
import {
  askFeedback,
  editPlan,
  listPlans,
  mayAtPlace,
  movePlan,
  policyPlaces,
  type RegionalPlan,
  recordAdoption,
  recordFeedback,
  startPlan,
  viewPlan,
} from '../../domains/programme/index.ts'
import {
  adoptionGiven,
  feedbackAsked,
  feedbackGiven,
  planInput,
  planMove,
} from '../../domains/programme/rules/regional-plan.ts'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { sayIn, type Words } from '../say.ts'
import { type Faults, faultsIn, planField, readPlan, type Typed, typedPlan } from './plan-form.ts'
import { PlanFormPage, planForms, typedFrom } from './plan-form-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { PlansPage } from './plans-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Wrong = { typed: Typed; faults: Faults; conflict: boolean }

const list = '/programma/plannen'
const one = `${list}/:id{[0-9a-f-]{36}}`

/** `/programma/plannen`; mounted behind the log-in. */
export function planPages(system: System, options: Options): Hono<WorkbenchEnv> {
  const pages = new Hono<WorkbenchEnv>()
    .get(list, (c) => showAll(c, system, options))
    .get(one, (c) => showOne(c, system, options))
    .post(`${one}/stap`, (c) => move(c, system, options))
    .post(`${one}/partners`, (c) => ask(c, system, options))
  for (const form of forms) {
    pages.get(form.path, (c) => showForm(c, system, options, form))
    pages.post(form.path, (c) => keep(c, system, options, form))
  }
  return pages
}

const idIn = (c: Request) => c.req.param('id') ?? ''

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const plans = await listPlans(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const starts = mayAtPlace(ctx, 'policy.plan', null)
    return sendPage(c, frame, <PlansPage {...{ frame, plans, starts, now: ctx.now }} />)
  })
}

function showOne(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    if (wrong) requirePermission(ctx, 'policy.plan', { kind: 'regionalPlan', id: idIn(c) })
    const plan = await viewPlan(ctx, idIn(c))
    const follows = mayAtPlace(ctx, 'policy.plan', null)
    if (wrong && !follows) throw new NotFound()
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const { typed = {}, faults = {}, conflict = false } = wrong ?? {}
    const adopts = policyPlaces(ctx, 'policy.record')
    const { today, now } = ctx
    const { region } = ctx.loaded
    const page = <PlanPage {...{ frame, plan, region, follows, adopts, typed, faults, conflict, today, now }} />
    return sendPage(c, frame, page, wrong ? (conflict ? 409 : 422) : 200)
  })
}

/** Does what was typed, and goes on; shows the form again with what is wrong. */
async function attempt(
  c: Request,
  system: System,
  typed: Typed,
  work: (ctx: ActContext) => Promise<string>,
  again: (wrong: Wrong) => Promise<Response>,
): Promise<Response> {
  try {
    return c.redirect(await actAs(system, c.get('actor'), work), 303)
  } catch (error) {
    if (error instanceof Conflict) return again({ typed, faults: {}, conflict: true })
    if (error instanceof InvalidInput) return again({ typed, faults: faultsIn(error.issues), conflict: false })
    throw error
  }
}

async function move(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedPlan(await readForm(c))
  const read = readPlan(planMove, typed)
  const again = (wrong: Wrong) => showOne(c, system, options, wrong)
  if ('faults' in read) return again({ typed, faults: read.faults, conflict: false })
  const work = (ctx: ActContext) => movePlan(ctx, idIn(c), read.input).then(() => `${list}/${idIn(c)}`)
  return attempt(c, system, typed, work, again)
}

async function ask(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedPlan(await readForm(c))
  const read = readPlan(feedbackAsked, typed)
  const again = (wrong: Wrong) => showOne(c, system, options, wrong)
  if ('faults' in read) return again({ typed, faults: read.faults, conflict: false })
  const work = (ctx: ActContext) => askFeedback(ctx, idIn(c), read.input).then(() => `${list}/${idIn(c)}`)
  return attempt(c, system, typed, work, again)
}

/** A form on a page of its own: what it is about, and what its answers do. */
type PlanForm = {
  path: string
  fields: (typeof planForms)[keyof typeof planForms]
  /** What is kept of it now, with its title; throws NotFound for who may not change it. */
  about: (ctx: ActContext, c: Request) => Promise<{ title: string | Words; plan: RegionalPlan | null; kept: object }>
  /** Reads and does what was typed; gives where to go on, or what is wrong. */
  does: (c: Request, typed: Typed) => ((ctx: ActContext) => Promise<string>) | { faults: Faults }
}

async function planToFollow(ctx: ActContext, id: string): Promise<RegionalPlan> {
  requirePermission(ctx, 'policy.plan', { kind: 'regionalPlan', id })
  if (!mayAtPlace(ctx, 'policy.plan', null)) throw new NotFound()
  return viewPlan(ctx, id)
}

const newPlan: PlanForm = {
  path: `${list}/nieuw`,
  fields: planForms.plan,
  about: async (ctx) => {
    requirePermission(ctx, 'policy.plan')
    if (!mayAtPlace(ctx, 'policy.plan', null)) throw new NotFound()
    return { title: m.policy_plan_new, plan: null, kept: {} }
  },
  does: (_, typed) => {
    const read = readPlan(planInput, typed)
    return 'faults' in read ? read : async (ctx) => `${list}/${await startPlan(ctx, read.input)}`
  },
}

const changedPlan: PlanForm = {
  path: `${one}/wijzigen`,
  fields: planForms.plan,
  about: async (ctx, c) => {
    const plan = await planToFollow(ctx, idIn(c))
    return { title: m.policy_plan_edit, plan, kept: plan }
  },
  does: (c, typed) => {
    const read = readPlan(planInput, typed)
    return 'faults' in read ? read : (ctx) => editPlan(ctx, idIn(c), read.input).then(() => `${list}/${idIn(c)}`)
  },
}

const partnerForm: PlanForm = {
  path: `${one}/partners/:partner`,
  fields: planForms.feedback,
  about: async (ctx, c) => {
    const plan = await planToFollow(ctx, idIn(c))
    const kept = plan.feedback.find(({ organisation }) => organisation === c.req.param('partner'))
    if (!kept) throw new NotFound('partner')
    const title = ctx.loaded.region.organisations.find(({ id }) => id === kept.organisation)?.name ?? kept.organisation
    return { title, plan, kept }
  },
  does: (c, typed) => {
    const read = readPlan(feedbackGiven, typed)
    const partner = c.req.param('partner') ?? ''
    return 'faults' in read
      ? read
      : (ctx) => recordFeedback(ctx, idIn(c), partner, read.input).then(() => `${list}/${idIn(c)}`)
  },
}

const adoptionForm: PlanForm = {
  path: `${one}/gemeenten/:code{GM[0-9]{4}}`,
  fields: planForms.adoption,
  about: async (ctx, c) => {
    const code = c.req.param('code') ?? ''
    requirePermission(ctx, 'policy.record', { kind: 'regionalPlan', id: idIn(c) })
    if (!mayAtPlace(ctx, 'policy.record', code)) throw new NotFound()
    const plan = await viewPlan(ctx, idIn(c))
    const kept = plan.adoptions.find(({ municipality }) => municipality === code)
    if (!kept) throw new NotFound('municipality')
    return { title: ctx.loaded.region.municipalities.find((other) => other.code === code)?.name ?? code, plan, kept }
  },
  does: (c, typed) => {
    const read = readPlan(adoptionGiven, typed)
    const code = c.req.param('code') ?? ''
    return 'faults' in read
      ? read
      : (ctx) => recordAdoption(ctx, idIn(c), code, read.input).then(() => `${list}/${idIn(c)}`)
  },
}

const forms: readonly PlanForm[] = [newPlan, changedPlan, partnerForm, adoptionForm]

function showForm(c: Request, system: System, { siteOf }: Options, form: PlanForm, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const { title: called, plan, kept } = await form.about(ctx, c)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const title = typeof called === 'string' ? called : sayIn(frame.locale)(called)
    const fresh = typedFrom({ ...kept }, form.fields)
    const { faults = {}, conflict = false } = wrong ?? {}
    // Who saves once more after having seen that somebody else did means it.
    const version = { [planField('version')]: fresh[planField('version')] ?? '0' }
    const typed = wrong ? { ...wrong.typed, ...(conflict ? version : {}) } : fresh
    const { fields } = form
    const page = <PlanFormPage {...{ frame, title, plan, action: c.req.path, fields, typed, faults, conflict }} />
    return sendPage(c, frame, page, wrong ? (conflict ? 409 : 422) : 200)
  })
}

async function keep(c: Request, system: System, options: Options, form: PlanForm): Promise<Response> {
  const typed = typedPlan(await readForm(c))
  const again = (wrong: Wrong) => showForm(c, system, options, form, wrong)
  const work = form.does(c, typed)
  if ('faults' in work) return again({ typed, faults: work.faults, conflict: false })
  return attempt(c, system, typed, work, again)
}
