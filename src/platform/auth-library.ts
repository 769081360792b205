import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { browserName } from '../lib/browser-name.ts'
import type { AuthLimits } from './auth-limits.ts'
import { outsideLogIn } from './auth-outside.ts'
import { passkeys } from './auth-passkeys.ts'
import { betweenSteps, demonstrationLogIn, singleUseCodes } from './auth-plugins.ts'
import { demonstrationProof, freshProof } from './auth-proof.ts'
import { newBackupCodes } from './backup-codes.ts'
import type { Db } from './database.ts'

/** What better-auth is made with; `secret` signs cookies and seals second factors. */
export type LibraryOptions = {
  db: Db
  secret: string
  /** The address that people use; cookies are marked Secure unless it is http on this machine. */
  url: string
  limits: AuthLimits
  onError: (message: string) => void
}

// Algorithm.Argon2id: a const enum of the package, which erasable syntax cannot import as a value.
const argon2id: Algorithm.Argon2id = 2
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password with argon2id at the cost that OWASP advises. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

// A passkey counts twice: one has the device, and opens it with a finger, a face or a PIN.
const completed = ['/two-factor/verify-totp', '/two-factor/verify-backup-code', '/passkey/verify-authentication']

/** better-auth as this house uses it: own tables, own cookies, no address or user agent kept, no HTTP of its own. */
export function openLibrary(options: LibraryOptions) {
  return betterAuth({ ...common(options), plugins: [...factors(options), betweenSteps()] })
}

/** The same with the one-click log-in of a demonstration. */
export function openDemonstrationLibrary(options: LibraryOptions) {
  const demonstration = [demonstrationLogIn(), demonstrationProof()] as const
  return betterAuth({ ...common(options), plugins: [...factors(options), betweenSteps(), ...demonstration] })
}

const factors = ({ url, limits }: LibraryOptions) =>
  [
    singleUseCodes(),
    twoFactor({
      issuer: 'Lichtketen',
      twoFactorCookieMaxAge: limits.code,
      backupCodeOptions: { customBackupCodesGenerate: newBackupCodes },
    }),
    passkeys(url),
    freshProof(),
    outsideLogIn(limits.code),
  ] as const

function common({ db, secret, url, limits, onError }: LibraryOptions) {
  return {
    appName: 'Lichtketen',
    baseURL: url,
    secret,
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    session: {
      expiresIn: limits.idle,
      updateAge: Math.min(60, limits.idle / 10),
      additionalFields: {
        secondFactor: { type: 'boolean', required: false, defaultValue: false, input: false },
        provenAt: { type: 'date', required: false, input: false },
      },
    },
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      cookiePrefix: 'lichtketen',
      useSecureCookies: url.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => onError(message) },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const secondFactor = session.secondFactor === true || completed.includes(context?.path ?? '')
            const kept = { ipAddress: '', userAgent: browserName(session.userAgent ?? '') }
            return { data: { ...session, ...kept, secondFactor, provenAt: secondFactor ? new Date() : null } }
          },
        },
      },
    },
  } satisfies BetterAuthOptions
}
