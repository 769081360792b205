import { z } from 'zod'
import { type Auth, type Cookies, endSession, type Session, sessionOf, withCookies } from './auth.ts'

const kept = z.object({
  provider: z.string(),
  next: z.string(),
  errand: z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), fresh: z.boolean() }),
})

/** Somebody on the way to their organisation: where to, what we remember of it, and the page they asked for. */
export type SentOut = z.infer<typeof kept>

/** Remembers somebody who is sent to their organisation, for this browser and a short while. */
export async function keepErrand({ betterAuth }: Auth, sent: SentOut): Promise<Cookies> {
  const body = { errand: JSON.stringify(sent) }
  const answer = await betterAuth.api.keepErrand({ body, returnHeaders: true })
  return answer.headers.getSetCookie()
}

/** Takes back what was remembered; it comes back once, and null when there is nothing or it took too long. */
export async function takeErrand(
  { betterAuth }: Auth,
  headers: Headers,
): Promise<{ sent: SentOut | null; cookies: Cookies }> {
  const answer = await betterAuth.api.takeErrand({ headers, returnHeaders: true })
  const { errand } = answer.response
  return { sent: errand === null ? null : kept.parse(JSON.parse(errand)), cookies: answer.headers.getSetCookie() }
}

/** Logs somebody in whom their organisation named and who is known here; the session that the browser had ends. */
export async function logInFromOutside(
  auth: Auth,
  headers: Headers,
  userId: string,
): Promise<{ session: Session; cookies: Cookies }> {
  await endSession(auth, headers)
  const call = { body: { userId }, headers: withoutCookies(headers), returnHeaders: true as const }
  const answer = await auth.betterAuth.api.logInFromOutside(call)
  const cookies = answer.headers.getSetCookie()
  const found = await sessionOf(auth, withCookies(cookies))
  if (!found) throw new Error('a session that was just made is not there')
  return { session: found.session, cookies }
}

function withoutCookies(headers: Headers): Headers {
  const bare = new Headers(headers)
  bare.delete('cookie')
  return bare
}
