import { setTimeout as sleep } from 'node:timers/promises'
import { type Db, transactionAs } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import { chainRegions, eventsWithoutSeal, findLastSeal, readHeads, readLinks } from './audit-chain-store.ts'
import { type AuditFinding, beginning, type ChainEnd, checkHeads, checkLink } from './rules/audit-check.ts'

/** An end of a chain that was written down elsewhere. */
export type KnownHead = { region: string; sequence: number; hash: Uint8Array }

/** What was found: how far each chain goes, and everything that is wrong. */
export type AuditReport = {
  chains: { region: string; events: number; hash: string }[]
  findings: AuditFinding[]
}

/** How often and how long an event may be found without its seal: ten seconds together. */
const looks = 40
const betweenLooksMs = 250

const batch = 5_000

/**
 * Follows every chain from its first event to its end, checks the signed heads and the heads that are `known` from
 * elsewhere, and waits for what has no seal yet. An event counts as unsealed when it was committed before the check
 * began and every look within ten seconds found it without seal; one that commits meanwhile is never reported.
 */
export async function verifyAudit(
  db: Db,
  keys: Pick<KeyProvider, 'verify'>,
  { known = [], pause = () => sleep(betweenLooksMs) }: { known?: KnownHead[]; pause?: () => Promise<unknown> } = {},
): Promise<AuditReport> {
  const waiting = await reading(db, (trx) => eventsWithoutSeal(trx))
  const report: AuditReport = { chains: [], findings: [] }
  const regions = new Set([...(await reading(db, chainRegions)), ...known.map(({ region }) => region)])
  for (const region of regions) await verifyChain(db, keys, region, known, report)
  const unsealed = await stillWithoutSeal(db, waiting, pause)
  report.findings.push(...unsealed.map((eventId) => ({ kind: 'unsealed', eventId }) as const))
  return report
}

/** The record is only ever added to, so batches in transactions of their own see one and the same chain. */
const reading = <T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> => transactionAs(db, 'lichtketen_jobs', {}, work)

async function verifyChain(
  db: Db,
  keys: Pick<KeyProvider, 'verify'>,
  region: string,
  known: KnownHead[],
  report: AuditReport,
) {
  const heads = await reading(db, (trx) => readHeads(trx, region))
  const knownHere = known.filter((head) => head.region === region)
  const { end, hashes, findings } = await followChain(db, region, [...heads, ...knownHere])
  const hashAt = (sequence: number) => hashes.get(sequence)
  findings.push(...checkHeads(heads, end.sequence, hashAt, keys.verify))
  for (const { sequence, hash } of knownHere) {
    const isThere = hashAt(sequence) !== undefined && Buffer.from(hash).equals(Buffer.from(hashAt(sequence) ?? []))
    if (!isThere) findings.push({ kind: 'headDiffers', region, day: undefined, sequence, end: end.sequence })
  }
  report.findings.push(...findings)
  report.chains.push({ region, events: end.sequence, hash: Buffer.from(end.hash).toString('hex') })
}

async function followChain(db: Db, region: string, heads: { sequence: number }[]) {
  const wanted = new Set(heads.map(({ sequence }) => sequence))
  const hashes = new Map<number, Uint8Array>()
  const findings: AuditFinding[] = []
  let end: ChainEnd = beginning
  for await (const link of links(db, region)) {
    const step = checkLink(end, link)
    end = step.end
    findings.push(...step.findings)
    if (wanted.has(link.sequence)) hashes.set(link.sequence, link.hash)
  }
  return { end, hashes, findings }
}

/** Every link up to the end that the chain had when the check began: under load it grows faster than it is read. */
async function* links(db: Db, region: string) {
  const until = (await reading(db, (trx) => findLastSeal(trx, region)))?.sequence ?? 0
  let after = Number.MIN_SAFE_INTEGER
  while (after < until) {
    const next = await reading(db, (trx) => readLinks(trx, region, after, until, batch))
    yield* next
    after = next.at(-1)?.sequence ?? until
  }
}

async function stillWithoutSeal(db: Db, events: number[], pause: () => Promise<unknown>): Promise<number[]> {
  let waiting = events
  for (let look = 0; look < looks && waiting.length > 0; look++) {
    await pause()
    waiting = await reading(db, (trx) => eventsWithoutSeal(trx, waiting))
  }
  return waiting
}
