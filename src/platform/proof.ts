import { APIError } from 'better-auth/api'
import { type Auth, type Cookies, endSession, sessionOf, withCookies } from './auth.ts'
import { reasonOf, tried } from './log-in.ts'
import { checkPasskey } from './passkeys.ts'

/** What came of showing the second factor once more. The cookies are those of the session, which may be a new one. */
export type ProofAnswer = { kind: 'proven'; sessionId: string; cookies: Cookies } | { kind: 'wrong' | 'used' | 'wait' }

/** Looks at a code of the app within a session; what is tried too often has to wait, and the log-in itself does not. */
export async function proveByCode(auth: Auth, headers: Headers, userId: string, typed: string): Promise<ProofAnswer> {
  const counted = `proof of ${userId}`
  if (!(await auth.attempts.begin(counted, new Date())).allowed) return { kind: 'wait' }
  const body = { code: typed.replace(/\s/g, '') }
  const answer = await tried(auth.library.api.proveByCode({ body, headers }))
  if (answer instanceof APIError) return { kind: reasonOf(answer) === 'used' ? 'used' : 'wrong' }
  await auth.attempts.succeed(counted)
  return proven(auth, headers, [])
}

/** Looks at the answer of a passkey within a session, which a new one replaces. It must be a passkey of the same person. */
export async function proveByPasskey(
  auth: Auth,
  headers: Headers,
  userId: string,
  answered: string,
): Promise<ProofAnswer> {
  const answer = await checkPasskey(auth, headers, answered)
  if (answer.kind !== 'loggedIn') return { kind: 'wrong' }
  if (answer.session.userId !== userId) {
    await endSession(auth, withCookies(answer.cookies))
    return { kind: 'wrong' }
  }
  await endSession(auth, headers)
  return { kind: 'proven', sessionId: answer.session.id, cookies: answer.cookies }
}

/** Takes a log-in at the organisation as proof, for the session of the same person that the browser holds. */
export async function proveFromOutside(auth: Auth, headers: Headers, userId: string): Promise<ProofAnswer> {
  const answer = await tried(auth.library.api.markProven({ body: { userId }, headers }))
  return answer instanceof APIError ? { kind: 'wrong' } : proven(auth, headers, [])
}

/** One click is proof in a demonstration; throws in an installation for real. */
export async function proveAsDemonstration(auth: Auth, headers: Headers): Promise<ProofAnswer> {
  if (!auth.demonstration) throw new Error('this installation is not a demonstration')
  await auth.demonstration.api.proveAsDemonstration({ headers })
  return proven(auth, headers, [])
}

/** Whether somebody has an app that gives codes. */
export function hasCodes({ library }: Auth, headers: Headers): Promise<boolean> {
  return library.api.hasCodes({ headers })
}

async function proven(auth: Auth, headers: Headers, cookies: Cookies): Promise<ProofAnswer> {
  const found = await sessionOf(auth, headers)
  return found ? { kind: 'proven', sessionId: found.session.id, cookies } : { kind: 'wrong' }
}
