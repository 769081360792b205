/** `/signalen`: what a partner system hands in, and how far it is. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Context as ActContext, System } from '../domains/access/index.ts'
import { type ClientReport, renewClientReceipt, submitSignal, viewClientReport } from '../domains/signals/index.ts'
import { signalNumber } from '../domains/signals/rules/signal.ts'
import { toDay } from '../lib/quarter.ts'
import { forClient } from './client.ts'
import { faultsOf, namedFault } from './faults.ts'
import { invalid, methodNotAllowed, problem } from './problems.ts'
import { reportOf, sentSignal } from './sent-signal.ts'
import { isJson, parseJson } from './sent-values.ts'
import { newCodeRoute, type Progress, progressRoute, stages, submitRoute } from './signal-routes.ts'
import { keyFaults, submissionOf } from './submission.ts'
import { apiPath } from './version.ts'

type Schema = ReturnType<typeof sentSignal>

/** Adds the routes of signals to the API. */
export function addSignals(app: OpenAPIHono, system: System): void {
  const municipalities = () => system.loaded().region.municipalities
  const schema = sentSignal({ today: () => toDay(system.clock()), municipalities })
  // Described apart from their handlers: who has no token hears nothing about the rest of the request.
  for (const route of [submitRoute(schema), progressRoute, newCodeRoute]) app.openAPIRegistry.registerPath(route)
  app.post(
    '/signalen',
    forClient(system, (c, ctx) => submit(c, ctx, schema)),
  )
  app.all('/signalen', methodNotAllowed('POST'))
  app.get('/signalen/:number', forClient(system, aboutOne(readProgress)))
  app.all('/signalen/:number', methodNotAllowed('GET'))
  app.post('/signalen/:number/ontvangstcodes', forClient(system, aboutOne(renewCode)))
  app.all('/signalen/:number/ontvangstcodes', methodNotAllowed('POST'))
}

async function submit(c: Context, ctx: ActContext, schema: Schema): Promise<Response> {
  if (!isJson(c.req.header('content-type'))) return problem(c, 415, 'Stuur JSON, met Content-Type: application/json.')
  const sent = parseJson(await c.req.text())
  const parsed = schema.safeParse(sent.value)
  const inBody = sent.faults ?? (parsed.success ? [] : faultsOf(parsed.error, sent.value))
  const faults = [...keyFaults(c), ...inBody]
  if (faults.length > 0 || !parsed.success) return invalid(c, faults)
  const report = reportOf(parsed.data, ctx.loaded.region.municipalities)
  const { number, receipt } = await submitSignal(ctx, report, submissionOf(c, ctx))
  c.header('Location', `${apiPath}/signalen/${number}`)
  return c.json({ signaalnummer: number, ...(receipt === null ? {} : { ontvangstcode: receipt }) }, 201)
}

type OfOne = (c: Context, ctx: ActContext, number: string) => Promise<Response>

/** A handler for one signal; a number that cannot be one is refused before anything is looked up. */
const aboutOne = (work: OfOne) => async (c: Context, ctx: ActContext) => {
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
