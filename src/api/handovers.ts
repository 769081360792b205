/** `/overdrachten` and `/bestanden`: what is handed over to the desk that a partner system works for. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Context as ActContext, findDesk, type System } from '../domains/access/index.ts'
import {
  acceptHandover,
  answerHandover,
  type HandoverListRow,
  type HandoverView,
  handBack,
  listHandovers,
  openFile,
  refuseHandover,
  viewHandover,
} from '../domains/signals/index.ts'
import { ClockKind } from '../domains/signals/rules/clock-settings.ts'
import { HandoverState } from '../domains/signals/rules/handover-states.ts'
import { firstOfPage, partOf } from '../domains/signals/rules/part.ts'
import { cleanText } from '../lib/typed-text.ts'
import { forClient } from './client.ts'
import { type Fault, namedFault } from './faults.ts'
import {
  fileRoute,
  handoverRoute,
  handoversRoute,
  type Reaction,
  reaction,
  reactionRoute,
  type SentHandover,
} from './handover-routes.ts'
import { factKinds, handoverStates, knowns, terms, writtenIn } from './handover-words.ts'
import { paged } from './paging.ts'
import { invalid, methodNotAllowed, nothingHere, problem } from './problems.ts'
import { bodyOf } from './sent-body.ts'

/** Adds the hand-overs to a desk to the API. */
export function addHandovers(app: OpenAPIHono, system: System): void {
  for (const route of [handoversRoute, handoverRoute, reactionRoute, fileRoute]) app.openAPIRegistry.registerPath(route)
  app.get('/overdrachten', forClient(system, paged(list)))
  app.all('/overdrachten', methodNotAllowed('GET'))
  app.get('/overdrachten/:number', forClient(system, aboutOne(read)))
  app.all('/overdrachten/:number', methodNotAllowed('GET'))
  app.post('/overdrachten/:number/reacties', forClient(system, aboutOne(react)))
  app.all('/overdrachten/:number/reacties', methodNotAllowed('POST'))
  app.get('/bestanden/:id', forClient(system, fetchFile))
  app.all('/bestanden/:id', methodNotAllowed('GET'))
}

type OfOne = (c: Context, ctx: ActContext, number: string) => Promise<Response>

const aboutOne = (work: OfOne) => async (c: Context, ctx: ActContext) => {
  const number = c.req.param('number') ?? ''
  if (/^O-\d{4}-\d{3,9}$/.test(number)) return work(c, ctx, number)
  return invalid(c, [namedFault('path', 'overdrachtnummer', 'malformed', 'Een nummer ziet eruit als O-2026-118.')])
}

async function list(c: Context, ctx: ActContext, page: number): Promise<Response> {
  const { received } = await listHandovers(ctx, firstOfPage(page))
  const { lines, more } = partOf(received)
  const overdrachten = lines.map((row) => ({ ...previewOf(ctx, row), ...termOf(row) }))
  return c.json({ overdrachten, ...(more ? { volgendePagina: page + 1 } : {}) })
}

type Preview = Pick<HandoverListRow, 'number' | 'fromDesk' | 'forms' | 'municipalityCode' | 'acute' | 'offeredAt'>

const previewOf = ({ loaded }: ActContext, row: Preview & { state: string }) => ({
  overdrachtnummer: row.number,
  stand: handoverStates[HandoverState.parse(row.state)],
  vanLoket: { code: row.fromDesk, naam: findDesk(loaded.region, row.fromDesk)?.name ?? row.fromDesk },
  vormen: row.forms,
  ...(row.municipalityCode === null ? {} : { gemeente: row.municipalityCode }),
  acuutGevaar: knowns[row.acute] ?? 'onbekend',
  aangebodenOp: row.offeredAt.toISOString(),
})

function termOf({ dueAt, dueKind }: HandoverListRow) {
  if (dueAt === null || dueKind === null) return {}
  return { termijn: { soort: terms[ClockKind.parse(dueKind)], uiterlijkOp: dueAt.toISOString() } }
}

async function read(c: Context, ctx: ActContext, number: string): Promise<Response> {
  const view = await viewHandover(ctx, number)
  c.header('ETag', etagOf(view.version))
  return c.json(sentHandover(ctx, view))
}

