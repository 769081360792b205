import { createHmac, randomBytes } from 'node:crypto'

/** Signatures by the Standard Webhooks specification 1.0: HMAC-SHA-256 over id, moment and body. */

const prefix = 'whsec_'
const secretBytes = 32

/** A new secret in the form of the specification: a prefix that scanners recognise, and random bytes in base64. */
export function newWebhookSecret(): string {
  return `${prefix}${randomBytes(secretBytes).toString('base64')}`
}

/** The headers that sign one message: its id, the moment of sending in seconds, and the signature. */
export function signatureHeaders(
  secret: string,
  { id, body, at }: { id: string; body: string; at: Date },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` }
}
