import { NotFound } from '../../lib/errors.ts'
import {
  type Action,
  type Appointment,
  appointmentsOn,
  type Context,
  mayDo,
  requirePermission,
} from '../access/index.ts'

type PolicyAction = Extract<Action, 'policy.record' | 'policy.screen' | 'policy.plan'>

/** The municipalities for which the actor may do something with policy: all of them, or some by their code. */
export function policyPlaces(ctx: Context, action: PolicyAction): 'all' | string[] {
  const { actor, today } = ctx
  if (!mayDo(actor, action, today)) return []
  const held = appointmentsOn(actor, today)
  if (held.some(isForRegion)) return 'all'
  const functions = municipal[action]
  return held.flatMap((one) => (functions.includes(one.function) ? (one.municipalityCode ?? []) : []))
}

const municipal: Record<PolicyAction, string[]> = {
  'policy.record': ['attentionOfficer', 'policyOfficer', 'portfolioHolder'],
  'policy.screen': ['policyOfficer'],
  // A plan of the whole region is nobody's who works for one municipality.
  'policy.plan': [],
}

/** Whether an appointment is for the policy of the whole region. */
function isForRegion({ function: name, municipalityCode, districtId }: Appointment): boolean {
  if (name === 'policyOfficer') return municipalityCode === null && districtId === null
  return name === 'chainDirector' || name === 'projectLeader'
}

/** Whether the actor may do something with the policy of a municipality; null asks for the whole region. */
export function mayAtPlace(ctx: Context, action: PolicyAction, municipality: string | null): boolean {
  const places = policyPlaces(ctx, action)
  return places === 'all' || (municipality !== null && places.includes(municipality))
}

/**
 * Throws NotAllowed unless the function of the actor has this task, NotFound unless they have it for this municipality
 * (null: for the region). Gives who acts.
 */
export function requireAtPlace(ctx: Context, action: PolicyAction, municipality: string | null): string {
  const resource = { kind: 'policy', ...(municipality === null ? {} : { id: municipality }) }
  requirePermission(ctx, action, resource)
  if (ctx.actor.kind !== 'person' || !mayAtPlace(ctx, action, municipality)) throw new NotFound()
  return ctx.actor.personId
}
