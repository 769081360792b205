import { APIError } from 'better-auth/api'
import { type Auth, endSession, withCookies } from './auth.ts'
import { reasonOf, tried } from './log-in.ts'
import { checkPasskey } from './passkeys.ts'

/** What came of showing the second factor once more. */
export type ProofAnswer = { kind: 'proven' | 'wrong' | 'used' | 'wait' }

/** Looks at a code of the app within a session; what is tried too often has to wait, and the log-in itself does not. */
export async function proveByCode(auth: Auth, headers: Headers, userId: string, typed: string): Promise<ProofAnswer> {
  const counted = `proof of ${userId}`
  if (!(await auth.attempts.begin(counted, new Date())).allowed) return { kind: 'wait' }
  const body = { code: typed.replace(/\s/g, '') }
  const answer = await tried(auth.betterAuth.api.proveByCode({ body, headers }))
  if (answer instanceof APIError) return { kind: reasonOf(answer) === 'used' ? 'used' : 'wrong' }
  await auth.attempts.succeed(counted)
  return { kind: 'proven' }
}

/** Looks at the answer of a passkey within a session. It must be one of the same person. */
export async function proveByPasskey(
  auth: Auth,
  headers: Headers,
  userId: string,
  answered: string,
): Promise<ProofAnswer> {
  const answer = await checkPasskey(auth, headers, answered)
  if (answer.kind !== 'loggedIn') return { kind: 'wrong' }
  // The library logs in whoever shows a passkey. Here that is only proof, for the session that goes on.
  await endSession(auth, withCookies(answer.cookies))
  return answer.session.userId === userId ? markProven(auth, headers, userId) : { kind: 'wrong' }
}

/** Takes a log-in at the organisation as proof, for the session of the same person that the browser holds. */
export function proveFromOutside(auth: Auth, headers: Headers, userId: string): Promise<ProofAnswer> {
  return markProven(auth, headers, userId)
}

async function markProven(auth: Auth, headers: Headers, userId: string): Promise<ProofAnswer> {
  const answer = await tried(auth.betterAuth.api.markProven({ body: { userId }, headers }))
  return answer instanceof APIError ? { kind: 'wrong' } : { kind: 'proven' }
}

/** One click is proof in a demonstration; throws in an installation for real. */
export async function proveAsDemonstration(auth: Auth, headers: Headers): Promise<ProofAnswer> {
  if (!auth.demonstration) throw new Error('this installation is not a demonstration')
  await auth.demonstration.api.proveAsDemonstration({ headers })
  return { kind: 'proven' }
}

/** Whether somebody has an app that gives codes. */
export function hasCodes({ betterAuth }: Auth, headers: Headers): Promise<boolean> {
  return betterAuth.api.hasCodes({ headers })
}
