import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aPartnerOfDesk, openApi, type Partner } from '../../src/testing/partner.ts'
import { aPerson } from '../../src/testing/people.ts'
import { relations } from '../../src/testing/relations.ts'
import { openScene } from '../../src/testing/scene.ts'
import { withWebhook } from '../../src/testing/scene-webhook.ts'
import type { World } from '../../src/testing/world.ts'
import { anyText, least, mutated, type Named, schema, valid } from './values-of-schema.ts'

/** How many requests each operation gets; `LICHTKETEN_FUZZ_CASES=2000` for the whole proof. */
const cases = Number(process.env.LICHTKETEN_FUZZ_CASES ?? 100)
const seed = Number(process.env.LICHTKETEN_FUZZ_SEED ?? 20_261_124)

const operation = z.looseObject({
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema })) }).optional(),
  responses: z.record(z.string(), z.unknown()),
})
const description = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
})
type Operation = z.output<typeof operation> & { method: string; path: string }

let world: World
let api: ReturnType<typeof openApi>
let partner: Partner
let operations: Operation[]
let named: Named
/** What is there for the partner system, by the name of the part of an address. */
let own: Record<string, string> = {}
let countRows = ''
beforeAll(async () => {
  const scene = await openScene()
  world = scene.world
  api = openApi(world)
  partner = await aPartnerOfDesk(world, api.app, { desk: relations.accepted })
  const said = description.parse(await (await api.app.request('/api/v1/openapi.json')).json())
  named = said.components.schemas
  operations = Object.entries(said.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ ...of, method: method.toUpperCase(), path })),
  )
  const answer = await partner.send({ omschrijving: 'Iets gezien.' })
  const { rows } = await world.database.owner.query<{ id: string }>('select id from signals.file limit 1')
  await withWebhook(world, partner.id, await aPerson(world, [{ function: 'administrator' }]))
  const webhook = await world.database.owner.query<{ id: string }>(
    'select id from access.webhook where client_id = $1',
    [partner.id],
  )
  own = {
    ...z.object({ signaalnummer: z.string() }).parse(await answer.json()),
    ...{ overdrachtnummer: scene.handovers.get('accepted') ?? '', bestandId: rows[0]?.id ?? '' },
    webhookId: webhook.rows[0]?.id ?? '',
  }
  countRows = await countingStatement()
})
afterAll(() => world.close())

