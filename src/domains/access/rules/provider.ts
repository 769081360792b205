import { z } from 'zod'
import { cleanLine } from '../../../lib/typed-text.ts'

const line = z
  .string()
  .max(10_000)
  .transform(cleanLine)
  .refine((text) => text !== '', 'missing')
  .refine((text) => text.length <= 500, 'tooLong')

const isHere = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/**
 * Whether an address can be one of a provider: https, and a name instead of a bare number, behind which something inside
 * our own network could stand. Loopback is for tests and demonstrations; an installation for real refuses it where it asks.
 */
function canBeIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, search, hash } = new URL(text)
  if (username !== '' || search !== '' || hash !== '') return false
  if (isHere(hostname)) return protocol === 'http:'
  const isNumber = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  return protocol === 'https:' && !isNumber && hostname.includes('.')
}

const issuer = line.refine(canBeIssuer, 'noAddress')

/** One of these ways of logging in has to be said by the provider: each counts as two factors there. */
const acrValues = line
  .transform((text) => [...new Set(text.split(/[\s,]+/).filter(Boolean))])
  .refine((values) => values.length > 0 && values.length <= 10, 'missing')

// An address is given to somebody else one day, and a citizen service number may not name anybody here.
const personal = /e-?mail|upn|preferred_username|bsn|sectoral/i

/** The log-in of an organisation as an administrator enters it. An empty secret keeps the one that stands. */
export const providerInput = z.object({
  organisationId: line,
  issuer,
  clientId: line,
  clientSecret: z.string().max(2_000).transform(cleanLine),
  acrValues,
  subjectClaim: line
    .refine((text) => /^[A-Za-z][\w.:/-]{0,99}$/.test(text), 'noClaim')
    .refine((text) => !personal.test(text), 'personalClaim'),
})
export type ProviderInput = z.output<typeof providerInput>

/** Whether a number passes the check of a citizen service number, which may name nobody here. */
export function looksLikeBsn(text: string): boolean {
  if (!/^\d{8,9}$/.test(text)) return false
  const digits = [...text.padStart(9, '0')].map(Number)
  const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}
