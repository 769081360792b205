/** The administrator's pages about webhooks. */
import { Hono } from 'hono'
import {
  type Context as ActContext,
  actAs,
  askWebhookTest,
  confirmWebhook,
  endWebhook,
  isSwitchedOn,
  pauseWebhook,
  registerWebhook,
  replayWebhook,
  requireProof,
  resumeWebhook,
  sendWebhookTest,
  webhookDetails,
  webhookOverview,
} from '../../domains/access/index.ts'
import { InvalidInput, NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { sayIn } from '../say.ts'
import { goTo, type SessionEnv } from '../session.ts'
import { commanded, drawn, type Request } from './behind.ts'
import type { Entry } from './entry.ts'
import { OncePage } from './once-page.tsx'
import { readWebhook, typedWebhook, webhookFaults } from './webhook-form.ts'
import { WebhookFormPage } from './webhook-form-page.tsx'
import { WebhookPage } from './webhook-page.tsx'
import { type Named, type WebhookForm, webhooksPath } from './webhook-view.ts'
import { WebhooksPage } from './webhooks-page.tsx'

/** What these pages need of the installation. */
type Site = Pick<Entry, 'system' | 'siteOf' | 'outlet'>

const of = `${webhooksPath}/:id{[0-9a-f-]{36}}`

/** `/beheer/webhooks`; mounted behind the log-in. */
export function webhookRoutes(entry: Site): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get(webhooksPath, (c) => showAll(c, entry))
    .get(`${webhooksPath}/nieuw`, (c) => showForm(c, entry, { typed: {}, faults: {} }))
    .post(`${webhooksPath}/nieuw`, (c) => register(c, entry))
    .get(of, (c) => showOne(c, entry, c.req.param('id')))
    .post(`${of}/akkoord`, (c) => done(c, entry, confirmWebhook, `${webhooksPath}/${c.req.param('id')}?akkoord=ja`))
    .post(`${of}/test`, (c) => test(c, entry, c.req.param('id')))
    .post(`${of}/pauze`, (c) => done(c, entry, pauseWebhook, `${webhooksPath}/${c.req.param('id')}`))
    .post(`${of}/hervatten`, (c) => done(c, entry, resumeWebhook, `${webhooksPath}/${c.req.param('id')}`))
    .post(`${of}/einde`, (c) => done(c, entry, endWebhook, `${webhooksPath}?beeindigd=ja`))
    .post(`${of}/opnieuw`, (c) => again(c, entry, c.req.param('id')))
}

/** Of whom a webhook is; a system that lost its access has no name here any more. */
function named(webhook: { clientId: string; deskId: string }, { loaded }: ActContext, clients: Clients): Named {
  const desk = loaded.region.desks.find(({ id }) => id === webhook.deskId)?.name ?? webhook.deskId
  return { name: clients.find(({ id }) => id === webhook.clientId)?.name ?? desk, desk }
}

const isOn = ({ loaded }: ActContext) => isSwitchedOn(loaded.region, 'partnerSystems')

type Clients = Awaited<ReturnType<typeof webhookOverview>>['clients']

function showAll(c: Request, entry: Site): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const { webhooks, clients } = await webhookOverview(ctx)
    const rows = webhooks.map((webhook) => ({ ...webhook, ...named(webhook, ctx, clients) }))
    const ended = c.req.query('beeindigd') === 'ja'
    const view = { frame: { ...frame, address: webhooksPath }, webhooks: rows, today: ctx.today, now: ctx.now, ended }
    return sendPage(c, frame, <WebhooksPage view={{ ...view, on: isOn(ctx) }} />)
  })
}

function showForm(c: Request, entry: Site, form: WebhookForm): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const { clients } = await webhookOverview(ctx)
    // Asked before the form is filled in: the page with the secret comes right after it.
    const on = isOn(ctx)
    if (on) requireProof(ctx)
    const view = { frame: { ...frame, address: `${webhooksPath}/nieuw` }, clients, on, ...form }
    const wrong = Object.keys(form.faults).length > 0
    return sendPage(c, frame, <WebhookFormPage view={view} />, wrong ? 422 : 200)
  })
}

