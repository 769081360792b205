/** The one place where an error of `lib/errors.ts` becomes a page. The log says what happened, the page never does. */
import type { Context } from 'hono'
import type { PersonActor } from '../domains/access/index.ts'
import { Conflict, InvalidInput, NotAllowed, NotFound, ProofNeeded, Unavailable } from '../lib/errors.ts'
import type { WorkFrame } from './components/frame.ts'
import { ErrorPage, type ErrorStatus, SwitchedOffPage } from './error-pages.tsx'
import { FormTooLarge } from './http/multipart.ts'
import { frameOf, type Site, sendPage, workFrameOf } from './http/page.ts'
import { WorkErrorPage, WorkSwitchedOffPage } from './work-error-page.tsx'

/** Where existence is secret, what one may not see is not there: the same page, the same bytes. */
export function statusOf(error: unknown): ErrorStatus {
  if (error instanceof NotFound || error instanceof NotAllowed) return 404
  if (error instanceof InvalidInput) return 422
  // Behind the log-in a page asks for the proof instead; see web/access/proof.tsx.
  if (error instanceof ProofNeeded) return 403
  if (error instanceof Conflict) return 409
  if (error instanceof FormTooLarge) return 413
  if (error instanceof Unavailable) return 503
  return 500
}

/** The page for a status, as a response. */
export function errorPage(c: Context, site: Site, status: ErrorStatus): Response {
  if (status === 503) c.header('Retry-After', '60')
  // The address of a form that was sent opens an empty one: what was typed stands on the page before.
  const again = status >= 500 && c.req.method === 'GET'
  const work = atWork(c, site)
  if (work) return sendPage(c, work, <WorkErrorPage frame={work} status={status} again={again} />, status)
  const frame = frameOf(c, site)
  return sendPage(c, frame, <ErrorPage frame={frame} status={status} again={again} />, status)
}

/** The frame for somebody who passed the log-in, in their own language; null for everybody else. */
function atWork(c: Context, site: Site): WorkFrame | null {
  const actor: PersonActor | undefined = c.get('actor')
  return actor ? workFrameOf(c, site, { own: actor.locale }) : null
}

/** The page for an error that no handler caught. */
export function errorResponse(c: Context, site: Site, error: unknown): Response {
  if (error instanceof Conflict && error.code === 'switchedOff') {
    const work = atWork(c, site)
    if (work) return sendPage(c, work, <WorkSwitchedOffPage frame={work} />, 409)
    const frame = frameOf(c, site)
    return sendPage(c, frame, <SwitchedOffPage frame={frame} />, 409)
  }
  return errorPage(c, site, statusOf(error))
}
