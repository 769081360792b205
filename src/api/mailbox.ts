/** `/signalen/{signaalnummer}/berichten` and `/bestanden`: what is said and sent about a signal of one's own. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Context as ActContext, actAsClient, type System } from '../domains/access/index.ts'
import {
  enterClientMailbox,
  listClientFiles,
  receiveClientFile,
  replyAsReporter,
  viewMailbox,
} from '../domains/signals/index.ts'
import { fileTypes } from '../domains/signals/rules/file-types.ts'
import { signalNumber } from '../domains/signals/rules/signal.ts'
import { cleanText } from '../lib/typed-text.ts'
import { forClient, tokenIn } from './client.ts'
import { answer, needs, problems } from './documents.ts'
import { namedFault } from './faults.ts'
import { invalid, methodNotAllowed, nothingHere, problem, unauthorized } from './problems.ts'
import { bodyOf } from './sent-body.ts'
import { isWritten, text } from './sent-values.ts'
import { numberInPath } from './signal-routes.ts'
import { aboutOne } from './signals.ts'

const sentFile = z
  .object({
    bestandId: z.uuid(),
    bestandsnaam: z.string(),
    soort: z.enum(Object.keys(fileTypes)).openapi({ example: 'jpg' }),
  })
  .openapi('GestuurdBestand')
const message = z
  .object({
    van: z.enum(['loket', 'melder']),
    tekst: z.string(),
    taal: z.string().optional(),
    verstuurdDatum: z.iso.date(),
    bestanden: z.array(sentFile),
  })
  .openapi('Bericht')
const newMessage = z
  .strictObject({ tekst: text.refine(isWritten, 'empty').openapi({ example: 'De acht mannen zijn er nog.' }) })
  .openapi('NieuwBericht')

const ofSignal = (scope: Parameters<typeof needs>[0]) => ({
  tags: ['Signalen'],
  ...needs(scope),
  request: numberInPath,
})
const nameHeader = 'Bestandsnaam'
const octets = 'application/octet-stream'

const routes = {
  messages: createRoute({
    ...ofSignal('berichten.lezen'),
    'x-en': 'Messages about one of your own signals',
    method: 'get',
    path: '/signalen/{signaalnummer}/berichten',
    operationId: 'leesBerichten',
    summary: 'De berichten bij een eigen signaal',
    description:
      'Schrijft de melder zelf met de ontvangstcode, dan is het gesprek vanaf dat moment van de melder alleen.',
    responses: {
      200: answer('De berichten, het oudste eerst.', z.object({ berichten: z.array(message) }).openapi('Berichten')),
      ...problems(400, 401, 403, 404, 500, 503),
    },
  }),
  write: createRoute({
    ...ofSignal('berichten.schrijven'),
    'x-en': 'Write to the desk about one of your own signals',
    method: 'post',
    path: '/signalen/{signaalnummer}/berichten',
    operationId: 'stuurBericht',
    summary: 'Een bericht aan het loket bij een eigen signaal',
    request: { ...numberInPath, body: { required: true, content: { 'application/json': { schema: newMessage } } } },
    responses: {
      201: answer('Het bericht is verstuurd.', z.object({ verstuurdDatum: z.iso.date() }).openapi('VerstuurdBericht')),
      ...problems(400, 401, 403, 404, 413, 415, 500, 503),
    },
  }),
  files: createRoute({
    ...ofSignal('bestanden.insturen'),
    'x-en': 'Files sent with one of your own signals',
    method: 'get',
    path: '/signalen/{signaalnummer}/bestanden',
    operationId: 'leesGestuurdeBestanden',
    summary: 'De bestanden bij een eigen signaal',
    responses: {
      200: answer('De bestanden.', z.object({ bestanden: z.array(sentFile) }).openapi('GestuurdeBestanden')),
      ...problems(400, 401, 403, 404, 500, 503),
    },
  }),
  sendFile: createRoute({
    ...ofSignal('bestanden.insturen'),
    'x-en': 'Send a file with one of your own signals',
    method: 'post',
    path: '/signalen/{signaalnummer}/bestanden',
    operationId: 'stuurBestand',
    summary: 'Een bestand bij een eigen signaal',
    description: 'De inhoud van het verzoek is het bestand zelf. Wat voor bestand het is, zien wij aan de inhoud.',
    request: {
      ...numberInPath,
      headers: z.object({
        [nameHeader]: z
          .string()
          .max(1000)
          .optional()
          .openapi({ description: 'De naam, met procentcodering (UTF-8).', example: 'foto%20loods.jpg' }),
      }),
      body: { required: true, content: { [octets]: { schema: z.string().openapi({ format: 'binary' }) } } },
    },
    responses: {
      201: answer('Het bestand is ontvangen.', sentFile),
      ...problems(400, 401, 403, 404, 413, 415, 500, 503),
    },
  }),
}

/** Where a file is the body of a request, which is then larger than others may be. */
export const fileAddress: RegExp = /\/signalen\/[^/]+\/bestanden$/

