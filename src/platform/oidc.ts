import * as client from 'openid-client'
import { z } from 'zod'
import { Unavailable } from '../lib/errors.ts'
import { ProviderFault, providerFetch, refuseUnsafe } from './provider-fetch.ts'

/** Where people of an organisation log in, and what is asked of that place. */
export type OidcProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** One of these has to be said of the log-in. */
  acrValues: readonly string[]
  /** The claim that names who logged in. */
  subjectClaim: string
}

/** What we remember while somebody logs in elsewhere. */
export type OidcErrand = { verifier: string; state: string; nonce: string; fresh: boolean }

/** Why a log-in elsewhere does not count. `cancelled`: the person or the provider stopped it. */
export type OidcRefusal = 'cancelled' | 'weak' | 'invalid'

/** Who logged in there, as the provider calls them. */
export type OidcAnswer = { subject: string } | { refused: OidcRefusal }

const seconds = 8
const freshSeconds = 60
const oldestToken = 300
const namesSomebody = z.union([z.string(), z.number().transform(String)]).pipe(z.string().min(1).max(500))

/** Logs people in at their organisation by the Dutch government profile of OpenID Connect: code flow, PKCE, state, nonce. */
export function openOidc({ loopback }: { loopback: boolean }) {
  const ask = async (provider: OidcProvider): Promise<client.Configuration> => {
    refuseUnsafe(provider.issuer, loopback)
    const insecure = loopback && provider.issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
    const config = await client.discovery(
      new URL(provider.issuer),
      provider.clientId,
      { client_secret: provider.clientSecret },
      client.ClientSecretBasic(provider.clientSecret),
      // Without the last one the library trusts the connection, and does not look at the signature of the token.
      {
        [client.customFetch]: providerFetch(loopback),
        timeout: seconds,
        execute: [...insecure, client.enableNonRepudiationChecks],
      },
    )
    for (const address of addressesOf(config.serverMetadata())) refuseUnsafe(address, loopback)
    return config
  }
  const discover = (provider: OidcProvider) =>
    ask(provider).catch((error: unknown) => {
      throw new Unavailable('a provider of log-ins cannot be used', { cause: error })
    })
  return {
    /** Throws Unavailable when no provider answers at its address, or not as one of ours must. */
    async check(provider: OidcProvider): Promise<void> {
      await discover(provider)
    },
    /** The address to send somebody to; `fresh`: they have to log in there anew. */
    async begin(
      provider: OidcProvider,
      redirect: string,
      fresh: boolean,
    ): Promise<{ address: string; errand: OidcErrand }> {
      const config = await discover(provider)
      const verifier = client.randomPKCECodeVerifier()
      const errand = { verifier, state: client.randomState(), nonce: client.randomNonce(), fresh }
      const asked = {
        ...{ redirect_uri: redirect, scope: 'openid', state: errand.state, nonce: errand.nonce },
        ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
        acr_values: provider.acrValues.join(' '),
        ...(fresh ? { prompt: 'login', max_age: String(freshSeconds) } : {}),
      }
      return { address: client.buildAuthorizationUrl(config, asked).href, errand }
    },
    /** Who came back, from the address at which they did. Whatever is not exactly as it should be is refused. */
    async finish(
      provider: OidcProvider,
      came: URL,
      { verifier, state, nonce, fresh }: OidcErrand,
    ): Promise<OidcAnswer> {
      const config = await discover(provider)
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
      try {
        const tokens = await client.authorizationCodeGrant(config, came, {
          ...checks,
          ...(fresh ? { maxAge: freshSeconds } : {}),
        })
        return answerOf(provider, tokens.claims())
      } catch (error) {
        return { refused: refusalOf(error) }
      }
    },
  }
}

/** The log-in at organisations. */
export type Oidc = ReturnType<typeof openOidc>

/** The addresses of a provider that we ask ourselves, or send people to. */
function addressesOf(metadata: client.ServerMetadata): string[] {
  const { authorization_endpoint: people, token_endpoint: tokens, jwks_uri: keys } = metadata
  if (!people || !tokens || !keys) throw new ProviderFault('a provider does not say where its parts are')
  return [people, tokens, keys]
}

function answerOf({ acrValues, subjectClaim }: OidcProvider, claims: client.IDToken | undefined): OidcAnswer {
  if (!claims || claims.iat * 1000 < Date.now() - oldestToken * 1000) return { refused: 'invalid' }
  if (typeof claims.acr !== 'string' || !acrValues.includes(claims.acr)) return { refused: 'weak' }
  const subject = namesSomebody.safeParse(claims[subjectClaim])
  return subject.success ? { subject: subject.data } : { refused: 'invalid' }
}

function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof client.AuthorizationResponseError) return 'cancelled'
  if (error instanceof client.ResponseBodyError || error instanceof client.ClientError) return 'invalid'
  throw new Unavailable('a provider of log-ins does not answer', { cause: error })
}
