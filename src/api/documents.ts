/** What the routes of the API have in common in its description: answers with their headers, and problems. */
import { z } from '@hono/zod-openapi'
import type { Scope } from '../domains/access/rules/scopes.ts'
import { type ProblemStatus, problemTitles } from './problems.ts'
import { apiVersion } from './version.ts'

const versionHeader = { description: 'De volledige versie van deze API.', schema: { type: 'string' as const } }

const problem = {
  type: z.string().optional(),
  status: z.int().openapi({ description: 'De statuscode van het antwoord.' }),
  title: z.string().openapi({ description: 'Wat voor probleem dit is.' }),
  detail: z.string().openapi({ description: 'Wat je eraan doet.' }),
}
const Problem = z.object(problem).openapi('Probleem')
const InvalidProblem = z
  .object({
    ...problem,
    errors: z.array(
      z.object({
        in: z.enum(['body', 'header', 'path', 'query']),
        location: z.object({ pointer: z.string().optional(), name: z.string().optional() }),
        code: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .openapi('OngeldigVerzoek', {
    description: 'Alle fouten in het verzoek in één keer. Wat is gestuurd, staat er niet bij.',
  })

/** An answer that went well. */
export function answer<T extends z.ZodType>(description: string, schema: T, headers: Record<string, object> = {}) {
  return {
    description,
    headers: { 'API-Version': { ...versionHeader, example: apiVersion }, ...headers },
    content: { 'application/json': { schema } },
  }
}

/** A header that says which version of something this is. */
export const etagHeader = {
  ETag: {
    description: 'De versie. Stuur haar mee als If-Match.',
    schema: { type: 'string' as const },
    example: '"v1"',
  },
}

/** What stands in every route for who has a token with a scope. */
export const needs = (scope: Scope) => ({ security: [{ token: [scope] }] })

/** The problems that a route can answer with. */
export function problems(...statuses: ProblemStatus[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: problemTitles[status],
        content: { 'application/problem+json': { schema: status === 400 ? InvalidProblem : Problem } },
      },
    ]),
  )
}
