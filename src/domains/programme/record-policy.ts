import { Conflict, InvalidInput } from '../../lib/errors.ts'
import { type Context, findMunicipality, recordAudit } from '../access/index.ts'
import { requireAtPlace } from './policy-places.ts'
import { addFact } from './policy-store.ts'
import type { PolicyFactInput } from './rules/policy-fact.ts'

/**
 * Records how a point of a municipality stands (P-06, P-07). What was recorded before stays as its history. Throws Conflict
 * when somebody else recorded the point since it was on the screen, InvalidInput when something is said to be done later.
 */
export async function recordPolicy(ctx: Context, input: PolicyFactInput): Promise<void> {
  const person = requireAtPlace(ctx, 'policy.record', input.municipality)
  if (!findMunicipality(ctx.loaded.region, input.municipality))
    throw new InvalidInput([{ path: 'municipality', code: 'unknown' }])
  if (input.day !== null && input.day > ctx.today) throw new InvalidInput([{ path: 'day', code: 'future' }])
  const { municipality, dueOn, ...words } = input
  const fact = { ...words, municipality_code: municipality, due_on: dueOn, number: input.number + 1 }
  const kept = { id: ctx.newId(), region: ctx.region, ...fact, by_person: person, on_day: ctx.today }
  if (!(await addFact(ctx.db, kept))) throw new Conflict('changed')
  await recordAudit(ctx, {
    action: 'policy.record',
    resource: { kind: 'policy', id: municipality },
    detail: { point: input.point, number: input.number + 1, value: input.value },
  })
}