async function register(c: Request, entry: Site): Promise<Response> {
  const typed = typedWebhook(await readForm(c))
  const result = await commanded(c, entry, async (ctx) => {
    const input = readWebhook(typed)
    const made = await registerWebhook(ctx, input)
    if (!(await entry.outlet.sender.accepts(input.url))) throw new InvalidInput([{ path: 'url', code: 'away' }])
    return made
  })
  if ('issues' in result) return showForm(c, entry, { typed, faults: webhookFaults(result.issues) })
  return showSecret(c, entry, result.done)
}

function showSecret(c: Request, entry: Site, { id, secret }: { id: string; secret: string }): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const { locale } = frame
    const say = sayIn(locale)
    const { webhooks, clients } = await webhookOverview(ctx)
    const webhook = webhooks.find((one) => one.id === id)
    const name = webhook ? named(webhook, ctx, clients).name : ''
    const above = [
      { href: webhooksPath, label: say(m.webhooks_title) },
      { href: `${webhooksPath}/${id}`, label: m.webhooks_one({ name }, { locale }) },
    ]
    const words = {
      title: m.webhooks_secret_title({ name }, { locale }),
      lead: say(m.webhooks_secret_lead),
      label: say(m.webhooks_secret),
      back: say(m.webhooks_secret_next),
    }
    return sendPage(c, frame, <OncePage {...{ frame, current: webhooksPath, above, secret }} {...words} />)
  })
}

const outcomes = /^(\d{3}|slow|noAnswer|address)$/

function showOne(c: Request, entry: Site, id: string, wrong?: string): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const { webhook, registeredBy, log } = await webhookDetails(ctx, id)
    const { clients } = await webhookOverview(ctx)
    const [tested, count] = [c.req.query('test'), c.req.query('opnieuw')]
    const view = {
      ...{ frame: { ...frame, address: `${webhooksPath}/${id}` }, log, today: ctx.today, now: ctx.now },
      webhook: { ...webhook, ...named(webhook, ctx, clients) },
      ...{ on: isOn(ctx), registeredBy, me: c.get('actor').personId, agreed: c.req.query('akkoord') === 'ja' },
      tested: tested && outcomes.test(tested) ? tested : undefined,
      again: count && /^\d{1,9}$/.test(count) ? Number(count) : undefined,
      after: { typed: wrong ?? '', wrong: wrong !== undefined },
    }
    return sendPage(c, frame, <WebhookPage view={view} />, wrong === undefined ? 200 : 422)
  })
}

async function test(c: Request, entry: Site, id: string): Promise<Response> {
  await actAs(entry.system, c.get('actor'), (ctx) => askWebhookTest(ctx, id))
  // Outside the transaction: a slow receiver holds no connection to the database.
  const sent = await sendWebhookTest(entry.system, id, entry.outlet)
  if (!sent) throw new NotFound('webhook')
  return goTo(c, `${webhooksPath}/${id}?test=${'status' in sent ? sent.status : sent.fault}`)
}

async function done(
  c: Request,
  entry: Site,
  command: (ctx: ActContext, id: string) => Promise<void>,
  to: string,
): Promise<Response> {
  await actAs(entry.system, c.get('actor'), (ctx) => command(ctx, c.req.param('id') ?? ''))
  return goTo(c, to)
}

async function again(c: Request, entry: Site, id: string): Promise<Response> {
  const typed = String((await readForm(c)).get('na') ?? '').trim()
  if (!/^\d{1,12}$/.test(typed)) return showOne(c, entry, id, typed.slice(0, 100))
  const events = await actAs(entry.system, c.get('actor'), (ctx) => replayWebhook(ctx, id, Number(typed)))
  return goTo(c, `${webhooksPath}/${id}?opnieuw=${events}`)
}
