import type { Db, NewRow, Row } from '../../platform/database.ts'
import { prepared } from '../../platform/prepared.ts'

/** A translation with the names of who asked for it and who entered it. */
export type TranslationRow = Row<'signals.translation'> & { askedByName: string; enteredByName: string | null }

/** What was asked of interpreters about a signal and was not withdrawn, oldest first: as far as the actor may see. */
export function translationsOf(db: Db, signalId: string): Promise<TranslationRow[]> {
  return db
    .selectFrom('signals.translation as t')
    .innerJoin('access.person as a', 'a.id', 't.asked_by')
    .leftJoin('access.person as e', 'e.id', 't.entered_by')
    .modifyFront(prepared)
    .select(['t.id', 't.signal_id', 't.fact_id', 't.message_id', 't.language', 't.state', 't.asked_by', 't.asked_at'])
    .select(['t.until', 't.paused', 't.sealed_reason', 't.entered_by', 't.entered_at', 't.sealed'])
    .select(['a.name as askedByName', 'e.name as enteredByName'])
    .where('t.signal_id', '=', signalId)
    .where('t.state', '!=', 'withdrawn')
    .orderBy('t.asked_at')
    .execute()
}

/** Something that an interpreter was asked for about a signal, whatever came of it. */
export function findTranslation(db: Db, signalId: string, id: string): Promise<Row<'signals.translation'> | undefined> {
  return db
    .selectFrom('signals.translation')
    .selectAll()
    .where('signal_id', '=', signalId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Keeps that an interpreter was asked. */
export async function insertTranslation(db: Db, row: NewRow<'signals.translation'>): Promise<void> {
  await db.insertInto('signals.translation').values(row).execute()
}

/** Brings what was asked to its end; false when somebody else did already. */
export async function endTranslation(
  db: Db,
  id: string,
  end: Pick<NewRow<'signals.translation'>, 'state' | 'entered_by' | 'entered_at' | 'sealed'>,
): Promise<boolean> {
  const result = await db
    .updateTable('signals.translation')
    .set(end)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
