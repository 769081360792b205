import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Fault, faultsOf } from './faults.ts'
import { invalid, problem } from './problems.ts'
import { isJson, parseJson } from './sent-values.ts'

/** Reads the JSON of a request with a schema; with what is wrong elsewhere in the request all errors are named at once. */
export async function bodyOf<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
  elsewhere: readonly Fault[] = [],
): Promise<{ sent: z.output<Schema> } | { refused: Response }> {
  if (!isJson(c.req.header('content-type')))
    return { refused: problem(c, 415, 'Stuur JSON, met Content-Type: application/json.') }
  const json = parseJson(await c.req.text())
  const parsed = schema.safeParse(json.value)
  const inBody = json.faults ?? (parsed.success ? [] : faultsOf(parsed.error, json.value))
  const faults = [...elsewhere, ...inBody]
  if (faults.length > 0 || !parsed.success) return { refused: invalid(c, faults) }
  return { sent: parsed.data }
}
