/** The administrator's page about systems of partners. */
import { Hono } from 'hono'
import {
  actAs,
  clientOverview,
  confirmClient,
  isSwitchedOn,
  type NewToken,
  registerClient,
  renewToken,
  revokeClient,
  revokeToken,
} from '../../domains/access/index.ts'
import { usualScopes } from '../../domains/access/rules/scopes.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import type { Issue } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { sayIn } from '../say.ts'
import { goTo, type SessionEnv } from '../session.ts'
import { commanded, drawn, type Request } from './behind.ts'
import { clientFaults, clientOf, type TypedClient, typedClient } from './client-form.tsx'
import { ClientsPage } from './clients-page.tsx'
import type { Entry } from './entry.ts'
import { OncePage } from './once-page.tsx'

/** What these pages need of the installation. */
type Site = Pick<Entry, 'system' | 'siteOf'>

const home = '/beheer/koppelingen'
const id = ':id{[0-9a-f-]{36}}'

/** `/beheer/koppelingen`; mounted behind the log-in. */
export function clientRoutes(entry: Site): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get('/beheer/koppelingen', (c) => showClients(c, entry, { opent: [...usualScopes] }, []))
    .post('/beheer/koppelingen', (c) => register(c, entry))
    .post(`/beheer/koppelingen/${id}/akkoord`, (c) => done(c, entry, (ctx) => confirmClient(ctx, c.req.param('id'))))
    .post(`/beheer/koppelingen/${id}/sleutel`, (c) => renew(c, entry, c.req.param('id')))
    .post(`/beheer/koppelingen/${id}/intrekken`, (c) => done(c, entry, (ctx) => revokeClient(ctx, c.req.param('id'))))
    .post(`/beheer/koppelingen/sleutels/${id}/weg`, (c) => done(c, entry, (ctx) => revokeToken(ctx, c.req.param('id'))))
}

async function done(c: Request, entry: Site, command: Parameters<typeof commanded<void>>[2]): Promise<Response> {
  await actAs(entry.system, c.get('actor'), command)
  return goTo(c, home)
}

function showClients(c: Request, entry: Site, typed: TypedClient, issues: readonly Issue[]): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const overview = await clientOverview(ctx)
    const days = ctx.loaded.region.settings.apiTokens
    const faults = clientFaults(issues, frame, days)
    const on = isSwitchedOn(ctx.loaded.region, 'partnerSystems')
    const more = { typed, faults, days, on, now: ctx.now, me: c.get('actor').personId }
    const page = <ClientsPage frame={frame} {...overview} {...more} />
    return sendPage(c, frame, page, issues.length > 0 ? 422 : 200)
  })
}

async function register(c: Request, entry: Site): Promise<Response> {
  const typed = typedClient(await readForm(c))
  const result = await commanded(c, entry, (ctx) => registerClient(ctx, clientOf(typed)))
  if ('issues' in result) return showClients(c, entry, typed, result.issues)
  return showToken(c, entry, result.done, typed.naam?.trim() ?? '', false)
}

async function renew(c: Request, entry: Site, clientId: string): Promise<Response> {
  const { made, name } = await actAs(entry.system, c.get('actor'), async (ctx) => {
    const made = await renewToken(ctx, clientId)
    const { clients } = await clientOverview(ctx)
    return { made, name: clients.find((client) => client.id === clientId)?.name ?? '' }
  })
  return showToken(c, entry, made, name, true)
}

function showToken(c: Request, entry: Site, made: NewToken, name: string, again: boolean): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const { locale } = frame
    const say = sayIn(locale)
    const { overlapDays } = ctx.loaded.region.settings.apiTokens
    const lead = again ? m.api_renewed_lead({ days: overlapDays }, { locale }) : say(m.access_client_token_lead)
    return sendPage(
      c,
      frame,
      <OncePage
        frame={frame}
        current={home}
        title={m.access_client_token_title({ name }, { locale })}
        lead={lead}
        label={say(m.access_client_token)}
        secret={made.token}
        above={[{ href: home, label: say(m.access_clients) }]}
        back={say(m.access_client_back)}
      >
        <p>{m.api_token_ends({ day: dayInShort(made.expiresOn, locale, ctx.now) }, { locale })}</p>
        <p>
          {say(m.api_token_hand_over)} <a href="/koppelvlak">{say(m.api_docs_link)}</a>
        </p>
      </OncePage>,
    )
  })
}
