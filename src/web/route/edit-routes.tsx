/** What the forms on the page of a version send: a rule or a step. */
import { Hono } from 'hono'
import { type Action, actAs, type Context, requirePermission } from '../../domains/access/index.ts'
import {
  activateRoute,
  discardRouteVersion,
  moveRouteRule,
  proposeRoute,
  type ReadDraft,
  type RouteView,
  removeRouteRule,
  saveRouteRule,
  sendBackRoute,
  viewRoute,
} from '../../domains/signals/index.ts'
import { allRules } from '../../domains/signals/rules/route-table.ts'
import { activation, proposal, sendingBack } from '../../domains/signals/rules/route-version.ts'
import { ruleInput } from '../../domains/signals/rules/rule-input.ts'
import { readDay } from '../../lib/day-input.ts'
import { Conflict, InvalidInput, type Issue, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import type { WorkbenchEnv } from '../http/workbench.ts'
import { localeOf } from '../locale.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { goTo } from '../session.ts'
import { showRuleOfGoneDraft } from './gone-draft.tsx'
import { openRule } from './open-rule.ts'
import { ruleFaults, stepFaults } from './route-faults.ts'
import { emptyFields, fieldsOf, fieldsSent, ruleIn, type Sent } from './rule-fields.ts'
import type { StepField } from './steps-section.tsx'
import { draftIn, numberIn, onePath, type RouteRequest, type RouteSite, showVersion } from './version-routes.tsx'
import { versionAddress } from './version-words.ts'

/** Mount behind the log-in. */
export function editRoutes(site: RouteSite): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .post(`${onePath}/regel`, (c) => changeRule(c, site))
    .post(`${onePath}/voorleggen`, (c) => step(c, site, ['reden'], { action: 'route.propose', take: propose }))
    .post(`${onePath}/gelden`, (c) => step(c, site, ['vanaf', 'woord'], { action: 'route.activate', take: activate }))
    .post(`${onePath}/terug`, (c) => step(c, site, ['vraag'], { action: 'route.propose', take: sendBack }))
    .post(`${onePath}/weg`, (c) => discard(c, site))
}

async function changeRule(c: RouteRequest, site: RouteSite): Promise<Response> {
  const form = await readForm(c)
  const read = draftIn(c, form)
  const rule = String(form.get('regel') ?? '') || null
  const does = String(form.get('doe') ?? 'bewaar')
  try {
    const saved = await actAs(site.system, c.get('actor'), (ctx) => doWithRule(ctx, read, { rule, does, form }))
    return goTo(c, await addressAfter(c, site, saved))
  } catch (error) {
    if (error instanceof InvalidInput) return ruleAgain(c, site, form, error.issues)
    if (error instanceof Conflict) return ruleAgain(c, site, form, [])
    if (error instanceof NotFound) return showRuleOfGoneDraft(c, site, form)
    throw error
  }
}

type SentForm = Awaited<ReturnType<typeof readForm>>

/** Does what the pressed button says; gives the id of the rule to show afterwards. */
async function doWithRule(
  ctx: Context,
  read: ReadDraft,
  { rule, does, form }: { rule: string | null; does: string; form: SentForm },
): Promise<string | null> {
  requirePermission(ctx, 'route.edit')
  if (rule !== null && (does === 'omhoog' || does === 'omlaag')) {
    await moveRouteRule(ctx, read, rule, does === 'omhoog' ? -1 : 1)
    return rule
  }
  if (rule !== null && does === 'weg') {
    await removeRouteRule(ctx, read, rule)
    return null
  }
  const { sent, issues } = ruleIn(await sentFields(ctx, read, rule, form))
  const input = parsedRule(sent, issues)
  return saveRouteRule(ctx, read, { rule, after: String(form.get('na') ?? '') || null, input })
}

function parsedRule(sent: ReturnType<typeof ruleIn>['sent'], issues: Issue[]) {
  try {
    const input = parseInput(ruleInput, sent)
    if (issues.length > 0) throw new InvalidInput(issues)
    return input
  } catch (error) {
    if (error instanceof InvalidInput && error.issues !== issues) throw new InvalidInput([...error.issues, ...issues])
    throw error
  }
}

