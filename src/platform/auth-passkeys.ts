import { passkey } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'

/** The device did not see who held it: no finger, face or PIN. */
const notVerified = () => new APIError('UNAUTHORIZED', { message: 'the device did not verify who used it' })

/**
 * Passkeys of better-auth, for the address of this installation and no other. It would take a device that only says
 * that somebody touched it; here the device must have seen who, because a passkey stands for two factors.
 */
export function passkeys(url: string) {
  const { origin, hostname } = new URL(url)
  return passkey({
    rpName: 'Lichtketen',
    rpID: hostname,
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      afterVerification: async ({ verification }) => {
        if (!verification.registrationInfo?.userVerified) throw notVerified()
      },
    },
    authentication: {
      afterVerification: async ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw notVerified()
      },
    },
  })
}
