import {
  type CompiledRoute,
  type InputColumn,
  otherSource,
  routeWords,
  unknownForm,
  valuesOf,
} from './reporting-route.ts'
import type { RouteRegion } from './route-region.ts'

/** Codes that a signal may have today: forms of exploitation and kinds of source. */
export type RouteCodes = { forms: readonly string[]; sourceKinds: readonly string[] }

/** Whether the columns of a route know the codes and districts of today, and no others. */
export function columnProblems(route: CompiledRoute, region: RouteRegion, codes?: RouteCodes): string[] {
  const districts = region.districts.map(({ id }) => id)
  return [
    ...compare(route, 'district', [...districts, routeWords.noDistrict], 'region.yaml'),
    ...(codes ? compare(route, 'vorm', [...codes.forms, unknownForm], 'the code list of forms') : []),
    ...(codes ? compare(route, 'bron', [...codes.sourceKinds, otherSource], 'the code list of sources') : []),
  ]
}

function compare(route: CompiledRoute, column: InputColumn, known: string[], where: string): string[] {
  const values = valuesOf(route, column)
  if (values.length === 0) return []
  const missing = known.filter((value) => !values.includes(value))
  const strange = values.filter((value) => !known.includes(value))
  return [
    ...missing.map((value) => `column "${column}" does not allow "${value}", which ${where} has`),
    ...strange.map((value) => `column "${column}" allows "${value}", which ${where} does not have`),
  ]
}
