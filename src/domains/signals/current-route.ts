import type { LoadedRegion } from '../access/index.ts'
import { type CompiledRoute, compileRoute } from './rules/reporting-route.ts'

const compiled = new WeakMap<LoadedRegion, Promise<CompiledRoute>>()

/** The reporting route of a region as it is loaded now, made ready once. Throws when a loaded route cannot be read. */
export function currentRoute(loaded: LoadedRegion): Promise<CompiledRoute> {
  const known = compiled.get(loaded)
  if (known) return known
  const route = compileRoute(loaded.routeXml).then((read) => {
    if ('problems' in read) throw new Error(`the loaded reporting route is damaged: ${read.problems.join('; ')}`)
    return read.route
  })
  compiled.set(loaded, route)
  return route
}
