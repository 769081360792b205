import { createHmac, randomBytes } from 'node:crypto'
import type { KeyProvider } from '../../platform/keys.ts'

const tokenBytes = 24
const hoursToAccept = 72

/** The secret of a one-time link, what is kept of it, and until when it opens something. */
export type Link = { token: string; tokenHash: Buffer; expiresAt: Date }

/** Makes a one-time link. Only a keyed hash of the token is kept: the database alone opens nothing. */
export function newLink(keys: KeyProvider, now: Date): Link {
  const token = randomBytes(tokenBytes).toString('base64url')
  const expiresAt = new Date(now.getTime() + hoursToAccept * 3_600_000)
  return { token, tokenHash: hashOfToken(keys, token), expiresAt }
}

/** What is kept of the token of a link or of a partner system. */
export function hashOfToken(keys: KeyProvider, token: string): Buffer {
  return createHmac('sha256', keys.pepper()).update(`token|${token}`).digest()
}
