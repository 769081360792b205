/** `/loketsignalen` and `/loketstatistieken`: the work of the desk that a partner system works for, without content. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Context as ActContext, System } from '../domains/access/index.ts'
import { type DeskFigures, type DeskSignal, listDeskSignals, viewDeskFigures } from '../domains/signals/index.ts'
import { ClockKind } from '../domains/signals/rules/clock-settings.ts'
import { HandoverState } from '../domains/signals/rules/handover-states.ts'
import { SignalState } from '../domains/signals/rules/signal-states.ts'
import { forClient } from './client.ts'
import { answer, needs, problems } from './documents.ts'
import { handoverStates, knowns, signalStates, terms } from './handover-words.ts'
import { nextPage, paged, pageQuery } from './paging.ts'
import { methodNotAllowed } from './problems.ts'

const known = z.enum(['ja', 'nee', 'onbekend'])
const deskSignal = z
  .object({
    signaalnummer: z.string(),
    stand: z.enum(Object.values(signalStates)),
    vormen: z.array(z.string()),
    gemeente: z.string().optional(),
    minderjarig: known,
    acuutGevaar: known,
    isOpgepakt: z.boolean(),
    ontvangenDatum: z.iso.date(),
    termijn: z.object({ soort: z.enum(Object.values(terms)), uiterlijkOp: z.iso.datetime() }).optional(),
  })
  .openapi('Loketsignaal')
const amount = <Name extends string>(name: Name) => z.object({ [name]: z.string(), aantal: z.int() })
const figures = z
  .object({
    gemetenOp: z.iso.datetime(),
    vanafDatum: z.iso.date().openapi({ description: 'Vanaf deze dag tellen vorm, maand en uitkomst.' }),
    openSignalen: z.int(),
    teLaat: z.int(),
    openPerStand: z.array(amount('stand')),
    openOverdrachtenPerStand: z.array(amount('stand')),
    ontvangenPerMaand: z.array(amount('maand')),
    ontvangenPerVorm: z.array(amount('vorm')),
    afgeslotenPerUitkomst: z.array(amount('uitkomst')),
  })
  .openapi('Loketstatistieken')

const routes = [
  createRoute({
    tags: ['Loket'],
    ...needs('loket.lezen'),
    'x-en': 'Open signals that your desk holds, without content',
    method: 'get',
    path: '/loketsignalen',
    operationId: 'leesLoketsignalen',
    summary: 'De open signalen van je loket, zonder inhoud',
    description: 'Alleen waarop wordt verdeeld en geteld. Wat er gemeld is en door wie, staat hier niet bij.',
    request: { query: pageQuery },
    responses: {
      200: answer(
        'Een pagina met signalen, met de kortste termijn eerst.',
        z.object({ signalen: z.array(deskSignal), volgendePagina: nextPage }).openapi('Loketsignalen'),
      ),
      ...problems(400, 401, 403, 500, 503),
    },
  }),
  createRoute({
    tags: ['Loket'],
    ...needs('statistiek.lezen'),
    'x-en': 'Counts of your own desk',
    method: 'get',
    path: '/loketstatistieken',
    operationId: 'leesLoketstatistieken',
    summary: 'De aantallen van je eigen loket',
    responses: { 200: answer('Alleen aantallen.', figures), ...problems(401, 403, 500, 503) },
  }),
]

/** Adds the work of a desk to the API. */
export function addDesk(app: OpenAPIHono, system: System): void {
  for (const route of routes) app.openAPIRegistry.registerPath(route)
  app.get('/loketsignalen', forClient(system, paged(list)))
  app.all('/loketsignalen', methodNotAllowed('GET'))
  app.get(
    '/loketstatistieken',
    forClient(system, async (c, ctx) => c.json(sentFigures(ctx.now, await viewDeskFigures(ctx)))),
  )
  app.all('/loketstatistieken', methodNotAllowed('GET'))
}

async function list(c: Context, ctx: ActContext, page: number): Promise<Response> {
  const { lines, more } = await listDeskSignals(ctx, page)
  return c.json({ signalen: lines.map(sentSignal), ...(more ? { volgendePagina: page + 1 } : {}) })
}

const sentSignal = (row: DeskSignal): z.output<typeof deskSignal> => ({
  signaalnummer: row.number,
  stand: signalStates[SignalState.parse(row.state)],
  vormen: row.forms,
  ...(row.municipalityCode === null ? {} : { gemeente: row.municipalityCode }),
  minderjarig: knowns[row.minor] ?? 'onbekend',
  acuutGevaar: knowns[row.acute] ?? 'onbekend',
  isOpgepakt: row.taken,
  ontvangenDatum: row.receivedOn,
  ...(row.dueAt === null || row.dueKind === null
    ? {}
    : { termijn: { soort: terms[ClockKind.parse(row.dueKind)], uiterlijkOp: row.dueAt.toISOString() } }),
})

function sentFigures(now: Date, { since, figures: rows }: DeskFigures) {
  const of = (figure: string) => rows.filter((row) => row.figure === figure)
  const open = of('open').map(({ key, amount: aantal }) => ({ stand: signalStates[SignalState.parse(key)], aantal }))
  return {
    gemetenOp: now.toISOString(),
    vanafDatum: since,
    openSignalen: open.reduce((sum, { aantal }) => sum + aantal, 0),
    teLaat: of('late')[0]?.amount ?? 0,
    openPerStand: open,
    openOverdrachtenPerStand: of('handover').map(({ key, amount: aantal }) => ({
      stand: handoverStates[HandoverState.parse(key)],
      aantal,
    })),
    ontvangenPerMaand: of('month').map(({ key, amount: aantal }) => ({ maand: key, aantal })),
    ontvangenPerVorm: of('form').map(({ key, amount: aantal }) => ({ vorm: key, aantal })),
    afgeslotenPerUitkomst: of('result').map(({ key, amount: aantal }) => ({ uitkomst: key, aantal })),
  }
}
