import { APIError } from 'better-auth/api'
import { authenticatorLink, toBase32 } from '../lib/totp.ts'
import type { Auth } from './auth.ts'
import { tried } from './log-in.ts'

/** What an authenticator app needs; the key in groups of four for typing over. */
export type Enrolment = { email: string; key: string; link: string }

/** The second factor that is being set up; null unless the password was given just now and no factor stands yet. */
export async function enrolmentOf({ library }: Auth, headers: Headers): Promise<Enrolment | null> {
  const found = await library.api.readEnrolment({ headers })
  if (!found) return null
  const key = toBase32(Buffer.from(found.secret)).replace(/.{4}(?=.)/g, '$& ')
  return { email: found.email, key, link: authenticatorLink('Lichtketen', found.email, found.secret) }
}

/** Codes for when the phone is lost; each works once. */
export async function backupCodesOf({ library }: Auth, userId: string): Promise<string[]> {
  return (await library.api.viewBackupCodes({ body: { userId } })).backupCodes
}

/** Replaces the own backup codes; null when the password is wrong. */
export async function renewBackupCodes(
  { library }: Auth,
  headers: Headers,
  password: string,
): Promise<string[] | null> {
  const answer = await tried(library.api.generateBackupCodes({ body: { password }, headers }))
  return answer instanceof APIError ? null : answer.backupCodes
}

/** Changes the own password; false when the present one is wrong. */
export async function changePassword(
  { library }: Auth,
  headers: Headers,
  currentPassword: string,
  newPassword: string,
): Promise<boolean> {
  const answer = await tried(library.api.changePassword({ body: { currentPassword, newPassword }, headers }))
  return !(answer instanceof APIError)
}
