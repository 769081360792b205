import { planRegionLoad, storeRegion } from '../domains/access/index.ts'
import { toDay } from '../lib/quarter.ts'
import type { PostgresConnection } from '../platform/embedded-postgres.ts'
import { openAsOwner } from '../system.ts'
import { readRegionFolder } from './region-folder.ts'

/** Loads the region of the demonstration from its folder when it differs from what stands in the database. */
export async function loadDemonstrationRegion(owner: PostgresConnection, folder: string): Promise<void> {
  const { loaded, problems } = await readRegionFolder(folder)
  if (loaded === null) throw new Error(problems.join('\n'))
  const { db, close } = openAsOwner(owner)
  try {
    if ((await planRegionLoad(db, loaded)).length > 0) await storeRegion(db, loaded, toDay(longAgo()))
  } finally {
    await close()
  }
}

/** The region of a demonstration has worked with its route for a while: before the oldest signal, and before its history. */
const longAgo = () => new Date(Date.now() - 90 * 24 * 3_600_000)
