import { z } from 'zod'
import { cleanLine } from '../../../lib/typed-text.ts'
import { completeScopes, deskScopes, type Scope, scopeNames, usualScopes } from './scopes.ts'

const line = z
  .string()
  .max(10_000)
  .transform(cleanLine)
  .refine((text) => text !== '', 'missing')
  .refine((text) => text.length <= 200, 'tooLong')

const isScope = (text: string): text is Scope => scopeNames.some((name) => name === text)

/** A partner system as an administrator registers it: for which organisation or desk of it, with which scopes, until when. */
export const clientInput = z
  .object({
    name: line,
    organisationId: line,
    deskId: z.string().max(200).nullable().default(null),
    scopes: z
      .array(z.string())
      .default([...usualScopes])
      .transform((names) => completeScopes(names.filter(isScope)))
      .refine((scopes) => scopes.length > 0, 'missing'),
    /** The last day on which the token works. */
    expiresOn: z.iso.date('date').optional(),
  })
  .refine(({ deskId, scopes }) => deskId !== null || !scopes.some((scope) => deskScopes.includes(scope)), {
    path: ['deskId'],
    message: 'needed',
  })
export type ClientInput = z.input<typeof clientInput>

/** How many days a token works, at most works, and works on beside a new one. */
export type TokenDays = { days: number; mostDays: number; overlapDays: number; noticeDays: number }

/** Where a token stands: it works, ends within the time in which administrators are told, has ended or was revoked. */
export type TokenState = 'works' | 'endsSoon' | 'ended' | 'revoked'

/** The day that lies so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last day of a new token: the one that was asked for, or the usual one. Null when that is too far or has passed. */
export function lastDayOf(asked: string | undefined, today: string, { days, mostDays }: TokenDays): string | null {
  const day = asked ?? daysAfter(today, Math.min(days, mostDays))
  return day >= today && day <= daysAfter(today, mostDays) ? day : null
}

/** Where a token stands on a day. */
export function tokenStateOn(
  token: { expiresOn: string; revoked: boolean },
  today: string,
  { noticeDays }: TokenDays,
): TokenState {
  if (token.revoked) return 'revoked'
  if (token.expiresOn < today) return 'ended'
  return token.expiresOn <= daysAfter(today, noticeDays) ? 'endsSoon' : 'works'
}
