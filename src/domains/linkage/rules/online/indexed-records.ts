import type { AskedIndex, Found, IndexedKind, IndexRecord } from '../../../../lib/record-index.ts'
import type { KindModel } from './kind-models.ts'
import { type OnlineIndex, openIndex, shownFrom } from './online-index.ts'

/** Records in memory, in an index for each region and kind, and of which dossier they are. */
export type IndexedRecords = {
  size(): number
  /** Takes records in, and returns how many found no room. */
  put(records: readonly IndexRecord[]): number
  drop(dossiers: readonly string[]): void
  /** Takes everything out. */
  clear(): void
  find(asked: AskedIndex): Found[]
}

/** So many records an index holds, of all kinds together: about two gigabytes. */
export const mostIndexed = 2_000_000

/** Opens it empty. */
export function openRecords(models: Record<IndexedKind, KindModel>, most = mostIndexed): IndexedRecords {
  const regions = new Map<string, Record<IndexedKind, OnlineIndex>>()
  /** The records of a dossier, each with the index in which it stands. */
  const held = new Map<string, Map<string, OnlineIndex>>()
  const dossiers = new Map<string, string>()

  function indexOf(region: string, kind: IndexedKind): OnlineIndex {
    const known = regions.get(region) ?? openKinds(models)
    regions.set(region, known)
    return known[kind]
  }

  function takeOut(id: string): void {
    const dossier = dossiers.get(id)
    if (dossier === undefined) return
    const records = held.get(dossier)
    records?.get(id)?.remove(id)
    records?.delete(id)
    if (records?.size === 0) held.delete(dossier)
    dossiers.delete(id)
  }

  function takeIn({ id, dossier, region, kind, values }: IndexRecord): void {
    const index = indexOf(region, kind)
    index.add(id, values)
    dossiers.set(id, dossier)
    held.set(dossier, (held.get(dossier) ?? new Map()).set(id, index))
  }

  return {
    size: () => dossiers.size,
    put(records) {
      let left = 0
      for (const record of records) {
        takeOut(record.id)
        if (dossiers.size < most) takeIn(record)
        else left += 1
      }
      return left
    },
    drop(gone) {
      for (const dossier of gone) for (const id of [...(held.get(dossier)?.keys() ?? [])]) takeOut(id)
    },
    clear() {
      regions.clear()
      held.clear()
      dossiers.clear()
    },
    find({ region, kind, values, without = [], most: wanted }) {
      const index = regions.get(region)?.[kind]
      const mayBe = (id: string) => !without.includes(dossiers.get(id) ?? '')
      return (index?.find(values, wanted, mayBe) ?? []).map(({ id, probability, reasons }) => {
        return { id, dossier: dossiers.get(id) ?? '', probability, shown: probability >= shownFrom, reasons }
      })
    },
  }
}

function openKinds(models: Record<IndexedKind, KindModel>): Record<IndexedKind, OnlineIndex> {
  const open = (kind: IndexedKind) => openIndex(models[kind].model, models[kind].identities)
  return {
    ...{ person: open('person'), address: open('address'), company: open('company') },
    ...{ vehicle: open('vehicle'), phone: open('phone'), account: open('account') },
  }
}
