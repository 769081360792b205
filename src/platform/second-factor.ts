import { APIError } from 'better-auth/api'
import { authenticatorLink, toBase32 } from '../lib/totp.ts'
import type { Auth } from './auth.ts'
import { tried } from './log-in.ts'

/** What an authenticator app needs; the key in groups of four for typing over. */
export type Enrolment = { email: string; key: string; link: string }

/** The second factor that is being set up; null unless the password was given just now and no factor stands yet. */
export async function enrolmentOf({ betterAuth }: Auth, headers: Headers): Promise<Enrolment | null> {
  const found = await betterAuth.api.readEnrolment({ headers })
  if (!found) return null
  const key = toBase32(Buffer.from(found.secret)).replace(/.{4}(?=.)/g, '$& ')
  return { email: found.email, key, link: authenticatorLink('Lichtketen', found.email, found.secret) }
}

/** Codes for when the phone is lost; each works once. */
export async function backupCodesOf({ betterAuth }: Auth, userId: string): Promise<string[]> {
  return (await betterAuth.api.viewBackupCodes({ body: { userId } })).backupCodes
}

/** Replaces the own backup codes; null when the password is wrong. */
export async function renewBackupCodes(
  { betterAuth }: Auth,
  headers: Headers,
  password: string,
): Promise<string[] | null> {
  const answer = await tried(betterAuth.api.generateBackupCodes({ body: { password }, headers }))
  return answer instanceof APIError ? null : answer.backupCodes
}

/** Changes the own password; false when the present one is wrong. */
export async function changePassword(
  { betterAuth }: Auth,
  headers: Headers,
  currentPassword: string,
  newPassword: string,
): Promise<boolean> {
  const answer = await tried(betterAuth.api.changePassword({ body: { currentPassword, newPassword }, headers }))
  return !(answer instanceof APIError)
}
