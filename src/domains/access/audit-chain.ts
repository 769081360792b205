import { setTimeout as sleep } from 'node:timers/promises'
import { toDay } from '../../lib/quarter.ts'
import { type Db, type NewRow, transactionAs } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import {
  findLastSeal,
  findNewestHead,
  insertHead,
  insertSeals,
  readWaitingEvents,
  tryLockChain,
} from './audit-chain-store.ts'
import { auditHash, headBytes, type SealedEvent, startOfChain } from './rules/audit-hash.ts'

/** How many events one transaction seals. */
const batch = 500

/**
 * Links the events of a region that wait into its chain, at most one batch; returns how many. Events are sealed after
 * they were committed, not in their own transaction, so that no act waits for another one. When another process is at
 * work on the chain it does nothing and returns 0.
 */
export function sealAuditEvents(db: Db, region: string): Promise<number> {
  return transactionAs(db, 'lichtketen_jobs', { region }, async (trx) => {
    if (!(await tryLockChain(trx, region))) return 0
    const events = await readWaitingEvents(trx, region, batch)
    if (events.length === 0) return 0
    const last = await findLastSeal(trx, region)
    await insertSeals(trx, region, linkUp(region, events, last ?? { sequence: 0, hash: startOfChain }))
    return events.length
  })
}

function linkUp(region: string, events: SealedEvent[], end: { sequence: number; hash: Buffer }) {
  let { sequence, hash } = end
  return events.map((event): NewRow<'access.audit_seal'> => {
    const previous = hash
    sequence += 1
    hash = auditHash(previous, sequence, event)
    return { event_id: Number(event.id), region, sequence, previous, hash }
  })
}

/**
 * Signs the end of the chain, once for a day ('YYYY-MM-DD'). Tells whether that day has its signature now: not while the
 * chain is empty, nor when another process is at work on it.
 */
export function signAuditHead(db: Db, keys: KeyProvider, region: string, day: string): Promise<boolean> {
  return transactionAs(db, 'lichtketen_jobs', { region }, async (trx) => {
    if (!(await tryLockChain(trx, region))) return false
    const newest = await findNewestHead(trx, region)
    if (newest && newest.day >= day) return true
    const last = await findLastSeal(trx, region)
    if (!last) return false
    const head = { region, day, sequence: last.sequence, hash: last.hash }
    await insertHead(trx, { ...head, signature: keys.sign(headBytes(head, newest?.signature)) })
    return true
  })
}

/** What the sealer needs to run; `everyMs` stays under a second. */
export type AuditSealer = {
  db: Db
  keys: KeyProvider
  region: string
  signal: AbortSignal
  everyMs?: number
  clock?: () => Date
  /** Hears when passes begin to fail, for instance because the database is gone; the sealer goes on trying. */
  onProblem?: (error: unknown) => void
}

/** Seals what was committed, again and again, and signs the head each day, until `signal` is aborted; then once more. */
export async function runAuditSealer(sealer: AuditSealer): Promise<void> {
  const { signal, everyMs = 400, onProblem = () => {} } = sealer
  const pass = sealerPass(sealer)
  // Said once for each kind of fault: an outage of an hour is one line in the log, not nine thousand.
  let said = ''
  const tell = (error: unknown) => {
    if (String(error) !== said) onProblem(error)
    said = String(error)
  }
  for (let last = false; !last; ) {
    last = signal.aborted
    await pass().then(() => {
      said = ''
    }, tell)
    if (!last) await sleep(everyMs, undefined, { signal }).catch(() => {})
  }
}

function sealerPass({ db, keys, region, clock = () => new Date() }: AuditSealer): () => Promise<void> {
  let signedOn = ''
  return async () => {
    while ((await sealAuditEvents(db, region)) === batch);
    const today = toDay(clock())
    if (today !== signedOn && (await signAuditHead(db, keys, region, today))) signedOn = today
  }
}
