import { oneAtATime } from '../../lib/one-at-a-time.ts'
import type { IndexRecord, LinkageIndex } from '../../lib/record-index.ts'
import { DoesNotOpen } from '../../lib/sealed-value.ts'
import type { Db } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import { openWrapped, type Sealer } from '../access/index.ts'
import type { IndexedRecords } from '../linkage/index.ts'
import {
  asIndex,
  changesFrom,
  countLinkable,
  linkableAfter,
  linkableFacts,
  presentPosition,
  type SealedFact,
} from './index-queries.ts'
import type { FactValue } from './rules/fact.ts'
import { indexedValues } from './rules/indexed-values.ts'

/** An index that is kept equal to the signals that may be linked. */
export type FedIndex = LinkageIndex & {
  /** Fills it from nothing. While that goes on it is not ready. */
  fill(): Promise<void>
  /** Takes over what changed since it last looked; returns how many signals were read again. */
  catchUp(): Promise<number>
}

/**
 * Where the signals stand and what opens them; `onChange` hears that the state of the index is another, `onFull` that there
 * is no more room, and `onDamaged` that a signal does not open and is left out.
 */
export type IndexSource = {
  db: Db
  keys: KeyProvider
  region: string
  onChange?: () => void
  onFull?: () => void
  onDamaged?: () => void
}

const first = '00000000-0000-0000-0000-000000000000'
const batch = 300

/** Keeps an index equal to the signals of a region, with the rights of the role search. Nothing of it is written anywhere. */
export function feedIndex(source: IndexSource, records: IndexedRecords): FedIndex {
  const { db, region, onChange = () => {} } = source
  const inTurn = oneAtATime()
  let state = { ready: false, read: 0, of: 0 }
  let position = '0'
  /** Changes that were taken over, of transactions that had not all ended. */
  let taken = new Set<number>()
  /** What was dropped while it was being read: what was read of it may be of before. */
  let droppedMeanwhile = new Set<string>()
  /** What was dropped may stand in the database again, or still: it is read once more. */
  let again = new Set<string>()

  const become = (next: typeof state) => {
    state = next
    onChange()
  }

  async function take(dossiers: readonly string[]): Promise<void> {
    droppedMeanwhile = new Set()
    const read = dossiers.length === 0 ? [] : await readRecords(source, dossiers)
    records.drop(dossiers)
    const left = records.put(read.filter(({ dossier }) => !droppedMeanwhile.has(dossier)))
    if (left > 0) source.onFull?.()
  }

  async function fill(): Promise<void> {
    records.clear()
    position = await asIndex(db, region, presentPosition)
    taken = new Set()
    const of = await asIndex(db, region, countLinkable)
    become({ ready: false, read: 0, of })
    let last = first
    for (let read = 0; ; ) {
      const dossiers = await asIndex(db, region, (trx) => linkableAfter(trx, last, batch))
      await take(dossiers)
      read += dossiers.length
      become({ ready: false, read, of: Math.max(of, read) })
      last = dossiers.at(-1) ?? last
      if (dossiers.length < batch) break
    }
    await takeChanges()
    become({ ready: true, read: state.read, of: state.read })
  }

  async function takeChanges(): Promise<number> {
    const repeated = again
    again = new Set()
    try {
      const { changes, next } = await asIndex(db, region, (trx) => changesFrom(trx, position))
      const fresh = changes.filter(({ sequence }) => !taken.has(sequence))
      const dossiers = [...new Set([...fresh.map(({ signalId }) => signalId), ...repeated])]
      for (let at = 0; at < dossiers.length; at += batch) await take(dossiers.slice(at, at + batch))
      taken = new Set(changes.map(({ sequence }) => sequence))
      position = next
      return dossiers.length
    } catch (error) {
      again = new Set([...again, ...repeated])
      throw error
    }
  }

  return {
    state: () => state,
    fill: () => inTurn(fill),
    catchUp: () => inTurn(() => (state.ready ? takeChanges() : Promise.resolve(0))),
    put: async (more) => void records.put(more),
    async drop(dossiers) {
      records.drop(dossiers)
      for (const dossier of dossiers) {
        droppedMeanwhile.add(dossier)
        again.add(dossier)
      }
    },
    find: async (asked) => (state.ready ? records.find(asked) : []),
    async close() {
      await inTurn(async () => records.clear())
    },
  }
}

async function readRecords(source: IndexSource, dossiers: readonly string[]): Promise<IndexRecord[]> {
  const facts = await asIndex(source.db, source.region, (trx) => linkableFacts(trx, dossiers))
  const records: IndexRecord[] = []
  for (const [dossier, some] of Map.groupBy(facts, ({ dossier_id }) => dossier_id)) {
    const [any] = some
    if (any)
      records.push(
        ...(await unlessDamaged(source, async () => recordsIn(dossier, await openWrapped(source.keys, any), some))),
      )
  }
  return records
}

/** One signal that does not open is no reason to know nothing of all others. */
async function unlessDamaged({ onDamaged }: IndexSource, read: () => Promise<IndexRecord[]>): Promise<IndexRecord[]> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof DoesNotOpen)) throw error
    onDamaged?.()
    return []
  }
}

const recordsIn = (dossier: string, sealer: Sealer, facts: readonly SealedFact[]): IndexRecord[] =>
  facts.flatMap(({ id, region, sealed }) => {
    const compared = indexedValues(JSON.parse(sealer.open('signals.fact', id, 'sealed', sealed)) as FactValue)
    return compared ? [{ id, dossier, region, ...compared }] : []
  })
