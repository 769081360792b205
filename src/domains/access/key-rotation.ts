import { Conflict } from '../../lib/errors.ts'
import { toDay } from '../../lib/quarter.ts'
import { type Db, type Row, transactionAs } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import {
  countOlderKeys,
  insertRetiredKeys,
  lockOlderKeys,
  replaceWrapping,
  stopDossierKeys,
} from './key-rotation-store.ts'
import { recordSystemAct } from './system-act.ts'

const batch = 200

/**
 * Wraps every data key of a region that has an older wrapping with the newest key of the region; returns how many.
 * Nothing is encrypted anew: the data keys stay the same. Each batch commits, so a run that was cut off is gone on with.
 */
export async function rewrapDossierKeys(db: Db, keys: KeyProvider, region: string): Promise<number> {
  const newest = (await keys.versions(region)).at(-1) ?? 1
  let total = 0
  // A pass goes by id; what is written behind it with an old key, by a process that lags, is found by the next pass.
  for (let done = -1; done !== 0; total += done) done = await rewrapOnce(db, keys, region, newest)
  return total
}

async function rewrapOnce(db: Db, keys: KeyProvider, region: string, newest: number): Promise<number> {
  let done = 0
  let after: string | undefined
  do {
    const rows = await transactionAs(db, 'lichtketen_jobs', { region }, async (trx) => {
      const older = await lockOlderKeys(trx, region, newest, after, batch)
      await replaceWrapping(trx, await Promise.all(older.map((row) => wrapAgain(keys, row))))
      return older
    })
    done += rows.length
    after = rows.at(-1)?.dossier_id
  } while (after !== undefined)
  return done
}

async function wrapAgain(keys: KeyProvider, row: Row<'access.dossier_key'>) {
  const { dossier_id: dossierId, region, key_version: keyVersion, wrapped } = row
  const dataKey = await keys.unwrap(region, dossierId, { keyVersion, wrapped })
  return { dossierId, ...(await keys.wrap(region, dossierId, dataKey)) }
}

/**
 * Drops the older versions of a region's key for good, and with them every copy of a data key that was wrapped with one,
 * in old backups too. Throws Conflict while a dossier still needs one. Returns the versions that are gone.
 */
export async function dropOldKeys(db: Db, keys: KeyProvider, region: string, now: Date): Promise<number[]> {
  const versions = await keys.versions(region)
  const [newest, old] = [versions.at(-1) ?? 1, versions.slice(0, -1)]
  if (old.length === 0) return []
  await transactionAs(db, 'lichtketen_jobs', { region }, async (trx) => {
    await stopDossierKeys(trx)
    const inUse = await countOlderKeys(trx, region, newest)
    if (inUse > 0) throw new Conflict('oldKeysInUse', { dossiers: String(inUse) })
    await insertRetiredKeys(trx, region, old, toDay(now))
    await recordSystemAct(trx, region, 'keys.dropOld', { versions: old.join(' ') }, now)
  })
  await keys.dropOld(region)
  return old
}
