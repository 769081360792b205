import type { Finding } from './finding.ts'
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
export function columnFindings(route: CompiledRoute, region: RouteRegion, codes?: RouteCodes): Finding[] {
  const districts = region.districts.map(({ id }) => id)
  return [
    ...compare(route, 'district', [...districts, routeWords.noDistrict], 'region.yaml'),
    ...(codes ? compare(route, 'vorm', [...codes.forms, unknownForm], 'the code list of forms') : []),
    ...(codes ? compare(route, 'bron', [...codes.sourceKinds, otherSource], 'the code list of sources') : []),
  ]
}

function compare(route: CompiledRoute, column: InputColumn, known: string[], where: string): Finding[] {
  const values = valuesOf(route, column)
  if (values.length === 0) return []
  const found = (kind: 'columnMisses' | 'columnStrange', value: string): Finding => {
    return { kind, rules: [], column, value, where }
  }
  return [
    ...known.filter((value) => !values.includes(value)).map((value) => found('columnMisses', value)),
    ...values.filter((value) => !known.includes(value)).map((value) => found('columnStrange', value)),
  ]
}
