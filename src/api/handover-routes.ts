/** How `/overdrachten` is described: what it takes and what it answers with. */
import { createRoute, z } from '@hono/zod-openapi'
import { fileTypes } from '../domains/signals/rules/file-types.ts'
import { cleanText } from '../lib/typed-text.ts'
import { answer, etagHeader, needs, problems } from './documents.ts'
import { factKinds, handoverStates, terms } from './handover-words.ts'
import { nextPage, pageQuery } from './paging.ts'

const overdrachtnummer = z.string().openapi({ example: 'O-2026-118' })
const stand = z.enum(Object.values(handoverStates))
const known = z.enum(['ja', 'nee', 'onbekend'])
const loket = z.object({ code: z.string(), naam: z.string() })
/** How long a text may be that goes to the other desk. */
const longestWords = 10_000

const preview = {
  overdrachtnummer,
  stand,
  vanLoket: loket,
  vormen: z.array(z.string()),
  gemeente: z.string().optional().openapi({ example: 'GM0758' }),
  acuutGevaar: known,
  aangebodenOp: z.iso.datetime(),
}
const line = z
  .object({
    ...preview,
    termijn: z.object({ soort: z.enum(Object.values(terms)), uiterlijkOp: z.iso.datetime() }).optional(),
  })
  .openapi('Overdrachtregel')
const fact = z
  .object({
    soort: z.enum(Object.values(factKinds)),
    rol: z.string().optional(),
    waarde: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    bron: z.string(),
    bronDatum: z.iso.date(),
    betrouwbaarheidBron: z.string(),
    betrouwbaarheidInhoud: z.string(),
    vervangen: z.boolean().openapi({ description: 'Er is later iets anders voor in de plaats gekomen.' }),
  })
  .openapi('Gegeven')
const file = z
  .object({
    bestandId: z.uuid(),
    bestandsnaam: z.string(),
    soort: z.enum(Object.keys(fileTypes)).openapi({ example: 'pdf' }),
    opTeHalen: z.boolean().openapi({ description: 'Of er een werkkopie is die op te halen is.' }),
  })
  .openapi('OvergedragenBestand')
const words = z
  .object({
    soort: z.enum(['vraag', 'weigering', 'teruggave', 'antwoord']),
    tekst: z.string(),
    geschrevenOp: z.iso.datetime(),
  })
  .openapi('Tekst')

/** What a receiver can do with a hand-over, in the words of the API. */
export const reactions = ['aannemen', 'weigeren', 'teruggeven', 'beantwoorden'] as const
export type Reaction = (typeof reactions)[number]

const handover = z
  .object({
    ...preview,
    doel: z.string(),
    grondslag: z.string(),
    aannemenUiterlijkOp: z.iso.datetime(),
    antwoordUiterlijkOp: z.iso.datetime(),
    reacties: z.array(z.enum(reactions)).openapi({ description: 'Wat nu kan.' }),
    teksten: z.array(words),
    inhoud: z.array(fact).optional().openapi({ description: 'Pas te lezen als de overdracht is aangenomen.' }),
    bestanden: z.array(file),
    inzageTotDatum: z.iso.date().optional(),
  })
  .openapi('Overdracht')
/** A hand-over as it is answered. */
export type SentHandover = z.output<typeof handover>

/** What is done with a hand-over: everything but accepting it takes words. */
export const reaction = z
  .strictObject({
    reactie: z.enum(reactions),
    tekst: z
      .string()
      .refine((sent) => cleanText(sent).length <= longestWords, { message: 'tooLong', params: { most: longestWords } })
      .optional()
      .openapi({ maxLength: longestWords, description: 'De reden of het antwoord. Bij aannemen blijft zij weg.' }),
  })
  .refine(({ reactie, tekst = '' }) => reactie === 'aannemen' || cleanText(tekst) !== '', {
    path: ['tekst'],
    message: 'missing',
  })
  .openapi('Reactie', { example: { reactie: 'weigeren', tekst: 'Dit valt buiten ons gebied.' } })

const inAddress = { params: z.object({ overdrachtnummer }) }
const ofDesk = { tags: ['Overdrachten'] }

/** Asking which hand-overs the desk received. */
export const handoversRoute = createRoute({
  ...ofDesk,
  ...needs('overdrachten.lezen'),
  'x-en': 'Hand-overs that your desk received',
  method: 'get',
  path: '/overdrachten',
  operationId: 'leesOverdrachten',
  summary: 'De overdrachten aan je loket',
  description: 'Wat open staat eerst, met de kortste termijn bovenaan.',
  request: { query: pageQuery },
  responses: {
    200: answer(
      'Een pagina met overdrachten.',
      z.object({ overdrachten: z.array(line), volgendePagina: nextPage }).openapi('Overdrachten'),
    ),
    ...problems(400, 401, 403, 500, 503),
  },
})

/** Reading one. */
export const handoverRoute = createRoute({
  ...ofDesk,
  ...needs('overdrachten.lezen'),
  'x-en': 'One hand-over; its content once it was accepted',
  method: 'get',
  path: '/overdrachten/{overdrachtnummer}',
  operationId: 'leesOverdracht',
  summary: 'Een overdracht aan je loket',
  description: 'De ETag in het antwoord is de versie. Stuur haar mee als If-Match bij een reactie.',
  request: inAddress,
  responses: { 200: answer('De overdracht.', handover, etagHeader), ...problems(400, 401, 403, 404, 500, 503) },
})

/** Doing something with one. */
export const reactionRoute = createRoute({
  ...ofDesk,
  ...needs('overdrachten.behandelen'),
  'x-en': 'Accept, refuse, return or answer a hand-over',
  method: 'post',
  path: '/overdrachten/{overdrachtnummer}/reacties',
  operationId: 'reageerOpOverdracht',
  summary: 'Een overdracht aannemen, weigeren, teruggeven of beantwoorden',
  description: 'Zonder If-Match is het antwoord 428. Veranderde een ander de overdracht intussen, dan is het 412.',
  request: {
    ...inAddress,
    headers: z.object({ 'If-Match': z.string().optional().openapi({ example: '"v1"' }) }),
    body: { required: true, content: { 'application/json': { schema: reaction } } },
  },
  responses: {
    201: answer('De reactie is verwerkt.', z.object({ overdrachtnummer, stand }).openapi('Gereageerd'), etagHeader),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 428, 500, 503),
  },
})

/** Fetching a file that was handed over. */
export const fileRoute = createRoute({
  ...ofDesk,
  ...needs('bestanden.lezen'),
  'x-en': 'The working copy of a file that was handed over',
  method: 'get',
  path: '/bestanden/{bestandId}',
  operationId: 'haalBestand',
  summary: 'De werkkopie van een overgedragen bestand',
  description: 'Alleen van een overdracht die is aangenomen. Het origineel blijft bij het loket dat het heeft.',
  request: { params: z.object({ bestandId: z.uuid() }) },
  responses: {
    200: {
      ...answer('De inhoud van het bestand.', z.string()),
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problems(400, 401, 403, 404, 409, 500, 503),
  },
})
