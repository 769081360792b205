import type { ProgrammeFile } from './programme-file.ts'

/** The whole region, as a place. */
export const wholeRegion = ''

/** The districts and municipalities that a programme counts over, in their order. */
export type Territory = {
  districts: readonly { id: string; name: string }[]
  municipalities: readonly { code: string; name: string; district?: string | undefined }[]
}

type Scope = NonNullable<ProgrammeFile['actions']>[number]['scope']

/** Where a programme counts: what its own file says, and the region where that is silent. */
export const territoryOf = (programme: ProgrammeFile, region: Territory): Territory => ({
  districts: programme.districts ?? region.districts,
  municipalities: programme.municipalities ?? region.municipalities,
})

/** The places at which something counts: '' for the region, ids of districts, codes of municipalities. */
export function placesOf(scope: Scope, territory: Territory): string[] {
  if (scope === undefined || scope === 'region') return [wholeRegion]
  if (scope === 'district') return orRegion(territory.districts.map(({ id }) => id))
  if (scope === 'municipality') return orRegion(territory.municipalities.map(({ code }) => code))
  return ['district' in scope ? scope.district : scope.municipality]
}

// A region without districts has no places of its own for what counts in each of them.
const orRegion = (places: string[]) => (places.length > 0 ? places : [wholeRegion])

/** The name of a district or municipality; empty for the region as a whole. */
export function placeName(place: string, { districts, municipalities }: Territory): string {
  const district = districts.find(({ id }) => id === place)
  return district?.name ?? municipalities.find(({ code }) => code === place)?.name ?? place
}

/** Whether a place lies in a district, or is it. */
export const liesIn = (place: string, district: string, { municipalities }: Territory): boolean =>
  place === district || municipalities.some((one) => one.code === place && one.district === district)
