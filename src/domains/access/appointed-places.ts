import { type PlacedPerson, placedPeople } from './colleague-queries.ts'
import { type Context, requirePermission, requireSystem } from './context.ts'

/** How many attention officers each municipality has on a day, by its code; those without any are not in it. */
export async function officersPerMunicipality(ctx: Context, day: string): Promise<Map<string, number>> {
  requirePermission(ctx, 'policy.view')
  return countOfficers(await placedPeople(ctx.db, ['attentionOfficer'], day))
}

/** Who holds some functions today, and where: for the jobs, which tell them that something is due. */
export function peopleToRemind(ctx: Context, functions: readonly string[]): Promise<PlacedPerson[]> {
  requireSystem(ctx)
  return placedPeople(ctx.db, functions, ctx.today)
}

function countOfficers(officers: readonly PlacedPerson[]): Map<string, number> {
  const people = new Map<string, Set<string>>()
  for (const { personId, municipalityCode } of officers)
    if (municipalityCode !== null)
      people.set(municipalityCode, (people.get(municipalityCode) ?? new Set()).add(personId))
  return new Map([...people].map(([code, held]) => [code, held.size]))
}
