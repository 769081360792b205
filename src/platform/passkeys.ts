import { APIError } from 'better-auth/api'
import { z } from 'zod'
import { type Auth, type Cookies, type Session, sessionOf, withCookies } from './auth.ts'
import { tried } from './log-in.ts'

/** A passkey of somebody, as the own account shows it. `synced`: it is on more devices than one. */
export type Passkey = { id: string; name: string; createdAt: Date | null; synced: boolean }

/** What a browser is asked to do with a passkey, as JSON, and the cookies that remember what was asked. */
export type PasskeyTask = { options: string; cookies: Cookies }

/** What came of logging in with a passkey. */
export type PasskeyAnswer = { kind: 'refused' } | { kind: 'loggedIn'; session: Session; cookies: Cookies }

/** Asks the browser to show a passkey: any of this site, or one of the person whose session it holds. */
export async function askForPasskey({ betterAuth }: Auth, headers: Headers): Promise<PasskeyTask> {
  const call = { headers, returnHeaders: true as const }
  const { response, headers: answered } = await betterAuth.api.generatePasskeyAuthenticationOptions(call)
  const options = JSON.stringify({ ...response, userVerification: 'required' })
  return { options, cookies: answered.getSetCookie() }
}

/** Looks at what a passkey answered. It logs in by itself: the device saw who held it, which counts as two factors. */
export async function checkPasskey(auth: Auth, headers: Headers, answered: string): Promise<PasskeyAnswer> {
  const response = readAnswer(shown, answered)
  if (!response) return { kind: 'refused' }
  const call = { body: { response }, headers, returnHeaders: true as const }
  const answer = await tried(auth.betterAuth.api.verifyPasskeyAuthentication(call))
  if (answer instanceof APIError) return { kind: 'refused' }
  const cookies = answer.headers.getSetCookie()
  const found = await sessionOf(auth, withCookies(cookies))
  return found ? { kind: 'loggedIn', session: found.session, cookies } : { kind: 'refused' }
}

/** Asks the browser to make a passkey for the person whose session it holds. */
export async function askForNewPasskey({ betterAuth }: Auth, headers: Headers, name: string): Promise<PasskeyTask> {
  const call = { query: { name }, headers, returnHeaders: true as const }
  const { response, headers: answered } = await betterAuth.api.generatePasskeyRegistrationOptions(call)
  return { options: JSON.stringify(response), cookies: answered.getSetCookie() }
}

/** Keeps a passkey that the browser made, under a name; false when it is none of ours. */
export async function keepPasskey(
  { betterAuth }: Auth,
  headers: Headers,
  answered: string,
  name: string,
): Promise<boolean> {
  const response = readAnswer(made, answered)
  if (!response) return false
  try {
    await betterAuth.api.verifyPasskeyRegistration({ body: { response, name }, headers })
    return true
  } catch (error) {
    // What a browser sent that cannot be verified is called an error of the server by better-auth.
    if (error instanceof APIError) return false
    throw error
  }
}

/** The passkeys of the person whose session it is, the oldest first. */
export async function passkeysOf({ betterAuth }: Auth, headers: Headers): Promise<Passkey[]> {
  const found = await betterAuth.api.listPasskeys({ headers })
  return found
    .map(({ id, name, createdAt, backedUp }) => ({
      id,
      name: name ?? '',
      createdAt: createdAt ?? null,
      synced: backedUp,
    }))
    .sort((a, b) => (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0))
}

/** Takes a passkey away; false when it is not one of this person's. */
export async function dropPasskey({ betterAuth }: Auth, headers: Headers, id: string): Promise<boolean> {
  return !((await tried(betterAuth.api.deletePasskey({ body: { id }, headers }))) instanceof APIError)
}

const credential = { id: z.string(), rawId: z.string(), type: z.literal('public-key') }
const extensions = z.unknown().transform(() => ({}))
const shown = z.object({
  ...credential,
  clientExtensionResults: extensions,
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
})
const made = z.object({
  ...credential,
  clientExtensionResults: extensions,
  response: z.looseObject({ clientDataJSON: z.string(), attestationObject: z.string() }),
})

/** What a browser sent as answer of a passkey; undefined when it is none. */
function readAnswer<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | undefined {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
