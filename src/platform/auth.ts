import type pg from 'pg'
import { Unavailable } from '../lib/errors.ts'
import { openDemonstrationLibrary, openLibrary } from './auth-library.ts'
import { type AuthLimits, defaultAuthLimits } from './auth-limits.ts'
import { type Db, openDatabase, patience } from './database.ts'
import { type KnownBrowser, knownBrowser } from './known-browser.ts'
import { type LogInAttempts, logInAttempts } from './log-in-attempts.ts'

/** Lines for `Set-Cookie`, to be passed on to the browser. */
export type Cookies = string[]
/** A log-in that is complete: password and second factor. `proven`: the second factor was shown a short while ago. */
export type Session = { id: string; userId: string; startedAt: Date; proven: boolean }

/** Accounts, second factors and sessions: the only door to schema auth. */
export type Auth = {
  /** Has the rights of the role lichtketen_auth, outside a transaction. */
  db: Db
  betterAuth: ReturnType<typeof openLibrary>
  /** Null in an installation for real: there is no log-in by one click. */
  demonstration: ReturnType<typeof openDemonstrationLibrary> | null
  attempts: LogInAttempts
  known: KnownBrowser
  limits: AuthLimits
  close(): Promise<void>
}

type Options = {
  /** How to reach the database as the running system; the pool takes the role lichtketen_auth. */
  connection: pg.PoolConfig
  /** Signs cookies and seals second factors. */
  secret: string
  /** The address that people use. */
  url: string
  demonstration: boolean
  limits?: AuthLimits
  onError: (message: string) => void
}

/** Opens the accounts of an installation. */
export function openAuth({ connection, limits = defaultAuthLimits, demonstration, ...options }: Options): Auth {
  const asRole = { max: 5, query_timeout: patience.request, ...connection, options: '-c role=lichtketen_auth' }
  const { db, close } = openDatabase(asRole, (error) => options.onError(error.message))
  const given = { ...options, db, limits }
  return {
    db,
    betterAuth: openLibrary(given),
    demonstration: demonstration ? openDemonstrationLibrary(given) : null,
    attempts: logInAttempts(db, options.secret, limits),
    known: knownBrowser(options.secret, options.url.startsWith('https:')),
    limits,
    close,
  }
}

/** The complete log-in that a request carries, refreshed; null when there is none or it lasted too long. */
export async function sessionOf(
  { betterAuth, limits }: Auth,
  headers: Headers,
): Promise<{ session: Session; cookies: Cookies } | null> {
  if (!headers.get('cookie')?.includes('lichtketen.session_token')) return null
  const answer = await betterAuth.api.getSession({ headers, returnHeaders: true }).catch((error: unknown) => {
    throw new Unavailable('the accounts cannot be reached', { cause: error })
  })
  if (answer.response?.session.secondFactor !== true) return null
  const { id, userId, createdAt, provenAt } = answer.response.session
  if (createdAt.getTime() + limits.absolute * 1000 <= Date.now()) {
    await betterAuth.api.signOut({ headers })
    return null
  }
  const proven = provenAt != null && provenAt.getTime() + limits.proof * 1000 > Date.now()
  return { session: { id, userId, startedAt: createdAt, proven }, cookies: answer.headers.getSetCookie() }
}

/** Ends the session that a request carries, complete or not; the cookies make the browser forget it. */
export async function endSession({ betterAuth }: Auth, headers: Headers): Promise<Cookies> {
  const answer = await betterAuth.api.signOut({ headers, returnHeaders: true })
  return answer.headers.getSetCookie()
}

/** The request headers of a browser that holds these cookies. */
export function withCookies(cookies: Cookies): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') })
}
