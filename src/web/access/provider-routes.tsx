/** The administrator's pages about the log-in of organisations. */
import { Hono } from 'hono'
import {
  actAs,
  addProvider,
  bindIdentity,
  changeProvider,
  confirmIdentity,
  providerOverview,
  releaseIdentity,
  requireProof,
  stopProvider,
} from '../../domains/access/index.ts'
import type { ProviderInput } from '../../domains/access/rules/provider.ts'
import { InvalidInput, type Issue, NotFound, Unavailable } from '../../lib/errors.ts'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo, type SessionEnv } from '../session.ts'
import { commanded, drawn, type Request } from './behind.ts'
import type { Entry } from './entry.ts'
import { fieldsOf, providerFaults, readProvider, typedProvider } from './provider-form.ts'
import { ProviderPage } from './provider-page.tsx'
import type { ProviderChange, ProviderForm } from './provider-view.ts'
import { ProvidersPage } from './providers-page.tsx'

const all = '/beheer/inloggen'
const of = `${all}/:id{[0-9a-f-]{36}}`
const identity = `${all}/mensen/:id{[0-9a-f-]{36}}`

/** `/beheer/inloggen`; mounted behind the log-in. */
export function providerRoutes(entry: Entry): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get(all, (c) => showAll(c, entry))
    .get(`${all}/nieuw`, (c) => showOne(c, entry))
    .post(`${all}/nieuw`, (c) => save(c, entry))
    .get(of, (c) => showOne(c, entry, c.req.param('id')))
    .post(of, (c) => save(c, entry, c.req.param('id')))
    .post(`${of}/uit`, (c) => done(c, entry, 'bewaard', (ctx) => stopProvider(ctx, c.req.param('id'))))
    .post(`${identity}/koppelen`, (c) => bind(c, entry, c.req.param('id')))
    .post(`${identity}/bevestigen`, (c) =>
      done(c, entry, 'bevestigd', (ctx) => confirmIdentity(ctx, c.req.param('id'))),
    )
    .post(`${identity}/los`, (c) => done(c, entry, 'los', (ctx) => releaseIdentity(ctx, c.req.param('id'))))
}

const changes: readonly ProviderChange[] = ['bewaard', 'gekoppeld', 'bevestigd', 'los']

function showAll(c: Request, entry: Entry, nobodyFor?: string): Promise<Response> {
  const changed = changes.find((one) => one === c.req.query('bewaard'))
  return drawn(c, entry, async (ctx, frame) => {
    const overview = await providerOverview(ctx)
    const view = {
      ...overview,
      frame: { ...frame, address: all },
      me: c.get('actor').personId,
      now: ctx.now,
      changed,
      nobodyFor,
    }
    return sendPage(c, frame, <ProvidersPage view={view} />, nobodyFor ? 422 : 200)
  })
}

function showOne(c: Request, entry: Entry, id?: string, wrong?: ProviderForm): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const { providers, places } = await providerOverview(ctx)
    // Asked before the form is filled in: a secret that was typed should not have to be kept on a page in between.
    if (!wrong) requireProof(ctx)
    const provider = id === undefined ? undefined : providers.find((one) => one.id === id)
    if (id !== undefined && !provider) throw new NotFound('provider')
    const view = {
      ...{ frame: { ...frame, address: id ? `${all}/${id}` : `${all}/nieuw` }, places, provider },
      ...{ typed: provider ? fieldsOf(provider) : { claim: 'sub' }, faults: {}, ...wrong },
      redirect: id && `${entry.url}/inloggen/organisatie/${id}/terug`,
    }
    return sendPage(c, frame, <ProviderPage view={view} />, wrong ? 422 : 200)
  })
}

async function save(c: Request, entry: Entry, id?: string): Promise<Response> {
  const form = await readForm(c)
  const typed = typedProvider(form)
  const result = await commanded(c, entry, async (ctx) => {
    const organisation = id && (await providerOverview(ctx)).providers.find((one) => one.id === id)?.organisationId
    const input = readProvider(organisation ? { ...typed, organisatie: organisation } : typed)
    const saved = id === undefined ? await addProvider(ctx, input) : await changeProvider(ctx, id, input)
    await requireAnswer(entry, input)
    return saved
  })
  if ('issues' in result) return showOne(c, entry, id, { typed, faults: providerFaults(result.issues) })
  return goTo(c, id ? `${all}?bewaard=bewaard` : `${all}/${result.done}`, form)
}

/** A provider has to answer before anybody is sent there; nothing is kept when it does not. */
async function requireAnswer({ oidc }: Entry, input: ProviderInput): Promise<void> {
  try {
    await oidc.check(input)
  } catch (error) {
    if (error instanceof Unavailable) throw new InvalidInput([{ path: 'issuer', code: 'away' } satisfies Issue])
    throw error
  }
}

async function bind(c: Request, entry: Entry, id: string): Promise<Response> {
  const person = String((await readForm(c)).get('persoon') ?? '')
  if (!/^[0-9a-f-]{36}$/.test(person)) return showAll(c, entry, id)
  return done(c, entry, 'gekoppeld', (ctx) => bindIdentity(ctx, id, person))
}

type Command = (ctx: Parameters<typeof stopProvider>[0]) => Promise<void>

async function done(c: Request, entry: Entry, change: ProviderChange, command: Command): Promise<Response> {
  await actAs(entry.system, c.get('actor'), command)
  return goTo(c, `${all}?bewaard=${change}`)
}
