import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a token differs from what was asked; claims replace those of an honest one, undefined leaves one out. */
export type Forgery = { claims?: Record<string, unknown>; algorithm?: 'none'; key?: KeyObject }

/** A provider that answers a code with whatever token a test wants. */
export type ForgingProvider = {
  issuer: string
  /** The token for the next code, for who asked with this nonce. */
  forge(nonce: string, forgery?: Forgery): void
  /** Answers everything from now on with this, in the place of what is right. */
  misbehave(how: 'redirects' | 'much' | 'elsewhere' | null): void
  close(): Promise<void>
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Starts it on this machine. Close it in afterAll. */
export async function openForgingProvider(): Promise<ForgingProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const state: { token: string; how: 'redirects' | 'much' | 'elsewhere' | null } = { token: '', how: null }
  const server = createServer((asked, answer) => {
    if (state.how === 'redirects') return answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    answer.setHeader('content-type', 'application/json')
    if (state.how === 'much') return answer.end(`"${'x'.repeat(400_000)}"`)
    return answer.end(JSON.stringify(bodyOf(asked.url ?? '')))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const bodyOf = (path: string): object => {
    if (path === '/token') return { access_token: 'x', token_type: 'bearer', id_token: state.token }
    if (path === '/keys') return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'test', use: 'sig' }] }
    const tokens = state.how === 'elsewhere' ? 'http://169.254.169.254/token' : `${issuer}/token`
    return { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: tokens, jwks_uri: `${issuer}/keys` }
  }
  return {
    issuer,
    forge(nonce, { claims = {}, algorithm, key = own.privateKey } = {}) {
      const now = Math.floor(Date.now() / 1000)
      const honest = {
        iss: issuer,
        aud: 'lichtketen',
        sub: 'anna',
        iat: now,
        exp: now + 300,
        nonce,
        acr: 'twee-stappen',
      }
      const head = base64({ alg: algorithm ?? 'RS256', kid: 'test', typ: 'JWT' })
      const signed = `${head}.${base64({ ...honest, ...claims })}`
      const signature = algorithm ? '' : sign('sha256', Buffer.from(signed), key).toString('base64url')
      state.token = `${signed}.${signature}`
    },
    misbehave: (how) => {
      state.how = how
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
