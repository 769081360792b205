import type { Db, NewRow } from '../../platform/database.ts'

/** Appends one event to the record. */
export async function insertAuditEvent(db: Db, event: NewRow<'access.audit_event'>): Promise<void> {
  await db.insertInto('access.audit_event').values(event).execute()
}
