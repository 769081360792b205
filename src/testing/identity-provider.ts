import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** A real OpenID Connect provider of an organisation, on this machine. */
export type IdentityProvider = {
  issuer: string
  /** What an administrator enters about it. */
  client: { clientId: string; clientSecret: string }
  /** Who logs in there next, and how. */
  next: { account: string; acr: string }
  /** Follows the log-in there in a browser of its own, and gives the address that it sends people back to. */
  logIn(address: string): Promise<URL>
  close(): Promise<void>
}

const client = { clientId: 'lichtketen', clientSecret: 'een geheim van deze test, lang genoeg' }

/** Starts a provider that sends people back to `redirect`. Close it in afterAll. */
export async function openIdentityProvider(redirect: () => string): Promise<IdentityProvider> {
  const parts: { answer?: (asked: IncomingMessage, answer: ServerResponse) => void } = {}
  const server = createServer((asked, answer) => parts.answer?.(asked, answer))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const next = { account: 'anna', acr: 'twee-stappen' }
  const provider = new Provider(issuer, configuration(redirect))
  const handle = provider.callback()
  parts.answer = (asked, answer) => {
    if (!asked.url?.startsWith('/vraag/')) return void handle(asked, answer)
    const login = { accountId: next.account, acr: next.acr, amr: ['pwd', 'otp'] }
    return void provider.interactionFinished(asked, answer, { login }, { mergeWithLastSubmission: false })
  }
  return {
    issuer,
    client,
    next,
    logIn: (address) => follow(address, redirect()),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function configuration(redirect: () => string): Configuration {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  return {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirect()],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...key, kty: 'RSA', use: 'sig', kid: 'test' }] },
    cookies: { keys: [randomUUID()] },
    acrValues: ['een-stap', 'twee-stappen'],
    claims: { openid: ['sub', 'acr', 'auth_time'], acr: null, auth_time: null },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/vraag/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant(ctx) {
      const { Grant } = ctx.oidc.provider
      const grant = new Grant({ clientId: client.clientId, accountId: ctx.oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  }
}

/** Goes along every redirect with cookies, up to the one that leads back. */
async function follow(address: string, back: string): Promise<URL> {
  const jar = new Map<string, string>()
  let at = new URL(address)
  for (let step = 0; step < 10; step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`)
    at = new URL(location, at)
    if (at.href.startsWith(back)) return at
  }
  throw new Error('the provider sends people round in circles')
}