async function sentFields(ctx: Context, { number }: ReadDraft, rule: string | null, form: Sent) {
  const { route } = await viewRoute(ctx, number)
  const before = allRules(route).find(({ id }) => id === rule)
  return fieldsSent(form, before ? fieldsOf(before) : emptyFields)
}

async function addressAfter(c: RouteRequest, { system }: RouteSite, rule: string | null): Promise<string> {
  const number = numberIn(c)
  if (rule === null) return `${versionAddress(number)}#regels`
  const { route } = await actAs(system, c.get('actor'), (ctx) => viewRoute(ctx, number))
  const found = allRules(route).find(({ id }) => id === rule)
  return `${versionAddress(number)}#${found ? `regel-${found.number}` : 'regels'}`
}

/** The form as it was filled in, above what stands there now; without issues because somebody else was first. */
function ruleAgain(c: RouteRequest, site: RouteSite, form: SentForm, issues: Issue[]): Promise<Response> {
  const rule = String(form.get('regel') ?? '')
  const faults = ruleFaults(issues, localeOf(c.req.raw, form))
  const isConflict = issues.length === 0
  return showVersion(c, site, numberIn(c), {
    status: isConflict ? 409 : 422,
    ...(isConflict ? { conflict: (view) => ruleConflict(view, rule) } : {}),
    open: (view) => {
      const before = allRules(view.route).find(({ id }) => id === rule)
      const fields = fieldsSent(form, before ? fieldsOf(before) : emptyFields)
      const asked = new URLSearchParams({ regel: before ? rule : 'nieuw', na: String(form.get('na') ?? '') })
      return openRule(view, asked, { fields, faults })
    },
  })
}

/** Whether the rule can still be saved, and as what. */
function ruleConflict({ version, route }: RouteView, rule: string): Words {
  if (version.standing !== 'draft') return m.routing_conflict_closed
  const isThere = rule === '' || allRules(route).some(({ id }) => id === rule)
  return isThere ? m.routing_conflict_rule : m.routing_conflict_gone
}

type Step = (ctx: Context, read: ReadDraft, typed: Partial<Record<StepField, string>>) => Promise<void>

const propose: Step = (ctx, read, { reden }) => proposeRoute(ctx, read, parseInput(proposal, { note: reden ?? '' }))
const activate: Step = (ctx, read, { vanaf, woord }) =>
  activateRoute(ctx, read, parseInput(activation, { from: readDay(vanaf ?? '') ?? '', note: woord ?? '' }))
const sendBack: Step = (ctx, read, { vraag }) =>
  sendBackRoute(ctx, read, parseInput(sendingBack, { remark: vraag ?? '' }))

/** Takes a step; what was wrong comes back beside its field, and a version that moved on says so. */
async function step(
  c: RouteRequest,
  site: RouteSite,
  fields: StepField[],
  { action, take }: { action: Action; take: Step },
): Promise<Response> {
  const form = await readForm(c)
  const typed = Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '')]))
  const number = numberIn(c)
  try {
    await actAs(site.system, c.get('actor'), async (ctx) => {
      requirePermission(ctx, action)
      await take(ctx, draftIn(c, form), typed)
    })
    return goTo(c, versionAddress(number))
  } catch (error) {
    if (error instanceof InvalidInput) {
      const faults = stepFaults(error.issues, fields, localeOf(c.req.raw, form))
      return showVersion(c, site, number, { status: 422, steps: { typed, faults } })
    }
    if (error instanceof Conflict)
      return showVersion(c, site, number, {
        status: 409,
        conflict: () => conflictWords(error),
        steps: { typed, faults: {} },
      })
    throw error
  }
}

const conflictWords = ({ code }: Conflict): Words =>
  code === 'workedOnIt' ? m.routing_conflict_own : m.routing_conflict_step

async function discard(c: RouteRequest, site: RouteSite): Promise<Response> {
  const form = await readForm(c)
  try {
    await actAs(site.system, c.get('actor'), (ctx) => discardRouteVersion(ctx, draftIn(c, form)))
    return goTo(c, '/meldroute/versies')
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return showVersion(c, site, numberIn(c), { status: 409, conflict: () => m.routing_conflict_step })
  }
}
