/** The description of the API as the page for its builders reads it: operations in groups, with what each asks and gives. */
import { z } from 'zod'

const named = z.looseObject({ $ref: z.string().optional(), example: z.unknown().optional() })
const fields = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
})
const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  'x-en': z.string().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  security: z.array(z.object({ token: z.array(z.string()) })).default([]),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: named })) }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string() })),
})
const document = z.looseObject({
  info: z.looseObject({ version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})

/** Something that one can ask of the API. */
export type Described = {
  id: string
  method: string
  path: string
  summary: { nl: string; en: string }
  description: string | undefined
  /** What a token must open; null for what is for everybody. */
  scope: string | null
  /** Headers and query. */
  parameters: string[]
  /** The fields of what is sent, or the kind of content where that is no JSON. */
  sends: { name: string; required: boolean }[]
  contentType: string | undefined
  statuses: string[]
}
export type Guide = {
  version: string
  url: string
  groups: { name: string; description: string; operations: Described[] }[]
  /** What every status of a problem means. */
  problems: [string, string][]
}

/** Reads the description; throws when it is not as ours always is. */
export function guideFrom(described: unknown): Guide {
  const { info, servers, tags, paths, components } = document.parse(described)
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({
      tags: of.tags,
      is: operationOf(path, method, of, components.schemas),
    })),
  )
  const answers = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap((of) => Object.entries(of.responses)),
  )
  const problems = new Map(
    answers.flatMap(([status, { description }]) => (status >= '400' ? [[status, description]] : [])),
  )
  return {
    version: info.version,
    url: servers[0]?.url ?? '',
    groups: tags.map(({ name, description }) => ({
      ...{ name, description },
      operations: all.filter((one) => one.tags.includes(name)).map(({ is }) => is),
    })),
    problems: [...problems].sort(([a], [b]) => a.localeCompare(b)),
  }
}

function operationOf(
  path: string,
  method: string,
  of: z.output<typeof operation>,
  schemas: Record<string, unknown>,
): Described {
  const [contentType, body] = Object.entries(of.requestBody?.content ?? {})[0] ?? []
  const { properties, required } = fields.parse(schemas[body?.schema.$ref?.split('/').at(-1) ?? ''] ?? {})
  return {
    id: of.operationId,
    method: method.toUpperCase(),
    path,
    summary: { nl: of.summary, en: of['x-en'] ?? of.summary },
    description: of.description,
    scope: of.security[0]?.token[0] ?? null,
    parameters: of.parameters.filter((one) => one.in !== 'path').map(({ name }) => name),
    sends: Object.keys(properties).map((name) => ({ name, required: required.includes(name) })),
    contentType,
    statuses: Object.keys(of.responses),
  }
}
