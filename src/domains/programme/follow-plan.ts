import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import {
  changeAdoption,
  changeFeedback,
  changePlan,
  insertAdoptions,
  insertFeedback,
  insertMove,
  insertPlan,
} from './plan-store.ts'
import { requireAtPlace } from './policy-places.ts'
import { factsOn } from './policy-queries.ts'
import { recordPolicy } from './record-policy.ts'
import type { PolicyBody } from './rules/policy-fact.ts'
import {
  type AdoptionGiven,
  type FeedbackAsked,
  type FeedbackGiven,
  type PlanInput,
  type PlanMove,
  type PlanState,
  planSteps,
} from './rules/regional-plan.ts'
import { getPlan, type RegionalPlan } from './view-plans.ts'

/** Begins a regional plan as a draft of a working group (P-12). Returns its id. */
export async function startPlan(ctx: Context, input: PlanInput): Promise<string> {
  const person = requireAtPlace(ctx, 'policy.plan', null)
  notLater(ctx, 'adviceOn', input.adviceOn)
  const id = ctx.newId()
  const started = { started_by: person, started_on: ctx.today, state: 'draft', due_on: input.dueOn }
  await insertPlan(ctx.db, { id, region: ctx.region, ...wordsOf(input), ...started })
  await insertMove(ctx.db, moveRow(ctx, id, person, 1, { to: 'draft', dueOn: input.dueOn, reason: '' }))
  await record(ctx, id, { step: 'started' })
  return id
}

/** Changes what a plan says of itself. Throws Conflict when somebody else did since it was on the screen. */
export async function editPlan(ctx: Context, id: string, input: PlanInput): Promise<void> {
  const { plan } = await planToFollow(ctx, id)
  if (plan.state === 'force') throw new Conflict('inForce')
  notLater(ctx, 'adviceOn', input.adviceOn)
  const change = { ...wordsOf(input), due_on: input.dueOn }
  if (!(await changePlan(ctx.db, id, input.version, change))) throw new Conflict('changed')
  await record(ctx, id, { step: 'edited' })
}

/**
 * Takes a plan a step on or back. On its way to adoption every municipality is asked to adopt it. Throws InvalidInput with
 * what is still missing, Conflict when somebody else moved it.
 */
export async function movePlan(ctx: Context, id: string, move: PlanMove): Promise<void> {
  const { plan, person } = await planToFollow(ctx, id)
  const { next, back } = planSteps[plan.state]
  if (move.to !== next && move.to !== back) throw new Conflict('noStep')
  if (move.to === next && plan.blockers.length > 0)
    throw new InvalidInput(plan.blockers.map((code) => ({ path: 'to', code })))
  if (move.to === back && move.reason === '') throw new InvalidInput([{ path: 'reason', code: 'needed' }])
  const dueOn = move.to === 'force' ? null : move.dueOn
  if (!(await changePlan(ctx.db, id, move.version, { state: move.to, due_on: dueOn }))) throw new Conflict('changed')
  await insertMove(ctx.db, moveRow(ctx, id, person, plan.moves.length + 1, { ...move, dueOn }))
  if (move.to === 'adoption') await askMunicipalities(ctx, id, move.dueOn)
  await record(ctx, id, { step: move.to })
}

/** Asks partners what they think of a plan, until a day. */
export async function askFeedback(ctx: Context, id: string, { organisations, until }: FeedbackAsked): Promise<void> {
  const { plan } = await planToFollow(ctx, id)
  if (plan.state !== 'draft' && plan.state !== 'feedback') throw new Conflict('noStep')
  const known = new Set(ctx.loaded.region.organisations.map((one) => one.id))
  if (!organisations.every((one) => known.has(one)))
    throw new InvalidInput([{ path: 'organisations', code: 'missing' }])
  if (until < ctx.today) throw new InvalidInput([{ path: 'until', code: 'past' }])
  const asked = { plan_id: id, region: ctx.region, asked_on: ctx.today, due_on: until }
  await insertFeedback(
    ctx.db,
    [...new Set(organisations)].map((organisation_id) => ({ ...asked, organisation_id })),
  )
  await record(ctx, id, { step: 'asked', partners: organisations.length })
}