/** How many rows every table has, but for the records of what was asked and processed. */
async function countingStatement(): Promise<string> {
  const { rows } = await world.database.owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('access', 'signals', 'auth') and c.relname not like 'audit%' and c.relname <> 'processing_line'
     order by 1`,
  )
  return `select ${rows.map(({ name }, at) => `(select count(*) from ${name}) as table${at}`).join(', ')}`
}
const counted = async () => (await world.database.owner.query<Record<string, string>>(countRows)).rows[0]

const octets = 'application/octet-stream'
type Sent = { path: string; init: RequestInit }

/** What every operation gets first, however few requests it gets: one as it should be, and one of each way to be refused. */
function certainlySent({ method, path, requestBody }: Operation): [Sent][] {
  const content = requestBody?.content ?? {}
  const address = `/api/v1${path.replace(/\{(\w+)\}/, (_, name) => own[name] ?? '')}`
  const type = Object.keys(content)[0] ?? 'application/json'
  const right = valid(least(content['application/json']?.schema ?? {}, named), named)
  const body = requestBody && { body: JSON.stringify(fc.sample(right, { numRuns: 1, seed })[0]) }
  const as = (token: string, changes = {}) => ({ 'content-type': type, authorization: `Bearer ${token}`, ...changes })
  const sent = (init: RequestInit): [Sent] => [{ path: address, init: { method, ...body, ...init } }]
  const refused = requestBody
    ? [
        sent({ headers: as(partner.token, { 'content-type': 'text/plain' }) }),
        sent({ headers: as(partner.token), body: '{' }),
      ]
    : []
  return [sent({ headers: as('nobody') }), ...refused, sent({ headers: as(partner.token) })]
}

/** How an operation is refused that asks for a token, and takes JSON or a file. */
function refusalsOf({ responses, requestBody }: Operation): number[] {
  const ofBody = requestBody ? [415, ...(requestBody.content['application/json'] ? [400] : [])] : []
  return [...('401' in responses ? [401] : []), ...ofBody]
}

const headerValue = fc.oneof(
  fc.constantFrom('"v1"', '"v2"', '"v3"', '%41'),
  fc.string({ maxLength: 30 }),
  fc.stringMatching(/^[\x21-\x7e]{8,40}$/),
  fc.constant('x'.repeat(3000)),
)

/** Requests for an operation: of the right form, and with something wrong in address, head, kind of content or body. */
function requestsFor({ method, path, parameters, requestBody }: Operation): fc.Arbitrary<Sent> {
  const body = (requestBody?.content['application/json'] ?? requestBody?.content[octets])?.schema
  const asked = /\{(\w+)\}/.exec(path)?.[1] ?? ''
  const part = fc.oneof(
    fc.constant(own[asked] ?? ''),
    fc.constant('2026-9999'),
    anyText.map((text) => encodeURIComponent(text.toWellFormed())),
  )
  const names = parameters.filter((one) => one.in === 'header').map(({ name }) => name)
  return fc
    .record({
      part,
      page: fc.constantFrom('', '1', '2', '0', 'x', '9999', '1e3'),
      query: fc.dictionary(fc.string({ maxLength: 8 }), anyText, { maxKeys: 2 }),
      headers: fc.record(Object.fromEntries(names.map((name) => [name, headerValue])), { requiredKeys: [] }),
      type: fc.oneof(
        { weight: 8, arbitrary: fc.constant(requestBody?.content[octets] ? octets : 'application/json') },
        { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data') },
      ),
      token: fc.oneof(
        { weight: 12, arbitrary: fc.constant(partner.token) },
        { weight: 1, arbitrary: fc.constantFrom('', 'x', `${partner.token}x`) },
      ),
      sent: body === undefined ? fc.constant(undefined) : textOf(fc.oneof(valid(body, named), mutated(body, named))),
    })
    .map(({ part, page, query, headers, type, token, sent }) => ({
      path: `/api/v1${path.replace(/\{\w+\}/, part)}?${new URLSearchParams(page ? { ...query, pagina: page } : query)}`,
      init: {
        method,
        headers: { ...(headers as Record<string, string>), 'content-type': type, authorization: `Bearer ${token}` },
        ...(sent === undefined || method === 'GET' ? {} : { body: sent }),
      },
    }))
}

/** What is sent of a value: as JSON, now and then cut off. */
const textOf = (value: fc.Arbitrary<unknown>) =>
  fc.tuple(value, fc.integer({ min: 0, max: 15 })).map(([made, cut]) => {
    const text = JSON.stringify(made) ?? ''
    return cut === 0 ? text.slice(0, text.length / 2) : text
  })

describe('every operation that the API describes', () => {
  it(
    `X-01 never fails, and stores nothing where it refuses: ${cases} requests each`,
    async () => {
      const seen: Record<string, Set<number>> = {}
      for (const one of operations) {
        const name = `${one.method} ${one.path}`
        const statuses = new Set<number>()
        seen[name] = statuses
        const examples = certainlySent(one)
        let before = await counted()
        await fc.assert(
          fc.asyncProperty(requestsFor(one), async ({ path, init }) => {
            const answer = await api.app.request(path, init)
            const after = await counted()
            statuses.add(answer.status)
            expect(answer.status).toBeLessThan(500)
            expect(Object.keys(one.responses), `${name} ${answer.status}`).toContain(String(answer.status))
            if (answer.status >= 400) {
              expect(answer.headers.get('content-type')).toBe('application/problem+json')
              expect(z.object({ status: z.literal(answer.status) }).safeParse(await answer.json()).success).toBe(true)
            }
            if (answer.status >= 400 || one.method === 'GET') expect(after).toEqual(before)
            before = after
          }),
          { numRuns: Math.max(cases, examples.length), seed, endOnFailure: true, examples },
        )
        expect([...statuses], name).toEqual(expect.arrayContaining(refusalsOf(one)))
      }
      expect(api.faults).toEqual([])
      expect(seen['POST /signalen']).toContain(201)
      expect(Object.keys(seen).length).toBeGreaterThan(3)
    },
    60_000 + cases * 2_000,
  )
})
