import path from 'node:path'
import type { Config, DatabaseAddress } from './config.ts'
import { openRegion, type RegionInUse, type System } from './domains/access/index.ts'
import { noIndex } from './lib/record-index.ts'
import { type Db, openDatabase, patience } from './platform/database.ts'
import { openFiles } from './platform/files/files.ts'
import { openKeyFile } from './platform/keys.ts'

/** A system that can act: its database, keys and region, and how to let go of them. */
export type OpenSystem = { system: System; region: RegionInUse; close(): Promise<void> }

/** Opens database, keys and region of an installation; throws when the region was not loaded or a key cannot be read. */
export async function openSystem(
  config: Pick<Config, 'database' | 'keyFile' | 'region' | 'files'>,
  onError: (error: Error) => void,
): Promise<OpenSystem> {
  const { db, close } = openDatabase({ ...config.database, query_timeout: patience.request }, onError)
  try {
    const keys = await openKeyFile(config.keyFile)
    const region = await openRegion(db, regionId(config.region))
    return {
      system: {
        ...{ db, keys, files: openFiles(config.files), linkage: noIndex },
        ...{ clock: () => new Date(), loaded: region.current },
      },
      region,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The id of a region, from the name or path of its folder. */
export const regionId = (folder: string): string => path.basename(path.resolve(folder))

/** The same system for work that runs beside the requests: in a pool of its own, where a statement may take long. */
export function besideRequests(
  system: System,
  { database }: Pick<Config, 'database'>,
  onError: (error: Error) => void,
): { system: System; close(): Promise<void> } {
  const { db, close } = openDatabase({ max: 8, ...database, query_timeout: patience.job }, onError)
  return { system: { ...system, db }, close }
}

/** A database as the owner of the schemas, for what the running system may not do. */
export function openAsOwner(address: DatabaseAddress): { db: Db; close(): Promise<void> } {
  return openDatabase({ ...address, max: 2 }, () => {})
}
