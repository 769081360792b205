import { compileRoute } from './rules/reporting-route.ts'

type Compiled = ReturnType<typeof compileRoute>

const kept = new Map<string, Compiled>()
const mostKept = 20

/** Reads a route from its text. The texts that were asked for last are kept: a page about one asks several times. */
export function compiledText(xml: string): Compiled {
  const found = kept.get(xml)
  kept.delete(xml)
  const compiled = found ?? compileRoute(xml)
  kept.set(xml, compiled)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return compiled
}
