import { type Context, desksFor, notify, peopleToRemind, requireSystem } from '../access/index.ts'
import { duePlans } from './plan-store.ts'
import { type DueFact, dueFacts } from './policy-queries.ts'
import { addReminder } from './policy-store.ts'
import { type DueMatter, remindedFunctions, remindersOn, whoHears } from './rules/policy-holders.ts'
import { isPolicyPoint, policyPointIds, policyValues } from './rules/policy-points.ts'
import { stateOfPoint } from './rules/policy-state.ts'

/**
 * Tells who holds a point of policy that its day nears (60 and 14 days before) or passed: one notice a person, however much
 * it is, and of each day once a stage. Returns of how many days somebody heard.
 */
export async function remindPolicy(ctx: Context): Promise<number> {
  requireSystem(ctx)
  const people = await peopleToRemind(ctx, remindedFunctions)
  const told = new Set<string>()
  let heard = 0
  for (const reminder of remindersOn(await mattersOf(ctx), ctx.today)) {
    const { about, dueOn, stage } = reminder
    if (!(await addReminder(ctx.db, { region: ctx.region, about, due_on: dueOn, stage, on_day: ctx.today }))) continue
    heard += 1
    for (const personId of whoHears(reminder, people)) told.add(personId)
  }
  await notify(
    ctx,
    'policyDue',
    [...told].map((personId) => ({ personId })),
  )
  return heard
}

async function mattersOf(ctx: Context): Promise<DueMatter[]> {
  const rows = Map.groupBy(await dueFacts(ctx.db, ctx.region), (row) => row.municipality_code)
  const ofPolicy = [...rows].flatMap(([municipality, facts]) => dueOfMunicipality(ctx, municipality, facts))
  return [...ofPolicy, ...(await dueOfPlans(ctx))]
}

/** A plan and the partners that were asked are for the region; that a municipality adopts is for that municipality. */
async function dueOfPlans(ctx: Context): Promise<DueMatter[]> {
  const { plans, feedback, adoptions } = await duePlans(ctx.db, ctx.region)
  const inState = (id: string, state: string) => plans.some((plan) => plan.id === id && plan.state === state)
  return [
    ...plans.flatMap(({ id, state, due_on }) =>
      due_on === null ? [] : [{ about: `${id} ${state}`, municipality: null, dueOn: due_on }],
    ),
    ...feedback
      .filter(({ plan_id }) => inState(plan_id, 'feedback'))
      .map((one) => ({ about: `${one.plan_id} ${one.organisation_id}`, municipality: null, dueOn: one.due_on })),
    ...adoptions
      .filter(({ plan_id }) => inState(plan_id, 'adoption'))
      .map((one) => ({
        ...{ about: `${one.plan_id} ${one.municipality_code}`, municipality: one.municipality_code },
        dueOn: one.due_on,
      })),
  ]
}

function dueOfMunicipality(ctx: Context, municipality: string, rows: DueFact[]): DueMatter[] {
  const facts = Object.fromEntries(rows.flatMap((row) => (isPolicyPoint(row.point) ? [[row.point, factOf(row)]] : [])))
  const desks = desksFor(ctx.loaded.region, 'attentionOfficers', municipality)
  const counted = { officers: 0, hasDesk: desks.length > 0 }
  return policyPointIds.flatMap((id) => {
    const { due } = stateOfPoint(id, facts, counted, ctx.today)
    return due === null ? [] : [{ about: `${municipality} ${id}`, municipality, dueOn: due }]
  })
}

const factOf = ({ value, day, due_on, percent }: DueFact) => ({
  value: policyValues.find((one) => one === value) ?? 'unknown',
  ...{ day, dueOn: due_on, percent },
})
