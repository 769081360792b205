import { appointmentsOn, type Context } from '../access/index.ts'
import { liesIn, placesOf, type Territory, territoryOf, wholeRegion } from './rules/places.ts'
import type { ProgrammeFile } from './rules/programme-file.ts'

type Scoped = { scope?: NonNullable<ProgrammeFile['actions']>[number]['scope']; owner?: readonly string[] | undefined }

/**
 * The places of an action or norm for which the actor may record how it stands: all of them for who guards the programme,
 * their own for who coordinates a district or works for a municipality, and for who holds the role that owns it.
 */
export function placesToRecord(ctx: Context, programme: ProgrammeFile, item: Scoped): string[] {
  const territory = territoryOf(programme, ctx.loaded.region)
  const owning = (programme.roles ?? []).flatMap(({ id, function: name }) =>
    item.owner?.includes(id) && name !== undefined ? [name] : [],
  )
  const held = appointmentsOn(ctx.actor, ctx.today)
  return placesOf(item.scope, territory).filter((place) =>
    held.some((appointment) => records(appointment, owning, place, territory)),
  )
}

type Held = { function: string; districtId: string | null; municipalityCode: string | null }
const guarding = ['chainDirector', 'projectLeader']

function records(held: Held, owning: readonly string[], place: string, territory: Territory): boolean {
  if (guarding.includes(held.function)) return true
  const { districtId, municipalityCode } = held
  const owns = owning.includes(held.function)
  // What counts for the whole region is recorded by its owner, whatever their district.
  if (place === wholeRegion)
    return owns || (held.function === 'policyOfficer' && districtId === null && municipalityCode === null)
  const may = owns || held.function === 'policyOfficer' || held.function === 'districtCoordinator'
  if (municipalityCode !== null) return may && place === municipalityCode
  return may && (districtId === null ? held.function !== 'districtCoordinator' : liesIn(place, districtId, territory))
}
