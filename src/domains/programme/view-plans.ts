import { NotFound } from '../../lib/errors.ts'
import { type Context, requirePermission } from '../access/index.ts'
import { type PlanRows, planRows } from './plan-store.ts'
import { policyBodies } from './rules/policy-fact.ts'
import {
  blockersOf,
  feedbackOutcomes,
  type LateParty,
  latePartiesOf,
  type PlanAdoption,
  type PlanBlocker,
  type PlanFeedback,
  type PlanState,
  planStates,
} from './rules/regional-plan.ts'

/** A regional plan as every party reads it, with who is late today. */
export type RegionalPlan = {
  id: string
  title: string
  link: string
  workingGroup: string
  committee: string
  advice: string
  adviceOn: string | null
  state: PlanState
  dueOn: string | null
  version: number
  feedback: PlanFeedback[]
  adoptions: PlanAdoption[]
  moves: {
    number: number
    state: PlanState
    onDay: string
    dueOn: string | null
    reason: string
    byName: string | null
  }[]
  late: LateParty[]
  blockers: PlanBlocker[]
}

/** The plans of the region: those of which somebody is late first. */
export async function listPlans(ctx: Context): Promise<RegionalPlan[]> {
  requirePermission(ctx, 'policy.view')
  const plans = (await planRows(ctx.db)).map((rows) => planOf(rows, ctx.today))
  return plans.sort((a, b) => Number(b.late.length > 0) - Number(a.late.length > 0))
}

/** One plan. Throws NotFound. */
export async function viewPlan(ctx: Context, id: string): Promise<RegionalPlan> {
  requirePermission(ctx, 'policy.view')
  return getPlan(ctx, id)
}

/** One plan, for a command that has asked permission. Throws NotFound. */
export async function getPlan(ctx: Context, id: string): Promise<RegionalPlan> {
  const [rows] = await planRows(ctx.db, id)
  if (!rows) throw new NotFound('plan')
  return planOf(rows, ctx.today)
}

const stateIn = (word: string): PlanState => planStates.find((one) => one === word) ?? 'draft'

function planOf({ plan, feedback, adoptions, moves }: PlanRows, today: string): RegionalPlan {
  const { id, title, link, committee, advice, version } = plan
  const standing = {
    ...{ state: stateIn(plan.state), dueOn: plan.due_on, advice, adviceOn: plan.advice_on },
    ...{ feedback: feedback.map(feedbackOf), adoptions: adoptions.map(adoptionOf) },
  }
  return {
    ...{ id, title, link, committee, version, workingGroup: plan.working_group },
    ...standing,
    moves: moves.map(({ number, state, on_day, due_on, reason, byName }) => ({
      ...{ number, state: stateIn(state), onDay: on_day, dueOn: due_on, reason, byName },
    })),
    late: latePartiesOf(standing, today),
    blockers: blockersOf(standing, today),
  }
}

const feedbackOf = (row: PlanRows['feedback'][number]): PlanFeedback => ({
  ...{ organisation: row.organisation_id, askedOn: row.asked_on, dueOn: row.due_on, receivedOn: row.received_on },
  ...{ said: row.said, response: row.response, version: row.version },
  outcome: feedbackOutcomes.find((one) => one === row.outcome) ?? null,
})

const adoptionOf = (row: PlanRows['adoptions'][number]): PlanAdoption => ({
  ...{ municipality: row.municipality_code, dueOn: row.due_on, adoptedOn: row.adopted_on, version: row.version },
  ...{ councilInformedOn: row.council_informed_on, publishedOn: row.published_on },
  body: policyBodies.find((one) => one === row.body) ?? null,
})
