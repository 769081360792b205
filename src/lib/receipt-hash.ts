import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'

/**
 * What the server keeps of the secret of a receipt: HMAC-SHA-256 over salt and secret, keyed by the pepper. The secret
 * holds 85 random bits, so a slow hash would add nothing and invite a flood of work.
 */
export function hashReceipt(pepper: Uint8Array | KeyObject, salt: Uint8Array, secret: string): Buffer {
  return createHmac('sha256', pepper).update(salt).update(secret, 'utf8').digest()
}

/** Whether two hashes are equal, in a time that says nothing about where they differ. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
