import type { Desk, LegalBasis, OrganisationType, Purpose, Region } from './region.ts'

/** A purpose that a receiver may use what it gets for, with a legal basis that carries it. */
export type Ground = { purpose: Purpose; legalBasis: LegalBasis }

/** Every purpose and legal basis on which a type of organisation may receive, in the order of the region file. */
function groundsForType(region: Region, type: OrganisationType): Ground[] {
  return region.purposes.flatMap((purpose) =>
    region.legalBases
      .filter((basis) => basis.organisationTypes.includes(type) && basis.purposes.includes(purpose.id))
      .map((legalBasis) => ({ purpose, legalBasis })),
  )
}

/**
 * Every purpose and legal basis on which a desk may receive: what the type of its organisation allows. None for a desk of
 * an organisation that the register does not name as a receiver.
 */
export function groundsFor(region: Region, desk: Desk): Ground[] {
  if (region.unregistered.includes(desk.id)) return []
  const organisation = region.organisations.find(({ id }) => id === desk.organisationId)
  return organisation === undefined ? [] : groundsForType(region, organisation.type)
}

/** Whether a desk may receive for this purpose on this legal basis; without it a share cannot be made (C-11). */
export function isAllowedGround(region: Region, desk: Desk, purposeId: string, legalBasisId: string): boolean {
  return groundsFor(region, desk).some(
    ({ purpose, legalBasis }) => purpose.id === purposeId && legalBasis.id === legalBasisId,
  )
}
