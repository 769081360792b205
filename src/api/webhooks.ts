/** `/webhooks`: what a system of a partner hears of, and asking for events once more. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Context as ActContext, replayWebhook, type System, webhookOverview } from '../domains/access/index.ts'
import { eventTypes, typePrefix, webhookState } from '../domains/access/rules/webhook.ts'
import { forClient } from './client.ts'
import { answer, needs, problems } from './documents.ts'
import { faultsOf, namedFault } from './faults.ts'
import { invalid, methodNotAllowed, problem } from './problems.ts'
import { isJson, parseJson } from './sent-values.ts'

const states = {
  unconfirmed: 'Wacht op tweede beheerder',
  waiting: 'Wacht op test',
  on: 'Aan',
  paused: 'Gepauzeerd',
  expired: 'Verlopen',
  ended: 'Beëindigd',
} as const

const webhook = z
  .object({
    id: z.uuid(),
    loket: z.string(),
    adres: z.string(),
    soorten: z.array(z.string()).openapi({ example: eventTypes.slice(0, 2).map((type) => typePrefix + type) }),
    stand: z.enum(Object.values(states)),
    laatsteVolgnummer: z.int(),
    werktTotEnMet: z.iso.date(),
  })
  .openapi('Webhook')

const isPlace = (value: number) => Number.isSafeInteger(value) && value >= 0

const wanted = z
  .strictObject({
    naVolgnummer: z
      .number()
      .refine(isPlace, 'malformed')
      .openapi({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, example: 42 }),
  })
  .openapi('Herhaling')

const common = { tags: ['Webhooks'], ...needs('webhooks.herhalen') }

const listRoute = createRoute({
  ...common,
  'x-en': 'The webhooks of this system',
  method: 'get',
  path: '/webhooks',
  operationId: 'leesWebhooks',
  summary: 'De webhooks van dit systeem',
  description: 'Wat ze sturen en hoe je de handtekening controleert, staat in docs/webhooks.md.',
  responses: {
    200: answer('De webhooks die niet zijn beëindigd.', z.object({ webhooks: z.array(webhook) }).openapi('Webhooks')),
    ...problems(401, 403, 500, 503),
  },
})

const againRoute = createRoute({
  ...common,
  'x-en': 'Have events of a webhook of your own sent again',
  method: 'post',
  path: '/webhooks/{webhookId}/herhalingen',
  operationId: 'herhaalGebeurtenissen',
  summary: 'Gebeurtenissen van een eigen webhook opnieuw laten sturen',
  description: 'Alles na het volgnummer komt nog een keer, met hetzelfde id. Gebeurtenissen blijven 30 dagen bewaard.',
  request: {
    params: z.object({ webhookId: z.uuid() }),
    body: { required: true, content: { 'application/json': { schema: wanted } } },
  },
  responses: {
    202: answer('Ze gaan opnieuw uit.', z.object({ aantal: z.int() }).openapi('AantalHerhaald')),
    ...problems(400, 401, 403, 404, 413, 415, 500, 503),
  },
})

/** Adds the routes of webhooks to the API. */
export function addWebhooks(app: OpenAPIHono, system: System): void {
  for (const route of [listRoute, againRoute]) app.openAPIRegistry.registerPath(route)
  app.get('/webhooks', forClient(system, list))
  app.all('/webhooks', methodNotAllowed('GET'))
  app.post('/webhooks/:id/herhalingen', forClient(system, again))
  app.all('/webhooks/:id/herhalingen', methodNotAllowed('POST'))
}

async function list(c: Context, ctx: ActContext): Promise<Response> {
  const { webhooks } = await webhookOverview(ctx)
  const shown = webhooks.map((one) => ({
    id: one.id,
    loket: one.deskId,
    adres: one.url,
    soorten: one.types.map((type) => typePrefix + type),
    stand: states[webhookState(one, ctx.today)],
    laatsteVolgnummer: one.lastSequence,
    werktTotEnMet: one.expiresOn,
  }))
  return c.json({ webhooks: shown }, 200)
}

async function again(c: Context, ctx: ActContext): Promise<Response> {
  const id = c.req.param('id') ?? ''
  if (!isJson(c.req.header('content-type'))) return problem(c, 415, 'Stuur JSON, met Content-Type: application/json.')
  const sent = parseJson(await c.req.text())
  const parsed = wanted.safeParse(sent.value)
  const inBody = sent.faults ?? (parsed.success ? [] : faultsOf(parsed.error, sent.value))
  const inPath = z.uuid().safeParse(id).success
    ? []
    : [namedFault('path', 'webhookId', 'malformed', 'Het id staat in de lijst op /api/v1/webhooks.')]
  const faults = [...inPath, ...inBody]
  if (faults.length > 0 || !parsed.success) return invalid(c, faults)
  return c.json({ aantal: await replayWebhook(ctx, id, parsed.data.naVolgnummer) }, 202)
}