const wordsOf = { question: 'vraag', refusal: 'weigering', return: 'teruggave', answer: 'antwoord' } as const
const reactionOf = { accept: 'aannemen', refuse: 'weigeren', handBack: 'teruggeven', answer: 'beantwoorden' } as const
const isReaction = (step: string): step is keyof typeof reactionOf => Object.hasOwn(reactionOf, step)

function sentHandover(ctx: ActContext, view: HandoverView): SentHandover {
  const { purposes, legalBases } = ctx.loaded.region
  return {
    ...previewOf(ctx, { ...view, ...view.preview, offeredAt: view.offeredAt }),
    doel: purposes.find(({ id }) => id === view.purpose)?.name.nl ?? view.purpose,
    grondslag: legalBases.find(({ id }) => id === view.legalBasis)?.name.nl ?? view.legalBasis,
    aannemenUiterlijkOp: view.acceptDue.toISOString(),
    antwoordUiterlijkOp: view.answerDue.toISOString(),
    reacties: view.steps.flatMap(({ step, allowed }) => (allowed && isReaction(step) ? [reactionOf[step]] : [])),
    teksten: view.words.map(({ kind, text, at }) => ({
      soort: wordsOf[kind],
      tekst: text,
      geschrevenOp: at.toISOString(),
    })),
    ...contentOf(view),
    bestanden: view.files.map(({ id, name, type, working, state }) => ({
      bestandId: id,
      bestandsnaam: name,
      soort: type,
      opTeHalen: working !== null && state !== 'waiting' && state !== 'infected',
    })),
    ...(view.until === null ? {} : { inzageTotDatum: view.until }),
  }
}

function contentOf({ content }: HandoverView): Pick<SentHandover, 'inhoud'> {
  if (content === null) return {}
  return {
    inhoud: content.map((fact) => ({
      soort: factKinds[fact.kind],
      ...(fact.role === null ? {} : { rol: fact.role }),
      waarde: writtenIn(fact.value),
      bron: fact.source,
      bronDatum: fact.sourceOn,
      betrouwbaarheidBron: fact.sourceReliability,
      betrouwbaarheidInhoud: fact.informationReliability,
      vervangen: fact.replaced,
    })),
  }
}

async function react(c: Context, ctx: ActContext, number: string): Promise<Response> {
  const match = c.req.header('if-match')
  const version = /^"v(\d{1,9})"$/.exec(match ?? '')?.[1]
  const wrong: Fault[] =
    match !== undefined && version === undefined ? [namedFault('header', 'If-Match', 'malformed')] : []
  const body = await bodyOf(c, reaction, wrong)
  if ('refused' in body) return body.refused
  if (version === undefined) return problem(c, 428, 'Lees de overdracht eerst, en stuur haar ETag mee als If-Match.')
  const { reactie, tekst = '' } = body.sent
  const act = { number, version: Number(version) }
  await doing[reactie](ctx, act, cleanText(tekst))
  c.header('ETag', etagOf(act.version + 1))
  return c.json({ overdrachtnummer: number, stand: standAfter[reactie] }, 201)
}

const etagOf = (version: number) => `"v${version}"`

type Act = { number: string; version: number }
const doing: Record<Reaction, (ctx: ActContext, act: Act, text: string) => Promise<void>> = {
  aannemen: (ctx, act) => acceptHandover(ctx, act),
  weigeren: (ctx, act, reason) => refuseHandover(ctx, { ...act, reason }),
  teruggeven: (ctx, act, reason) => handBack(ctx, { ...act, reason }),
  beantwoorden: (ctx, act, text) => answerHandover(ctx, { ...act, answer: text }),
}
const standAfter = {
  aannemen: handoverStates.accepted,
  weigeren: handoverStates.refused,
  teruggeven: handoverStates.returned,
  beantwoorden: handoverStates.answered,
} as const satisfies Record<Reaction, string>

// Sent piece by piece after the transaction ended. It is always saved, never shown: what is in it is not ours.
async function fetchFile(c: Context, ctx: ActContext): Promise<Response> {
  const id = c.req.param('id') ?? ''
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return nothingHere(c)
  const { size, bytes } = await openFile(ctx, id, { copy: 'working' })
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Length', String(size))
  c.header('Content-Disposition', 'attachment')
  c.header('Cache-Control', 'no-store')
  return c.body(ReadableStream.from(bytes))
}
