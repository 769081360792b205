import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApi } from '../testing/partner.ts'
import { openWorld, type World } from '../testing/world.ts'
import { apiVersion } from './version.ts'

// The Dutch API Design Rules that a machine can check, each under its own name: https://gitdocumentatie.logius.nl/publicatie/api/adr/

const schemaObject = z.looseObject({
  format: z.string().optional(),
  properties: z.record(z.string(), z.looseObject({ format: z.string().optional() })).optional(),
  required: z.array(z.string()).optional(),
})
const response = z.looseObject({
  description: z.string().min(1),
  headers: z.record(z.string(), z.unknown()).optional(),
  content: z.record(z.string(), z.looseObject({ schema: z.looseObject({ $ref: z.string().optional() }) })),
})
const parameter = z.looseObject({ name: z.string(), in: z.enum(['query', 'path', 'header', 'cookie']) })
const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()).min(1),
  parameters: z.array(parameter).default([]),
  requestBody: z.unknown().optional(),
  security: z.array(z.unknown()).optional(),
  responses: z.record(z.string(), response),
})
const description = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({
    version: z.string(),
    contact: z.object({ name: z.string().min(1), email: z.email(), url: z.url() }),
  }),
  servers: z.array(z.object({ url: z.string() })).min(1),
  tags: z.array(z.looseObject({ name: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), schemaObject) }),
})

let world: World
let api: ReturnType<typeof openApi>
let answer: Response
let spec: z.output<typeof description>
beforeAll(async () => {
  world = await openWorld()
  api = openApi(world)
  answer = await api.app.request('/api/v1/openapi.json', { headers: { origin: 'https://elders.example' } })
  spec = description.parse(await answer.clone().json())
})
afterAll(() => world.close())

const operations = () =>
  Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ path, method, of, name: `${method} ${path}` })),
  )
const responses = () =>
  operations().flatMap(({ name, of }) =>
    Object.entries(of.responses).map(([status, is]) => ({ name: `${name} ${status}`, status: Number(status), is })),
  )
const namesWhere = <T extends { name: string }>(all: T[], isWrong: (one: T) => boolean) =>
  all.filter(isWrong).map(({ name }) => name)

/** Every object with properties in the document, wherever it stands. */
function objectsIn(node: unknown): z.output<typeof schemaObject>[] {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(objectsIn)
  const parsed = schemaObject.safeParse(node)
  return parsed.success && parsed.data.properties ? [parsed.data, ...inside] : inside
}

function referencesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : referencesIn(value)))
}

