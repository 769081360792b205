/** Who asks for a page: from the cookie of the session to the person who acts. */
import type { Context, MiddlewareHandler } from 'hono'
import { findPersonOfSession, type PersonActor, type System } from '../domains/access/index.ts'
import { toDay } from '../lib/quarter.ts'
import { type Auth, type Cookies, sessionOf } from '../platform/auth.ts'
import type { WorkbenchEnv } from './http/workbench.ts'
import { chosenLocale, withLocale } from './locale.ts'

/** What pages behind the log-in find: who acts, in which session. */
export interface SessionEnv {
  Variables: WorkbenchEnv['Variables'] & { sessionId: string }
}

/** Somebody who is logged in; the cookies renew the session and are to be sent along. */
export type LoggedIn = { actor: PersonActor; sessionId: string; cookies: Cookies }

/** Who acts in this request; null without a complete log-in, and when the person may not log in (any more). */
export async function actorOf(request: Request, system: System, auth: Auth): Promise<LoggedIn | null> {
  const found = await sessionOf(auth, request.headers)
  if (!found) return null
  const today = toDay(system.clock())
  const actor = await findPersonOfSession(auth.db, found.session.userId, system.loaded().region.id, today)
  if (!actor) return null
  const { id, proven } = found.session
  return { actor: { ...actor, proven }, sessionId: id, cookies: found.cookies }
}

/** Lets only people through who are logged in; others log in first and come back to the page they asked for. */
export function requireLogIn(system: System, auth: Auth): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const found = await actorOf(c.req.raw, system, auth)
    if (!found) return goTo(c, `/inloggen?naar=${encodeURIComponent(askedFor(c))}`)
    sendCookies(c, found.cookies)
    c.set('actor', found.actor)
    c.set('sessionId', found.sessionId)
    return next()
  }
}

/** Knows who is logged in where anybody may come, so that an error there leads back to their work. */
export async function recognise(c: Context, system: System, auth: Auth): Promise<void> {
  if (c.get('actor')) return
  const found = await actorOf(c.req.raw, system, auth)
  if (!found) return
  sendCookies(c, found.cookies)
  c.set('actor', found.actor)
}

/** Sends the browser on to another page, in the language that was chosen by hand. */
export function goTo(c: Context, path: string, form?: { get(name: string): unknown }): Response {
  const chosen = chosenLocale(c.req.raw, form)
  return c.redirect(chosen ? withLocale(path, chosen) : path, 303)
}

/** Passes cookies on to the browser. */
export function sendCookies(c: Context, cookies: Cookies): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

/**
 * A page of this site that was asked for before the log-in; the start page when it is anything else. Looked at after
 * the dots in it are resolved: `/.//elsewhere` would lead to another site.
 */
export function pageOfThisSite(asked: unknown): string {
  const start = '/start'
  const here = 'http://here.invalid'
  if (typeof asked !== 'string' || !URL.canParse(asked, here)) return start
  const { origin, pathname, search } = new URL(asked, here)
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}` : start
}

/** What was typed in a form is gone anyway, so a post leads back to the start page. */
function askedFor(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return c.req.method === 'GET' ? `${pathname}${search}` : '/start'
}
