/** How `/signalen` is described: what it takes and what it answers with. */
import { createRoute, z } from '@hono/zod-openapi'
import type { ReporterStage } from '../domains/signals/rules/reporter-stage.ts'
import { answer, needs, problems } from './documents.ts'
import { nextPage, pageQuery } from './paging.ts'
import type { sentSignal } from './sent-signal.ts'
import { keyHeader, keyPattern } from './submission.ts'

/** How far a signal is, in the words of the API. */
export const stages = {
  received: 'Ontvangen',
  pickedUp: 'Opgepakt',
  decided: 'Besloten wat nodig is',
  closed: 'Afgerond',
} as const satisfies Record<ReporterStage, string>

const signaalnummer = z.string().openapi({ example: '2026-0412' })
const ontvangstcode = z
  .string()
  .openapi({ description: 'Hiermee leest de melder antwoord op /mijn-melding. Deze code staat nergens anders.' })

const received = z.object({ signaalnummer, ontvangstcode: ontvangstcode.optional() }).openapi('OntvangenSignaal')
const newCode = z.object({ signaalnummer, ontvangstcode }).openapi('Ontvangstcode')
const progress = z
  .object({
    signaalnummer,
    stand: z.enum(Object.values(stages)),
    ontvangenDatum: z.iso.date(),
    opgepaktDatum: z.iso.date().optional(),
    beslotenDatum: z.iso.date().optional(),
    afgerondDatum: z.iso.date().optional(),
  })
  .openapi('Stand')
/** How far a signal is, as it is answered. */
export type Progress = z.output<typeof progress>

const common = { tags: ['Signalen'] }
/** The number of a signal in an address. */
export const numberInPath = { params: z.object({ signaalnummer }) }
const keyInHeader = z.object({ [keyHeader]: z.string().regex(keyPattern).optional() })
const location = { description: 'Waar de stand van het signaal staat.', schema: { type: 'string' as const } }

/** Handing in a signal, with the schema of its body. */
export const submitRoute = (schema: ReturnType<typeof sentSignal>) =>
  createRoute({
    ...common,
    ...needs('signalen.insturen'),
    'x-en': 'Hand in a signal',
    method: 'post',
    path: '/signalen',
    operationId: 'stuurSignaal',
    summary: 'Een signaal insturen',
    description:
      `Stuur met \`${keyHeader}\` een eigen, willekeurige sleutel mee. Een herhaling binnen 24 uur geeft dan hetzelfde ` +
      'antwoord, zonder `ontvangstcode`, en maakt geen tweede signaal.',
    request: { headers: keyInHeader, body: { required: true, content: { 'application/json': { schema } } } },
    responses: {
      201: answer('Het signaal is ontvangen.', received, { Location: location }),
      ...problems(400, 401, 403, 409, 413, 415, 500, 503),
    },
  })

/** Asking how far a signal is. */
export const progressRoute = createRoute({
  ...common,
  ...needs('signalen.lezen'),
  'x-en': 'How far one of your own signals is',
  method: 'get',
  path: '/signalen/{signaalnummer}',
  operationId: 'leesStand',
  summary: 'Hoe ver een eigen signaal is',
  request: numberInPath,
  responses: { 200: answer('De stand van het signaal.', progress), ...problems(400, 401, 403, 404, 500, 503) },
})

const reports = z.object({ signalen: z.array(progress), volgendePagina: nextPage }).openapi('EigenSignalen')

/** Asking which signals were handed in. */
export const listRoute = createRoute({
  ...common,
  ...needs('signalen.lezen'),
  'x-en': 'Your own signals, the newest first',
  method: 'get',
  path: '/signalen',
  operationId: 'leesSignalen',
  summary: 'De eigen signalen, het nieuwste eerst',
  request: { query: pageQuery },
  responses: { 200: answer('Een pagina met signalen.', reports), ...problems(400, 401, 403, 500, 503) },
})

/** Asking for a new code. */
export const newCodeRoute = createRoute({
  ...common,
  ...needs('signalen.insturen'),
  'x-en': 'A new receipt code for one of your own signals',
  method: 'post',
  path: '/signalen/{signaalnummer}/ontvangstcodes',
  operationId: 'vraagOntvangstcode',
  summary: 'Een nieuwe ontvangstcode bij een eigen signaal',
  description: 'Eerdere codes van dit signaal werken daarna niet meer.',
  request: numberInPath,
  responses: { 201: answer('De nieuwe code.', newCode), ...problems(400, 401, 403, 404, 500, 503) },
})
