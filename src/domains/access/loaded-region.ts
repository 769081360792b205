import type { Db } from '../../platform/database.ts'
import { findRegion, type LoadedRegion } from './region-queries.ts'

/** The loaded region of this installation, kept in memory and read again when it was loaded anew. */
export type RegionInUse = { current(): LoadedRegion; refresh(): Promise<void> }

/** Reads the region that this installation serves; throws when none was loaded. */
export async function openRegion(db: Db, id: string): Promise<RegionInUse> {
  let loaded = await getRegion(db, id)
  return {
    current: () => loaded,
    async refresh() {
      const now = await getRegion(db, id)
      if (now.routeXml !== loaded.routeXml || JSON.stringify(now.region) !== JSON.stringify(loaded.region)) loaded = now
    },
  }
}

async function getRegion(db: Db, id: string): Promise<LoadedRegion> {
  const row = await findRegion(db, id)
  if (!row) throw new Error(`region ${id} was not loaded: run "./lichtketen region load regions/${id}"`)
  return row
}
