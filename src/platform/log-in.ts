import { APIError } from 'better-auth/api'
import { type Auth, type Cookies, endSession, type Session, sessionOf, withCookies } from './auth.ts'
import { codeUsed } from './auth-plugins.ts'
import { readBackupCode } from './backup-codes.ts'

/** What came of e-mail address and password. `refused` says no more than that: the account may not exist. */
export type PasswordAnswer =
  | { kind: 'refused' }
  | { kind: 'wait'; until: Date }
  | { kind: 'codeNeeded' | 'factorNeeded'; cookies: Cookies }

/** What came of a code. `expired`: the password has to be given again. */
export type CodeAnswer =
  | { kind: 'wrong' | 'used' | 'wait' | 'expired' }
  | { kind: 'loggedIn'; session: Session; backupCode: boolean; cookies: Cookies }

/** Looks at e-mail address and password. What was tried too often has to wait, whether it exists or not. */
export async function checkPassword(
  auth: Auth,
  headers: Headers,
  email: string,
  password: string,
): Promise<PasswordAnswer> {
  const account = email.trim().toLowerCase()
  const counted = auth.known.isKnown(headers, account) ? `${account} in a known browser` : account
  const attempt = await auth.attempts.begin(counted, new Date())
  if (!attempt.allowed) return { kind: 'wait', until: attempt.until }
  const answer = await tried(
    auth.betterAuth.api.signInEmail({
      body: { email: account, password },
      headers: withoutCookies(headers),
      returnHeaders: true,
    }),
  )
  if (answer instanceof APIError) return { kind: 'refused' }
  await auth.attempts.succeed(counted)
  await endSession(auth, headers)
  const cookies = [...answer.headers.getSetCookie(), auth.known.cookieFor(account)]
  if ('twoFactorRedirect' in answer.response) return { kind: 'codeNeeded', cookies }
  await auth.betterAuth.api.beginEnrolment({ headers: withCookies(cookies) })
  return { kind: 'factorNeeded', cookies }
}

/** Looks at a code of the app (six digits) or a backup code, as the second step of logging in. */
export async function checkCode(auth: Auth, headers: Headers, typed: string): Promise<CodeAnswer> {
  const digits = typed.replace(/\s/g, '')
  const backupCode = !/^\d{6}$/.test(digits)
  const code = backupCode ? readBackupCode(typed) : digits
  const call = { body: { code }, headers, returnHeaders: true as const }
  const { api } = auth.betterAuth
  const answer = await tried(backupCode ? api.verifyBackupCode(call) : api.verifyTOTP(call))
  return answer instanceof APIError ? { kind: reasonOf(answer) } : loggedIn(auth, answer.headers, backupCode)
}

/** Confirms with a first code of the app that the second factor works; from then on it is asked for. */
export async function confirmFactor(auth: Auth, headers: Headers, typed: string): Promise<CodeAnswer> {
  const body = { code: typed.replace(/\s/g, '') }
  const answer = await tried(auth.betterAuth.api.verifyTOTP({ body, headers, returnHeaders: true }))
  return answer instanceof APIError ? { kind: reasonOf(answer) } : loggedIn(auth, answer.headers, false)
}

async function loggedIn(auth: Auth, answered: Headers, backupCode: boolean): Promise<CodeAnswer> {
  const cookies = answered.getSetCookie()
  const found = await sessionOf(auth, withCookies(cookies))
  return found ? { kind: 'loggedIn', session: found.session, backupCode, cookies } : { kind: 'expired' }
}

/** The user whose password was given in this browser, and whose code is waited for; null when nobody's is. */
export function challengedUser({ betterAuth }: Auth, headers: Headers): Promise<string | null> {
  return betterAuth.api.readChallenge({ headers })
}

/** Logs a demonstration person in; throws in an installation for real. */
export async function logInAsDemonstration(
  auth: Auth,
  headers: Headers,
  userId: string,
): Promise<{ session: Session; cookies: Cookies }> {
  if (!auth.demonstration) throw new Error('this installation is not a demonstration')
  await endSession(auth, headers)
  const call = { body: { userId }, headers, returnHeaders: true as const }
  const answer = await auth.demonstration.api.logInAsDemonstration(call)
  const session = { id: answer.response.sessionId, userId, startedAt: new Date(), proven: true }
  return { session, cookies: answer.headers.getSetCookie() }
}

/** Why a code was not taken, from what better-auth says. */
export function reasonOf({ body }: APIError): 'wrong' | 'used' | 'wait' | 'expired' {
  switch (body?.code) {
    case codeUsed:
      return 'used'
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return 'wait'
    case 'INVALID_TWO_FACTOR_COOKIE':
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
    case 'TOTP_NOT_ENABLED':
      return 'expired'
    default:
      return 'wrong'
  }
}

/** The answer, or a refusal of better-auth as a value; anything else that goes wrong is thrown. */
export async function tried<T>(work: Promise<T>): Promise<T | APIError> {
  try {
    return await work
  } catch (error) {
    if (error instanceof APIError && error.status !== 'INTERNAL_SERVER_ERROR') return error
    throw error
  }
}

function withoutCookies(headers: Headers): Headers {
  const bare = new Headers(headers)
  bare.delete('cookie')
  return bare
}
