import { createHmac } from 'node:crypto'
import type { Context } from 'hono'
import type { Context as ActContext } from '../domains/access/index.ts'
import type { Submission } from '../domains/signals/index.ts'
import { type Fault, namedFault } from './faults.ts'

/** The header with which a partner system repeats a request without making a second signal. */
export const keyHeader = 'Idempotency-Key'
/** What it may hold: 8 to 200 visible characters, between quotes or not. */
export const keyPattern = /^(?:"[\x21\x23-\x7e]{8,200}"|[\x21\x23-\x7e]{8,200})$/

/** What is wrong with the key of a request; nothing when it has none. */
export function keyFaults(c: Context): Fault[] {
  const key = c.req.header(keyHeader)
  if (key === undefined || keyPattern.test(key)) return []
  return [namedFault('header', keyHeader, 'malformed', 'Hier horen 8 tot 200 tekens, zonder spaties.')]
}

/** The submission that the key of a request names. It is kept as a keyed hash: somebody may put a name in a key. */
export function submissionOf(c: Context, { keys, actor }: ActContext): Submission | undefined {
  const key = c.req.header(keyHeader)?.replaceAll('"', '')
  if (key === undefined || actor.kind !== 'client') return undefined
  return { scope: actor.clientId, key: createHmac('sha256', keys.pepper()).update(`key|${key}`).digest('base64url') }
}