describe('X-01 the description of the API follows the Dutch API Design Rules', () => {
  it('core/doc-openapi: OpenAPI 3.1, and every reference leads somewhere', async () => {
    expect(spec.openapi).toMatch(/^3\.1\.\d+$/)
    const known = Object.keys(spec.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(referencesIn(await answer.clone().json()).filter((to) => !known.includes(to))).toEqual([])
  })

  it('core/publish-openapi: at its place, without a token, readable from any site', () => {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const get = spec.paths['/openapi.json']?.get
    expect(Object.keys(spec.paths['/openapi.json'] ?? {})).toEqual(['get'])
    expect(get?.security).toBeUndefined()
    expect(Object.keys(get?.responses['200']?.headers ?? {})).toContain('access-control-allow-origin')
  })

  it('core/uri-version: one address, with the major version only', () => {
    expect(spec.servers.map(({ url }) => url)).toEqual(['https://lichtketen.example/api/v1'])
  })

  it('core/semver and core/version-header: the full version, on each answer that went well', async () => {
    expect(spec.info.version).toMatch(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[\w.-]+)?(\+[\w.-]+)?$/)
    expect(spec.info.version).toBe(apiVersion)
    const well = responses().filter(({ status }) => status >= 200 && status < 400)
    expect(namesWhere(well, ({ is }) => !('API-Version' in (is.headers ?? {})))).toEqual([])
    expect(answer.headers.get('api-version')).toBe(apiVersion)
    const lists = await api.app.request('/api/v1/codelijsten')
    expect([lists.status, lists.headers.get('api-version')]).toEqual([200, apiVersion])
  })

  it('core/no-trailing-slash and core/path-segments-kebab-case', () => {
    const good = /^(\/([a-z0-9]+(-[a-z0-9]+)*(\.json)?|\{[a-z][A-Za-z0-9]*\}|_[a-z]+))+$/
    expect(Object.keys(spec.paths).filter((path) => !good.test(path))).toEqual([])
  })

  it('core/query-keys-camel-case, and every property in camel case', () => {
    const camel = /^[a-z][A-Za-z0-9]*$/
    const parameters = operations().flatMap(({ of }) => of.parameters.filter((one) => one.in !== 'header'))
    const properties = objectsIn(spec).flatMap((one) => Object.keys(one.properties ?? {}))
    expect([...parameters.map(({ name }) => name), ...properties].filter((name) => !camel.test(name))).toEqual([])
    expect(Object.keys(spec.components.schemas).filter((name) => !/^[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([])
  })

  it('core/http-methods: standard ones', () => {
    const standard = ['get', 'post', 'put', 'patch', 'delete']
    expect(namesWhere(operations(), ({ method }) => !standard.includes(method))).toEqual([])
  })

  it('core/error-handling: problem+json with status, title and detail for every 4xx and 5xx', () => {
    const problems = responses().filter(({ status }) => status >= 400)
    const isProblem = ({ is }: { is: z.output<typeof response> }) => {
      const { schema } = is.content['application/problem+json'] ?? {}
      const { required = [] } = spec.components.schemas[schema?.$ref?.split('/').at(-1) ?? ''] ?? {}
      return (
        Object.keys(is.content).length === 1 && ['status', 'title', 'detail'].every((one) => required.includes(one))
      )
    }
    expect(problems.length).toBeGreaterThan(10)
    expect(namesWhere(problems, (one) => !isProblem(one))).toEqual([])
  })

  it('core/error-handling/invalid-input: 400 where there is input, 422 nowhere, and all errors in it', () => {
    const takesInput = operations().filter(({ method, of }) => method !== 'get' || of.parameters.length > 0)
    expect(namesWhere(takesInput, ({ of }) => !('400' in of.responses))).toEqual([])
    expect(namesWhere(responses(), ({ status }) => status === 422)).toEqual([])
    expect(spec.components.schemas.OngeldigVerzoek?.required).toContain('errors')
  })

  it('core/date-time: what is called a date is one, and no moment lacks its zone', () => {
    const properties = objectsIn(spec).flatMap((one) => Object.entries(one.properties ?? {}))
    const dates = properties.filter(([name]) => /(Datum|Date)$|^(?:geboorte)?(datum|date)$/.test(name))
    expect(dates.map(([name]) => name)).toContain('ontvangenDatum')
    expect(dates.filter(([, { format }]) => format !== 'date').map(([name]) => name)).toEqual([])
    expect(properties.filter(([, { format }]) => format === 'time' || format === 'date-time-local')).toEqual([])
  })

  it('core/doc-openapi-contact, core/doc-language and tags: who to ask, in Dutch, in groups', () => {
    expect(spec.info.contact.email).toContain('@')
    const tags = spec.tags.map(({ name }) => name)
    expect(namesWhere(operations(), ({ of }) => of.tags.some((tag) => !tags.includes(tag)))).toEqual([])
    const ids = operations().map(({ of }) => of.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('core/transport/no-sensitive-uris: nothing but numbers, ids and pages goes in an address', () => {
    const inAddress = operations().flatMap(({ of }) => of.parameters.filter((one) => one.in !== 'header'))
    expect(new Set(inAddress.map((one) => `${one.in} ${one.name}`))).toEqual(
      new Set(['path signaalnummer', 'path overdrachtnummer', 'path bestandId', 'path webhookId', 'query pagina']),
    )
  })
})

it('X-01 every route that is described answers, and asks for a token where it says so', async () => {
  for (const { path, method, of, name } of operations()) {
    const url = `/api/v1${path.replace(/\{\w+\}/, '2026-0001')}`
    const { status } = await api.app.request(url, { method: method.toUpperCase() })
    expect([name, status]).toEqual([name, of.security ? 401 : 200])
  }
})
