import { toDay } from '../../lib/quarter.ts'
import { type Db, transactionAs } from '../../platform/database.ts'
import type { KeyProvider } from '../../platform/keys.ts'
import { hasRecovery, insertRecovery } from './recovery-store.ts'
import { recordSystemAct } from './system-act.ts'

/** A trial of the recovery key: of which keys, exported on which day ('YYYY-MM-DD'), split over how many holders. */
export type RecoveryTrial = { fingerprint: string; exportedOn: string; holders: number }

/** Records, for every region with a key, that a recovery key was exported and tried. */
export function recordRecoveryTrial(db: Db, regions: string[], trial: RecoveryTrial, now: Date): Promise<void> {
  const { fingerprint, exportedOn, holders } = trial
  return transactionAs(db, 'lichtketen_jobs', {}, async (trx) => {
    await insertRecovery(trx, { fingerprint, exported_on: exportedOn, tried_on: toDay(now), holders })
    for (const region of regions) await recordSystemAct(trx, region, 'keys.recoveryTried', { holders, exportedOn }, now)
  })
}

/**
 * Whether a recovery key for exactly these keys was exported and tried. Production does not start without: the day the
 * key file is lost is too late to find out. A rotation asks for it again.
 */
export async function recoveryWasTried(db: Db, keys: Pick<KeyProvider, 'fingerprint'>): Promise<boolean> {
  const fingerprint = await keys.fingerprint()
  return transactionAs(db, 'lichtketen_jobs', {}, (trx) => hasRecovery(trx, fingerprint))
}
