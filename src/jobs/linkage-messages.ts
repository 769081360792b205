import type { DatabaseAddress } from '../config.ts'
import type { AskedIndex, Found, IndexRecord } from '../lib/record-index.ts'

/** What the thread with the index needs to begin: where the signals stand, what opens them, and how much it may hold. */
export type ThreadStart = {
  database: DatabaseAddress
  keyFile: string
  region: string
  /** It ends when its records need more than this; it then begins anew. */
  megabytes: number
}

/** How far the index was filled. */
export type IndexState = { ready: boolean; read: number; of: number }

/** What the thread is asked. */
export type Asked =
  | { what: 'find'; asked: AskedIndex }
  | { what: 'put'; records: readonly IndexRecord[] }
  | { what: 'drop'; dossiers: readonly string[] }
  | { what: 'close' }

/** A question with the number under which the answer comes back. */
export type Question = { id: number; asked: Asked }

/** What the thread tells: an answer, how far it is, or what went wrong. */
export type Told = { id: number; found: Found[] } | { state: IndexState } | { problem: Error }
