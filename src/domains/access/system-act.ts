import { type Db, transactionAs } from '../../platform/database.ts'
import { insertAuditEvent } from './audit-store.ts'

/** What whoever runs the system does from the command line, outside any request. */
export type SystemAct = 'keys.rotate' | 'keys.dropOld' | 'keys.recoveryTried' | 'backup.make' | 'backup.restore'

/** Records such an act in the transaction that is open. The command line knows no person, so none is named. */
export function recordSystemAct(
  db: Db,
  region: string,
  action: SystemAct,
  detail: Record<string, string | number>,
  now: Date,
): Promise<void> {
  return insertAuditEvent(db, {
    region,
    at: now,
    actor_kind: 'system',
    action,
    resource_kind: 'installation',
    outcome: 'ok',
    detail: JSON.stringify(detail),
  })
}

/** Records such an act in a transaction of its own, for each region that it is about. */
export function recordSystemActs(
  db: Db,
  regions: string[],
  action: SystemAct,
  detail: Record<string, string | number>,
  now: Date,
): Promise<void> {
  return transactionAs(db, 'lichtketen_jobs', {}, async (trx) => {
    for (const region of regions) await recordSystemAct(trx, region, action, detail, now)
  })
}
