import { openLinkageRecords } from '../domains/linkage/index.ts'
import { type FedIndex, feedIndex } from '../domains/signals/index.ts'
import type { RowKind, RowValue } from '../domains/signals/rules/fact.ts'
import type { ReportInput } from '../domains/signals/rules/signal.ts'
import { openWorld, type World } from './world.ts'

/** A world in which signals are found again; `index` takes over what changed. */
export type LinkedWorld = World & { index: FedIndex }

/** Opens a world with an index that is read in. Close it in afterAll. */
export async function openLinkedWorld(): Promise<LinkedWorld> {
  const world = await openWorld()
  const { db, keys } = world.system
  const index = feedIndex({ db, keys, region: world.loaded.region.id }, openLinkageRecords())
  await index.fill()
  world.system.linkage = index
  return { ...world, index }
}

/** What a report says about somebody or something, as rows. */
export const reportOf = (...rows: [RowKind, RowValue][]): Partial<ReportInput> => ({
  rows: rows.map(([kind, parts]) => ({ kind, parts, reliability: 'seenOneself' as const })),
})