/** Adds messages and files to the API. */
export function addMailbox(app: OpenAPIHono, system: System): void {
  for (const route of Object.values(routes)) app.openAPIRegistry.registerPath(route)
  app.get('/signalen/:number/berichten', forClient(system, aboutOne(readMessages)))
  app.post('/signalen/:number/berichten', forClient(system, aboutOne(write)))
  app.all('/signalen/:number/berichten', methodNotAllowed('GET', 'POST'))
  app.get('/signalen/:number/bestanden', forClient(system, aboutOne(readFiles)))
  app.post('/signalen/:number/bestanden', (c) => takeFile(c, system))
  app.all('/signalen/:number/bestanden', methodNotAllowed('GET', 'POST'))
}

const shownFile = ({ id, name, type }: { id: string; name: string; type: string }) => ({
  bestandId: id,
  bestandsnaam: name,
  soort: type,
})

async function readMessages(c: Context, ctx: ActContext, number: string): Promise<Response> {
  await enterClientMailbox(ctx, number, 'receipt.open')
  const { messages } = await viewMailbox(ctx)
  const berichten = messages.map(({ fromReporter, text: tekst, locale, sentOn, files }) => ({
    van: fromReporter ? 'melder' : 'loket',
    tekst,
    ...(locale === null ? {} : { taal: locale }),
    verstuurdDatum: sentOn,
    bestanden: files.map(shownFile),
  }))
  return c.json({ berichten })
}

async function write(c: Context, ctx: ActContext, number: string): Promise<Response> {
  const body = await bodyOf(c, newMessage)
  if ('refused' in body) return body.refused
  await enterClientMailbox(ctx, number, 'receipt.message')
  await replyAsReporter(ctx, cleanText(body.sent.tekst))
  return c.json({ verstuurdDatum: ctx.today }, 201)
}

async function readFiles(c: Context, ctx: ActContext, number: string): Promise<Response> {
  return c.json({ bestanden: (await listClientFiles(ctx, number)).map(shownFile) })
}

/** A file is read while it comes in, so it has no transaction around it: who sends it is found out first. */
async function takeFile(c: Context, system: System): Promise<Response> {
  const token = tokenIn(c)
  const actor = token === undefined ? undefined : await actAsClient(system, token, async (ctx) => ctx.actor)
  if (actor?.kind !== 'client') return unauthorized(c)
  if ((c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() !== octets)
    return problem(c, 415, `Stuur het bestand zelf, met Content-Type: ${octets}.`)
  const number = c.req.param('number') ?? ''
  const name = nameIn(c)
  if (name === undefined) return invalid(c, [namedFault('header', nameHeader, 'malformed')])
  if (!signalNumber.safeParse(number).success) return nothingHere(c)
  const bytes = c.req.raw.body ?? ReadableStream.from<Uint8Array>([])
  const file = await receiveClientFile(system, actor, { number, name, bytes })
  return c.json(shownFile(file), 201)
}

function nameIn(c: Context): string | undefined {
  const sent = c.req.header(nameHeader) ?? 'bestand'
  try {
    return sent.length > 1000 ? undefined : decodeURIComponent(sent)
  } catch {
    return undefined
  }
}
