import type { Db, NewRow, RowChange } from '../../platform/database.ts'
import { insertRows } from '../../platform/insert-rows.ts'

/** Keeps an entry on a line; the database refuses one that does not fit, or whose year is closed. */
export async function insertEntry(db: Db, entry: NewRow<'programme.money_entry'>): Promise<void> {
  await db.insertInto('programme.money_entry').values(entry).execute()
}

/** What the closing of a year consists of. */
export type NewClosing = {
  closing: NewRow<'programme.year_closing'>
  lines: NewRow<'programme.closing_line'>[]
  shares: NewRow<'programme.leftover_share'>[]
}

/** Keeps a closing with its lines and shares; when the transaction ends the database checks that they add up. */
export async function insertClosing(db: Db, { closing, lines, shares }: NewClosing): Promise<void> {
  const parts = { 'programme.closing_line': lines, 'programme.leftover_share': shares }
  await insertRows(db, { 'programme.year_closing': [closing] }, parts)
}

/** Changes how far a closing is; false when that was done already. */
export async function updateClosing(db: Db, id: string, from: string, change: RowChange<'programme.year_closing'>) {
  const done = await db
    .updateTable('programme.year_closing')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
