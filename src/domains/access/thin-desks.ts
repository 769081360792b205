import { type Context, requirePermission } from './context.ts'
import { listPlaces } from './desk-queries.ts'
import { appointmentsOn } from './rules/actor.ts'
import { findDesk } from './rules/region.ts'

/** A desk with an account at which fewer than two people work today. */
export type ThinDesk = { id: string; name: string; people: number }

/**
 * Desks where nobody can stand in for somebody (S-06): all of them for who manages people or keeps an eye on the whole
 * region, those of their districts for district coordinators.
 */
export async function thinDesks(ctx: Context, action: 'people.manage' | 'oversight.view'): Promise<ThinDesk[]> {
  requirePermission(ctx, action)
  const { desks } = await listPlaces(ctx.db, ctx.today)
  const thin = desks.filter(({ people }) => people < 2)
  const functions = appointmentsOn(ctx.actor, ctx.today).map((one) => one.function)
  const wholeRegion = action === 'people.manage' || functions.includes('chainDirector')
  return wholeRegion ? thin : thin.filter(({ id }) => isInDistrictOf(ctx, id))
}

function isInDistrictOf({ actor, today, loaded: { region } }: Context, deskId: string): boolean {
  const mine = appointmentsOn(actor, today).flatMap(({ districtId }) => districtId ?? [])
  const territory = findDesk(region, deskId)?.territory
  if (territory?.kind === 'district') return mine.includes(territory.districtId)
  if (territory?.kind !== 'municipality') return false
  const { municipalityCode } = territory
  return mine.includes(region.municipalities.find(({ code }) => code === municipalityCode)?.district ?? '')
}
