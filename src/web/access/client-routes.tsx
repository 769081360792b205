/** The administrator's page about systems of partners. */
import { Hono } from 'hono'
import { actAs, clientOverview, registerClient, revokeClient } from '../../domains/access/index.ts'
import { clientInput } from '../../domains/access/rules/client.ts'
import type { Issue } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { sayIn, type Words } from '../say.ts'
import { goTo, type SessionEnv } from '../session.ts'
import { commanded, drawn, type Request } from './behind.ts'
import { type ClientField, ClientsPage } from './clients-page.tsx'
import type { Entry } from './entry.ts'
import { OncePage } from './once-page.tsx'

/** `/beheer/koppelingen`; mounted behind the log-in. */
export function clientRoutes(entry: Entry): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get('/beheer/koppelingen', (c) => showClients(c, entry, {}, []))
    .post('/beheer/koppelingen', (c) => register(c, entry))
    .post('/beheer/koppelingen/:id{[0-9a-f-]{36}}/intrekken', (c) => revoke(c, entry, c.req.param('id')))
}

type Typed = Partial<Record<ClientField, string>>

function showClients(c: Request, entry: Entry, typed: Typed, issues: readonly Issue[]): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const overview = await clientOverview(ctx)
    const page = <ClientsPage frame={frame} {...overview} typed={typed} faults={faultsOf(issues)} now={ctx.now} />
    return sendPage(c, frame, page, issues.length > 0 ? 422 : 200)
  })
}

function faultsOf(issues: readonly Issue[]): Partial<Record<ClientField, Words>> {
  const name = issues.find(({ path }) => path === 'name')
  const organisation = issues.find(({ path }) => path === 'organisationId')
  const words = name?.code === 'tooLong' ? m.access_issue_client_tooLong : m.access_issue_client_missing
  return {
    ...(name ? { naam: words } : {}),
    ...(organisation ? { organisatie: m.access_issue_client_organisation } : {}),
  }
}

async function register(c: Request, entry: Entry): Promise<Response> {
  const form = await readForm(c)
  const typed = { naam: String(form.get('naam') ?? ''), organisatie: String(form.get('organisatie') ?? '') }
  const sent = { name: typed.naam, organisationId: typed.organisatie }
  const result = await commanded(c, entry, (ctx) => registerClient(ctx, parseInput(clientInput, sent)))
  if ('issues' in result) return showClients(c, entry, typed, result.issues)
  return showToken(c, entry, result.done.token, typed.naam.trim())
}

function showToken(c: Request, entry: Entry, token: string, name: string): Promise<Response> {
  return drawn(c, entry, async (_ctx, frame) => {
    const { locale } = frame
    const say = sayIn(locale)
    return sendPage(
      c,
      frame,
      <OncePage
        frame={frame}
        current="/beheer/koppelingen"
        title={m.access_client_token_title({ name }, { locale })}
        lead={say(m.access_client_token_lead)}
        label={say(m.access_client_token)}
        secret={token}
        above={[{ href: '/beheer/koppelingen', label: say(m.access_clients) }]}
        back={say(m.access_client_back)}
      />,
    )
  })
}

async function revoke(c: Request, entry: Entry, id: string): Promise<Response> {
  await actAs(entry.system, c.get('actor'), (ctx) => revokeClient(ctx, id))
  return goTo(c, '/beheer/koppelingen')
}
