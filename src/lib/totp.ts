import { createHmac } from 'node:crypto'

/** Length of a step in seconds, as RFC 6238 proposes and every authenticator app expects. */
export const stepSeconds = 30
const digits = 6
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The number of the time step in which a moment falls. */
export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / stepSeconds)
}

/** The code of six digits that belongs to a secret in one time step (RFC 6238, HMAC-SHA-1). */
export function codeOfStep(secret: string | Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  const number = hash.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step whose code was typed, from one step ago to one step ahead because clocks differ; undefined when none. */
export function stepOfCode(secret: string | Uint8Array, code: string, moment: Date): number | undefined {
  const now = stepAt(moment)
  return [now - 1, now, now + 1].find((step) => codeOfStep(secret, step) === code)
}

/** Bytes in base 32 (RFC 4648) without padding: how a secret is typed into an app. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** The address with which an authenticator app takes a secret over. */
export function authenticatorLink(issuer: string, account: string, secret: string): string {
  const parts = new URLSearchParams({ secret: toBase32(Buffer.from(secret)), issuer })
  return `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${parts}`
}
