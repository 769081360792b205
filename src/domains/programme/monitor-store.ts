import { sql } from 'kysely'
import type { Db, NewRow } from '../../platform/database.ts'

/** What of the monitor people record, and may withdraw. */
export const recordedTables = ['programme.progress', 'programme.norm_value', 'programme.hand_colour'] as const
export type RecordedTable = (typeof recordedTables)[number]

/** Keeps a fact of progress. */
export async function addProgress(db: Db, row: NewRow<'programme.progress'>): Promise<void> {
  await db.insertInto('programme.progress').values(row).execute()
}

/** Keeps a value of a norm. */
export async function addNormValue(db: Db, row: NewRow<'programme.norm_value'>): Promise<void> {
  await db.insertInto('programme.norm_value').values(row).execute()
}

/** Keeps a colour that was given by hand. */
export async function addHandColour(db: Db, row: NewRow<'programme.hand_colour'>): Promise<void> {
  await db.insertInto('programme.hand_colour').values(row).execute()
}

type Withdrawal = { withdrawn_by: string; withdrawn_on: string; withdrawn_why: string }

/** Withdraws something recorded that one may withdraw; gives the item that it is about, or undefined when there is none. */
export async function withdrawRow(
  db: Db,
  table: RecordedTable,
  id: string,
  withdrawal: Withdrawal,
): Promise<string | undefined> {
  const standing = db.updateTable(table).set(withdrawal).where('id', '=', id).where('withdrawn_on', 'is', null)
  const about = table === 'programme.norm_value' ? 'norm_id' : 'action_id'
  const done = await standing.returning(sql<string>`${sql.ref(about)}`.as('item')).executeTakeFirst()
  return done?.item
}
