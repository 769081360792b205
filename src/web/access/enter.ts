import type { Context } from 'hono'
import {
  actAs,
  type FailedStep,
  findPersonOfSession,
  recordFailedLogIn,
  recordLogIn,
  type ShownFactor,
} from '../../domains/access/index.ts'
import { toDay } from '../../lib/quarter.ts'
import { type Auth, type Cookies, endSession, type Session, withCookies } from '../../platform/auth.ts'
import { goTo, sendCookies } from '../session.ts'
import type { Entry } from './entry.ts'

/** A log-in that is complete, on its way in. */
export type Arrival = { session: Session; cookies: Cookies; factor: ShownFactor }

/**
 * Lets somebody in whose log-in is complete: only who may log in today, and only once it stands in the record.
 * Otherwise the session ends. Returns whether they are in; the cookies are set then.
 */
export async function letIn(c: Context, entry: Entry, { session, cookies, factor }: Arrival): Promise<boolean> {
  const { system, auth } = entry
  try {
    const region = system.loaded().region.id
    const actor = await findPersonOfSession(auth.db, session.userId, region, toDay(system.clock()))
    if (!actor) {
      await refuse(auth, cookies)
      return false
    }
    await actAs(system, actor, (ctx) => recordLogIn(ctx, factor))
  } catch (error) {
    await refuse(auth, cookies)
    throw error
  }
  sendCookies(c, cookies)
  return true
}

const refuse = (auth: Auth, cookies: Cookies) => endSession(auth, withCookies(cookies))

/** Lets somebody in and sends them to the page they asked for; who may not log in today is told so. */
export async function enter(c: Context, entry: Entry, arrival: Arrival, next: string): Promise<Response> {
  if (await letIn(c, entry, arrival)) return goTo(c, next)
  return goTo(c, '/inloggen?inactief=1')
}

/** Records an attempt that failed: for whoever has the typed address, or whose password was right. */
export function recordFailure(
  { system }: Pick<Entry, 'system'>,
  whose: { email: string } | { personId: string | null },
  step: FailedStep,
): Promise<void> {
  return actAs(system, { kind: 'system', task: 'login' }, (ctx) => recordFailedLogIn(ctx, whose, step))
}
