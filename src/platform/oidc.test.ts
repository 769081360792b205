import { generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Unavailable } from '../lib/errors.ts'
import { type Forgery, type ForgingProvider, openForgingProvider } from '../testing/forging-provider.ts'
import { type OidcProvider, openOidc } from './oidc.ts'

const redirect = 'http://127.0.0.1:9/terug'
const oidc = openOidc({ loopback: true })
let forger: ForgingProvider
let provider: OidcProvider

beforeAll(async () => {
  forger = await openForgingProvider()
  const client = { clientId: 'lichtketen', clientSecret: 'een geheim van deze test' }
  provider = { issuer: forger.issuer, ...client, acrValues: ['twee-stappen'], subjectClaim: 'sub' }
})
afterAll(() => forger.close())
afterEach(() => forger.misbehave(null))

/** Sends somebody there and lets them come back with a code and a token that differs in one thing. */
async function comeBack(forgery: Forgery = {}, answer: Record<string, string> = {}) {
  const { errand } = await oidc.begin(provider, redirect, false)
  forger.forge(errand.nonce, forgery)
  const came = new URL(redirect)
  for (const [name, value] of Object.entries({ code: 'x', state: errand.state, ...answer }))
    came.searchParams.set(name, value)
  return oidc.finish(provider, came, errand)
}

const now = () => Math.floor(Date.now() / 1000)

describe('logging in at an organisation', () => {
  it('A-03 sends people there by the government profile: code, PKCE by S256, state, nonce and the level of assurance', async () => {
    const { address, errand } = await oidc.begin(provider, redirect, false)
    const asked = Object.fromEntries(new URL(address).searchParams)
    expect(asked).toMatchObject({
      ...{ response_type: 'code', client_id: 'lichtketen', redirect_uri: redirect, scope: 'openid' },
      ...{ code_challenge_method: 'S256', state: errand.state, nonce: errand.nonce, acr_values: 'twee-stappen' },
    })
    expect(asked.code_challenge).not.toContain(errand.verifier)
    expect(address).not.toContain(provider.clientSecret)
  })

  it('A-03 believes a token that is right in everything', async () => {
    expect(await comeBack()).toEqual({ subject: 'anna' })
  })

  const forgeries: Record<string, Forgery> = {
    'of another provider': { claims: { iss: 'https://elders.voorbeeld.invalid' } },
    'for another system': { claims: { aud: 'een-ander' } },
    'for more systems, made for another': { claims: { aud: ['lichtketen', 'een-ander'], azp: 'een-ander' } },
    'that is too old': { claims: { exp: now() - 60 } },
    'that never ends': { claims: { exp: undefined } },
    'that was made long ago': { claims: { iat: now() - 3_600, exp: now() + 3_600 } },
    'without a moment': { claims: { iat: undefined } },
    'with the nonce of another log-in': { claims: { nonce: 'een-andere' } },
    'without a nonce': { claims: { nonce: undefined } },
    'without a signature': { algorithm: 'none' },
    'signed by somebody else': { key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey },
    'that names nobody': { claims: { sub: '' } },
  }
  it.each(Object.keys(forgeries))('A-03 refuses a token %s', async (name) => {
    expect(await comeBack(forgeries[name])).toEqual({ refused: 'invalid' })
  })

  it('A-03 refuses a log-in there with one step', async () => {
    expect(await comeBack({ claims: { acr: 'een-stap' } })).toEqual({ refused: 'weak' })
    expect(await comeBack({ claims: { acr: undefined } })).toEqual({ refused: 'weak' })
  })

  it('A-03 refuses an answer with the state of another browser, without one, or of a mixed-up provider', async () => {
    expect(await comeBack({}, { state: 'van-een-ander' })).toEqual({ refused: 'invalid' })
    expect(await comeBack({}, { state: '' })).toEqual({ refused: 'invalid' })
    expect(await comeBack({}, { iss: 'https://elders.voorbeeld.invalid' })).toEqual({ refused: 'invalid' })
  })

  it('A-03 says that somebody stopped', async () => {
    expect(await comeBack({}, { error: 'access_denied' })).toEqual({ refused: 'cancelled' })
  })
})

describe('what a provider may make us ask', () => {
  it.each([
    ['http://inloggen.voorbeeld.invalid'],
    ['https://10.0.0.1'],
    ['https://[::1]'],
    ['https://localhost'],
    ['http://169.254.169.254'],
    ['https://localhost.'],
    ['https://iets.localhost'],
    ['https://127.1'],
    ['https://0x7f.0.0.1'],
    ['https://metadata.google.internal'],
    ['https://inloggen.voorbeeld.invalid.'],
  ])('A-03 nothing at %s', async (issuer) => {
    const strict = openOidc({ loopback: false })
    await expect(strict.check({ ...provider, issuer })).rejects.toThrow(Unavailable)
  })

  it('A-03 nothing on this machine, in an installation for real', async () => {
    await expect(openOidc({ loopback: false }).check(provider)).rejects.toThrow(Unavailable)
  })

  it.each(['redirects', 'much', 'elsewhere'] as const)('A-03 nothing when it answers with “%s”', async (how) => {
    forger.misbehave(how)
    await expect(oidc.check(provider)).rejects.toThrow(Unavailable)
  })
})
