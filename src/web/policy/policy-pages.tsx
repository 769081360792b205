/** How the policy of each municipality stands: read by every party, recorded by who works for it. */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { mayAtPlace, policyOf, policyStateOn, recordPolicy } from '../../domains/programme/index.ts'
import {
  isPolicyPoint,
  isRecorded,
  type PolicyPointId,
  policyParts,
} from '../../domains/programme/rules/policy-points.ts'
import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { type FactFaults, faultsOf, readFact, type TypedFact, typedFact, typedFrom } from './fact-form.ts'
import { FactFormPage } from './fact-form-page.tsx'
import { MunicipalityPage } from './municipality-page.tsx'
import { PolicyPage } from './policy-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
type Wrong = { typed: TypedFact; faults: FactFaults; conflict?: boolean }

const municipality = '/programma/beleid/:code{GM[0-9]{4}}'

/** `/programma/beleid`; mounted behind the log-in. */
export function policyPages(system: System, options: Options): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get('/programma/beleid', (c) => showAll(c, system, options))
    .get(municipality, (c) => showOne(c, system, options))
    .get(`${municipality}/:point`, (c) => showForm(c, system, options))
    .post(`${municipality}/:point`, (c) => save(c, system, options))
}

function showAll(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const { districts } = ctx.loaded.region
    const shown = {
      frame: await workbenchFrame(c, siteOf(), ctx),
      municipalities: await policyStateOn(ctx, ctx.today),
      part: policyParts.find((one) => one === c.req.query('deel')) ?? 'policy',
      district: districts.find(({ id }) => id === c.req.query('district'))?.id ?? null,
    }
    return sendPage(c, shown.frame, <PolicyPage {...shown} districts={districts} today={ctx.today} />)
  })
}

function showOne(c: Request, system: System, { siteOf }: Options): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const policy = await policyOf(ctx, codeIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const records = mayAtPlace(ctx, 'policy.record', policy.code)
    const { today, now } = ctx
    const district = ctx.loaded.region.districts.find(({ id }) => id === policy.district)?.name ?? null
    const saved = c.req.query('bewaard') === '1'
    return sendPage(c, frame, <MunicipalityPage {...{ frame, policy, district, records, saved, today, now }} />)
  })
}

function showForm(c: Request, system: System, { siteOf }: Options, wrong?: Wrong): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const point = pointIn(c)
    const policy = await policyToRecord(ctx, codeIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const held = policy.facts[point]
    const typed = wrong?.typed ?? typedFrom(held)
    const { conflict = false, faults = {} } = wrong ?? {}
    // Who saves once more after having seen what the other recorded means it.
    const shown = conflict ? { ...typed, ...numberOf(held) } : typed
    const page = <FactFormPage {...{ frame, policy, point, faults, conflict, now: ctx.now }} typed={shown} />
    return sendPage(c, frame, page, wrong ? (conflict ? 409 : 422) : 200)
  })
}

const numberOf = (held: Parameters<typeof typedFrom>[0]) => ({ nummer: String(held?.number ?? 0) })

async function policyToRecord(ctx: ActContext, code: string) {
  requirePermission(ctx, 'policy.record', { kind: 'policy', id: code })
  if (!mayAtPlace(ctx, 'policy.record', code)) throw new NotFound()
  return policyOf(ctx, code)
}

async function save(c: Request, system: System, options: Options): Promise<Response> {
  const typed = typedFact(await readForm(c))
  const read = readFact(typed, codeIn(c), pointIn(c))
  if ('faults' in read) return showForm(c, system, options, { typed, faults: read.faults })
  try {
    await actAs(system, c.get('actor'), (ctx) => recordPolicy(ctx, read.fact))
  } catch (error) {
    if (error instanceof Conflict) return showForm(c, system, options, { typed, faults: {}, conflict: true })
    if (error instanceof InvalidInput) return showForm(c, system, options, { typed, faults: faultsOf(error.issues) })
    throw error
  }
  return c.redirect(`/programma/beleid/${codeIn(c)}?bewaard=1`, 303)
}

const codeIn = (c: Request): string => c.req.param('code') ?? ''

function pointIn(c: Request): PolicyPointId {
  const word = c.req.param('point') ?? ''
  if (!isPolicyPoint(word) || !isRecorded(word)) throw new NotFound()
  return word
}