/** Keeps what a partner said of a plan, and what was done with it. */
export async function recordFeedback(
  ctx: Context,
  id: string,
  organisation: string,
  given: FeedbackGiven,
): Promise<void> {
  const { plan } = await planToFollow(ctx, id)
  const asked = plan.feedback.find((one) => one.organisation === organisation)
  if (!asked) throw new NotFound('partner')
  notLater(ctx, 'receivedOn', given.receivedOn)
  if (given.receivedOn < asked.askedOn) throw new InvalidInput([{ path: 'receivedOn', code: 'beforeAsked' }])
  const { version, receivedOn, ...words } = given
  const change = { ...words, received_on: receivedOn }
  if (!(await changeFeedback(ctx.db, { plan: id, organisation, version }, change))) throw new Conflict('changed')
  await record(ctx, id, { step: 'feedback', partner: organisation })
}

/**
 * Keeps that a municipality adopted a plan: by who works for it, or for the region. The state of its policy says so as well
 * (P-06), unless that knows of something that was adopted later.
 */
export async function recordAdoption(
  ctx: Context,
  id: string,
  municipality: string,
  given: AdoptionGiven,
): Promise<void> {
  requireAtPlace(ctx, 'policy.record', municipality)
  const plan = await getPlan(ctx, id)
  if (!plan.adoptions.some((one) => one.municipality === municipality)) throw new NotFound('municipality')
  for (const path of ['adoptedOn', 'councilInformedOn', 'publishedOn'] as const) notLater(ctx, path, given[path])
  const { version, adoptedOn, body, councilInformedOn, publishedOn } = given
  const change = { adopted_on: adoptedOn, body, council_informed_on: councilInformedOn, published_on: publishedOn }
  if (!(await changeAdoption(ctx.db, { plan: id, municipality, version }, change))) throw new Conflict('changed')
  await recordAudit(ctx, {
    action: 'policy.record',
    resource: { kind: 'regionalPlan', id },
    detail: { step: 'adopted', municipality },
  })
  await adoptedPolicy(ctx, municipality, { day: adoptedOn, body }, plan)
}

async function adoptedPolicy(
  ctx: Context,
  municipality: string,
  adopted: { day: string; body: PolicyBody },
  { title, link }: RegionalPlan,
): Promise<void> {
  const known = (await factsOn(ctx.db, ctx.region, ctx.today, municipality)).find(({ point }) => point === 'adopted')
  if (known?.value === 'met' && known.day !== null && known.day >= adopted.day) return
  await recordPolicy(ctx, {
    ...{ municipality, point: 'adopted', number: known?.number ?? 0, value: 'met', ...adopted },
    ...{ dueOn: null, percent: null, holder: null, document: title, link, evidence: '' },
  })
}

async function planToFollow(ctx: Context, id: string): Promise<{ plan: RegionalPlan; person: string }> {
  requirePermission(ctx, 'policy.plan', { kind: 'regionalPlan', id })
  const person = requireAtPlace(ctx, 'policy.plan', null)
  return { plan: await getPlan(ctx, id), person }
}

function askMunicipalities(ctx: Context, id: string, dueOn: string): Promise<void> {
  const { municipalities } = ctx.loaded.region
  const row = { plan_id: id, region: ctx.region, due_on: dueOn }
  return insertAdoptions(
    ctx.db,
    municipalities.map(({ code }) => ({ ...row, municipality_code: code })),
  )
}

function moveRow(
  ctx: Context,
  id: string,
  person: string,
  number: number,
  { to, dueOn, reason }: { to: PlanState; dueOn: string | null; reason: string },
) {
  const by = { region: ctx.region, by_person: person, on_day: ctx.today }
  return { plan_id: id, number, state: to, due_on: dueOn, reason, ...by }
}

const wordsOf = ({ title, link, workingGroup, committee, advice, adviceOn }: PlanInput) => ({
  ...{ title, link, working_group: workingGroup, committee, advice, advice_on: adviceOn },
})

function notLater({ today }: Context, path: string, day: string | null): void {
  if (day !== null && day > today) throw new InvalidInput([{ path, code: 'future' }])
}

const record = (ctx: Context, id: string, detail: Record<string, unknown>) =>
  recordAudit(ctx, { action: 'policy.plan', resource: { kind: 'regionalPlan', id }, detail })
