import { InvalidInput } from '../../lib/errors.ts'
import { compiledText } from './compiled-text.ts'
import type { CompiledRoute } from './rules/reporting-route.ts'
import { fileFault, withLine } from './rules/route-file.ts'

/** Reads a route that somebody sent as a file; throws InvalidInput with every problem, each with its line where it has one. */
export async function readRouteFile(xml: string): Promise<CompiledRoute> {
  const fault = fileFault(xml)
  if (fault) throw new InvalidInput([{ path: 'file', ...fault }])
  const read = await compiledText(xml)
  if ('route' in read) return read.route
  throw new InvalidInput(
    read.problems.map((problem) => ({ path: 'file', code: 'problem', detail: withLine(xml, problem) })),
  )
}
