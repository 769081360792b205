/** `/signalen`: what a partner system hands in, and how far it is. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Context as ActContext, System } from '../domains/access/index.ts'
import {
  type ClientReport,
  listClientReports,
  renewClientReceipt,
  submitSignal,
  viewClientReport,
} from '../domains/signals/index.ts'
import { signalNumber } from '../domains/signals/rules/signal.ts'
import { toDay } from '../lib/quarter.ts'
import { forClient } from './client.ts'
import { namedFault } from './faults.ts'
import { paged } from './paging.ts'
import { invalid, methodNotAllowed } from './problems.ts'
import { bodyOf } from './sent-body.ts'
import { reportOf, sentSignal } from './sent-signal.ts'
import { listRoute, newCodeRoute, type Progress, progressRoute, stages, submitRoute } from './signal-routes.ts'
import { keyFaults, submissionOf } from './submission.ts'
import { apiPath } from './version.ts'

type Schema = ReturnType<typeof sentSignal>

/** Adds the routes of signals to the API. */
export function addSignals(app: OpenAPIHono, system: System): void {
  const municipalities = () => system.loaded().region.municipalities
  const schema = sentSignal({ today: () => toDay(system.clock()), municipalities })
  // Described apart from their handlers: who has no token hears nothing about the rest of the request.
  for (const route of [submitRoute(schema), listRoute, progressRoute, newCodeRoute])
    app.openAPIRegistry.registerPath(route)
  app.post(
    '/signalen',
    forClient(system, (c, ctx) => submit(c, ctx, schema)),
  )
  app.get('/signalen', forClient(system, paged(listReports)))
  app.all('/signalen', methodNotAllowed('GET', 'POST'))
  app.get('/signalen/:number', forClient(system, aboutOne(readProgress)))
  app.all('/signalen/:number', methodNotAllowed('GET'))
  app.post('/signalen/:number/ontvangstcodes', forClient(system, aboutOne(renewCode)))
  app.all('/signalen/:number/ontvangstcodes', methodNotAllowed('POST'))
}

async function submit(c: Context, ctx: ActContext, schema: Schema): Promise<Response> {
  const body = await bodyOf(c, schema, keyFaults(c))
  if ('refused' in body) return body.refused
  const report = reportOf(body.sent, ctx.loaded.region.municipalities)
  const { number, receipt } = await submitSignal(ctx, report, submissionOf(c, ctx))
  c.header('Location', `${apiPath}/signalen/${number}`)
  return c.json({ signaalnummer: number, ...(receipt === null ? {} : { ontvangstcode: receipt }) }, 201)
}

type OfOne = (c: Context, ctx: ActContext, number: string) => Promise<Response>

async function listReports(c: Context, ctx: ActContext, page: number): Promise<Response> {
  const { lines, more } = await listClientReports(ctx, page)
  return c.json({ signalen: lines.map(progressOf), ...(more ? { volgendePagina: page + 1 } : {}) })
}

/** A handler for one signal; a number that cannot be one is refused before anything is looked up. */
export const aboutOne = (work: OfOne) => async (c: Context, ctx: ActContext) => {
  const number = c.req.param('number') ?? ''
  if (signalNumber.safeParse(number).success) return work(c, ctx, number)
  return invalid(c, [namedFault('path', 'signaalnummer', 'malformed', 'Een nummer ziet eruit als 2026-0412.')])
}

async function readProgress(c: Context, ctx: ActContext, number: string): Promise<Response> {
  return c.json(progressOf(await viewClientReport(ctx, number)))
}

async function renewCode(c: Context, ctx: ActContext, number: string): Promise<Response> {
  return c.json({ signaalnummer: number, ontvangstcode: await renewClientReceipt(ctx, number) }, 201)
}

function progressOf({ number, stage, receivedOn, takenOn, decidedOn, closedOn }: ClientReport): Progress {
  return {
    signaalnummer: number,
    stand: stages[stage],
    ontvangenDatum: receivedOn,
    ...(takenOn === null ? {} : { opgepaktDatum: takenOn }),
    ...(decidedOn === null ? {} : { beslotenDatum: decidedOn }),
    ...(closedOn === null ? {} : { afgerondDatum: closedOn }),
  }
}
