import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CompiledRoute, compileRoute } from './rules/reporting-route.ts'
import { checkRoute } from './rules/route-checks.ts'
import type { RouteCodes } from './rules/route-checks-columns.ts'
import type { RouteRegion } from './rules/route-region.ts'

/** A reporting route as read: ready to route, or sentences that name file and rule. Warnings do not refuse it. */
export type RouteReading =
  | { route: CompiledRoute; xml: string; problems: []; warnings: string[] }
  | { route: null; xml: string; problems: string[]; warnings: string[] }

/** Reads `reporting-route.dmn` of a region folder and checks it against the region and the codes of today. It stores nothing. */
export async function readRoute(folder: string, region: RouteRegion, codes?: RouteCodes): Promise<RouteReading> {
  const path = join(folder, 'reporting-route.dmn')
  const xml = await readFile(path, 'utf8').catch(() => null)
  if (xml !== null) return readRouteText(xml, path, region, codes)
  return { route: null, xml: '', problems: [`${path}: the file is missing or cannot be read`], warnings: [] }
}

/** Checks the text of a reporting route; `path` is how the sentences call it. */
export async function readRouteText(
  xml: string,
  path: string,
  region: RouteRegion,
  codes?: RouteCodes,
): Promise<RouteReading> {
  const inFile = (sentences: string[]) => sentences.map((sentence) => `${path}: ${sentence}`)
  const compiled = await compileRoute(xml)
  if ('problems' in compiled) return { route: null, xml, problems: inFile(compiled.problems), warnings: [] }
  const check = checkRoute(compiled.route, region, codes)
  const warnings = inFile(check.warnings)
  if (check.problems.length > 0) return { route: null, xml, problems: inFile(check.problems), warnings }
  return { route: compiled.route, xml, problems: [], warnings }
}
