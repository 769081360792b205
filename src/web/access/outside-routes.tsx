/** Logging in at the organisation itself: there, back, and who that is here. */
import { type Context, Hono } from 'hono'
import {
  actAs,
  logInPlaces,
  type OpenProvider,
  openProvider,
  recogniseOutside,
  recordProof,
} from '../../domains/access/index.ts'
import { NotFound, Unavailable } from '../../lib/errors.ts'
import { keepErrand, logInFromOutside, type SentOut, takeErrand } from '../../platform/outside-log-in.ts'
import { proveFromOutside } from '../../platform/proof.ts'
import { type PageEnv, sendPage, workFrameOf } from '../http/page.ts'
import { actorOf, goTo, pageOfThisSite, sendCookies } from '../session.ts'
import { enter, recordFailure } from './enter.ts'
import type { Entry } from './entry.ts'
import { AskAdministratorPage, OrganisationsPage, type OutsideFault, ProvenOutsidePage } from './outside-pages.tsx'

const login = { kind: 'system', task: 'login' } as const
const of = '/inloggen/organisatie/:id{[0-9a-f-]{36}}'

/** `/inloggen/organisatie`. */
export function outsideRoutes(entry: Entry): Hono<PageEnv> {
  const slow = entry.flood.slowDown('logIn')
  return new Hono<PageEnv>()
    .get('/inloggen/organisatie', (c) => showPlaces(c, entry, pageOfThisSite(c.req.query('naar'))))
    .get(of, slow, (c) => sendOut(c, entry, c.req.param('id')))
    .get(`${of}/terug`, slow, (c) => takeBack(c, entry, c.req.param('id')))
}

async function showPlaces(c: Context, entry: Entry, next: string, fault?: OutsideFault): Promise<Response> {
  const places = await actAs(entry.system, login, logInPlaces)
  if (places.length === 0) return goTo(c, '/inloggen')
  const frame = { ...workFrameOf(c, entry.siteOf()), address: '/inloggen/organisatie' }
  const page = <OrganisationsPage frame={frame} places={places} next={next} fault={fault} />
  return sendPage(c, frame, page, fault ? 422 : 200)
}

const backTo = ({ url }: Entry, id: string) => `${url}/inloggen/organisatie/${id}/terug`

// A link and not a form: what a form of this site leads to may be this site alone.
async function sendOut(c: Context, entry: Entry, id: string): Promise<Response> {
  const next = pageOfThisSite(c.req.query('naar'))
  const fresh = c.req.query('bevestigen') !== undefined
  try {
    const provider = await providerWith(entry, id)
    if (!provider) return await showPlaces(c, entry, next, 'expired')
    const { address, errand } = await entry.oidc.begin(provider, backTo(entry, id), fresh)
    sendCookies(c, await keepErrand(entry.auth, { provider: id, next, errand }))
    return c.redirect(address, 303)
  } catch (error) {
    if (error instanceof Unavailable) return showPlaces(c, entry, next, 'away')
    throw error
  }
}

async function takeBack(c: Context, entry: Entry, id: string): Promise<Response> {
  const { sent, cookies } = await takeErrand(entry.auth, c.req.raw.headers)
  sendCookies(c, cookies)
  // Another provider than the one somebody was sent to answers: nothing of it is looked at.
  if (sent?.provider !== id) return refused(c, entry, sent?.next ?? '/start', 'expired')
  const provider = await providerWith(entry, id)
  if (!provider) return refused(c, entry, sent.next, 'expired')
  const came = new URL(`${backTo(entry, id)}${new URL(c.req.url).search}`)
  const answer = await answerOf(entry, provider, came, sent)
  if ('refused' in answer) return refused(c, entry, sent.next, answer.refused)
  const found = await actAs(entry.system, login, (ctx) => recogniseOutside(ctx, id, answer.subject))
  if (found === 'inactive') return goTo(c, '/inloggen?inactief=1')
  if (typeof found === 'string') return refused(c, entry, sent.next, found)
  if ('reference' in found) return askAdministrator(c, entry, found.reference)
  return sent.errand.fresh ? prove(c, entry, found.personId) : welcome(c, entry, found.personId, sent.next)
}

async function answerOf(
  { oidc }: Entry,
  provider: OpenProvider,
  came: URL,
  { errand }: SentOut,
): Promise<{ subject: string } | { refused: OutsideFault }> {
  try {
    return await oidc.finish(provider, came, errand)
  } catch (error) {
    if (error instanceof Unavailable) return { refused: 'away' }
    throw error
  }
}

async function refused(c: Context, entry: Entry, next: string, fault: OutsideFault): Promise<Response> {
  await recordFailure(entry, { personId: null }, 'organisation')
  return showPlaces(c, entry, next, fault)
}

function askAdministrator(c: Context, entry: Entry, reference: string): Response {
  const frame = { ...workFrameOf(c, entry.siteOf()), address: '/inloggen/organisatie' }
  return sendPage(c, frame, <AskAdministratorPage frame={frame} reference={reference} />, 403)
}

async function welcome(c: Context, entry: Entry, personId: string, next: string): Promise<Response> {
  const { session, cookies } = await logInFromOutside(entry.auth, c.req.raw.headers, personId)
  return enter(c, entry, { session, cookies, factor: 'organisation' }, next)
}

async function prove(c: Context, entry: Entry, personId: string): Promise<Response> {
  const inside = await actorOf(c.req.raw, entry.system, entry.auth)
  const proof = inside && (await proveFromOutside(entry.auth, c.req.raw.headers, personId))
  if (!inside || proof?.kind !== 'proven') return refused(c, entry, '/start', 'invalid')
  await actAs(entry.system, inside.actor, (ctx) => recordProof(ctx, 'organisation'))
  const frame = { ...workFrameOf(c, entry.siteOf(), { own: inside.actor.locale }), address: '/start' }
  return sendPage(c, frame, <ProvenOutsidePage frame={frame} />)
}

async function providerWith({ system }: Entry, id: string): Promise<OpenProvider | null> {
  try {
    return await actAs(system, login, (ctx) => openProvider(ctx, id))
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
