/** Asking for advice without naming anyone, along the five steps of the Meldcode (S-17). */
import { type Context, Hono } from 'hono'
import { type Context as ActContext, actAs, type System } from '../../domains/access/index.ts'
import {
  askAdvice,
  askOn,
  closeConsultation,
  giveAdvice,
  listConsultations,
  noteStep,
  reportConsultation,
  viewConsultation,
} from '../../domains/signals/index.ts'
import {
  consultationQuestion,
  consultationReply,
  type NamesSomebody,
  namesSomebody,
  stepNote,
} from '../../domains/signals/rules/consultation.ts'
import { Conflict, InvalidInput, type Issue } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { readForm } from '../report/typed-form.ts'
import type { Words } from '../say.ts'
import { faultOf } from './advice-words.ts'
import { AskPage, type TypedQuestion } from './ask-page.tsx'
import { ConsultationPage, type Unsent } from './consultation-page.tsx'

type Request = Context<WorkbenchEnv>
type Options = { siteOf: () => Site }
const one = '/advies/:id{[0-9a-f-]{36}}'
const idIn = (c: Request) => c.req.param('id') ?? ''
const empty: TypedQuestion = { vraag: '', vorm: [], gemeente: '' }

/** `/advies`; mounted behind the log-in. */
export function advicePages(system: System, options: Options): Hono<WorkbenchEnv> {
  const reply = (field: string, act: (ctx: ActContext, id: string, form: TypedForm) => Promise<void>) => (c: Request) =>
    send(c, system, options, field, act)
  return new Hono<WorkbenchEnv>()
    .get('/advies', (c) => showAsk(c, system, options, empty))
    .post('/advies', (c) => ask(c, system, options))
    .get(one, (c) => showOne(c, system, options))
    .post(
      `${one}/vraag`,
      reply('vraag', (ctx, id, form) => askOn(ctx, id, parseInput(consultationReply, { text: textIn(form) }))),
    )
    .post(
      `${one}/antwoord`,
      reply('antwoord', (ctx, id, form) => giveAdvice(ctx, id, parseInput(consultationReply, { text: textIn(form) }))),
    )
    .post(
      `${one}/stap`,
      reply('stap', (ctx, id, form) => {
        const sent = { step: form.get('stap'), skipped: form.get('overslaan') === 'ja', text: textIn(form) }
        return noteStep(ctx, id, parseInput(stepNote, sent))
      }),
    )
    .post(
      `${one}/sluiten`,
      reply('sluiten', (ctx, id) => closeConsultation(ctx, id)),
    )
    .post(`${one}/melden`, async (c) => {
      const draft = await actAs(system, c.get('actor'), (ctx) => reportConsultation(ctx, idIn(c)))
      return c.redirect(`/melding/concept/${draft}`, 303)
    })
}

const textIn = (form: TypedForm) => String(form.get('tekst') ?? '')

function showAsk(
  c: Request,
  system: System,
  { siteOf }: Options,
  typed: TypedQuestion,
  wrong: { fault?: Words; names?: readonly NamesSomebody[] } = {},
): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const lines = await listConsultations(ctx)
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const names = wrong.names ?? []
    const page = (
      <AskPage
        {...{ frame, region: ctx.loaded.region, lines, typed, fault: wrong.fault, names }}
        today={ctx.today}
        now={ctx.now}
      />
    )
    return sendPage(c, frame, page, wrong.fault || names.length > 0 ? 422 : 200)
  })
}

async function ask(c: Request, system: System, options: Options): Promise<Response> {
  const form = await readForm(c)
  const typed = {
    vraag: String(form.get('vraag') ?? ''),
    vorm: form.getAll('vorm').map(String),
    gemeente: String(form.get('gemeente') ?? ''),
  }
  try {
    const municipalityCode = typed.gemeente === '' ? null : typed.gemeente
    const asked = parseInput(consultationQuestion, { question: typed.vraag, forms: typed.vorm, municipalityCode })
    const names = namesSomebody(asked.question)
    // Asked about once: who sends it again has looked.
    if (names.length > 0 && form.get('gezien') !== 'ja') return await showAsk(c, system, options, typed, { names })
    const id = await actAs(system, c.get('actor'), (ctx) => askAdvice(ctx, asked))
    return c.redirect(`/advies/${id}?bewaard=1`, 303)
  } catch (error) {
    return showAsk(c, system, options, typed, { fault: faultOf(issuesOf(error)) })
  }
}

async function send(
  c: Request,
  system: System,
  options: Options,
  field: string,
  act: (ctx: ActContext, id: string, form: TypedForm) => Promise<void>,
): Promise<Response> {
  const form = await readForm(c)
  try {
    await actAs(system, c.get('actor'), (ctx) => act(ctx, idIn(c), form))
    return c.redirect(`/advies/${idIn(c)}?bewaard=1`, 303)
  } catch (error) {
    const place = field === 'stap' ? `stap-${String(form.get('stap') ?? '')}` : field
    return showOne(c, system, options, { field: place, text: textIn(form), fault: faultOf(issuesOf(error)) })
  }
}

function issuesOf(error: unknown): readonly Issue[] {
  if (error instanceof InvalidInput) return error.issues
  if (error instanceof Conflict) return [{ path: '', code: 'changed' }]
  throw error
}

function showOne(c: Request, system: System, { siteOf }: Options, unsent?: Unsent): Promise<Response> {
  return actAs(system, c.get('actor'), async (ctx) => {
    const view = await viewConsultation(ctx, idIn(c))
    const frame = await workbenchFrame(c, siteOf(), ctx)
    const saved = !unsent && c.req.query('bewaard') === '1'
    const page = <ConsultationPage {...{ frame, region: ctx.loaded.region, view, unsent, saved }} now={ctx.now} />
    return sendPage(c, frame, page, unsent ? 422 : 200)
  })
}
