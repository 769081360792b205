import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** An entry with who booked it. */
export type EntryRow = Row<'programme.money_entry'> & { byName: string | null }

/** Entries that were booked by a day, of every line or of one, in the order in which they were booked. */
export function entriesUntil(db: Db, region: string, day: string, lineId?: string): Promise<EntryRow[]> {
  let query = db
    .selectFrom('programme.money_entry as e')
    .leftJoin('access.person as p', 'p.id', 'e.by_person')
    .selectAll('e')
    .select('p.name as byName')
    .where('e.region', '=', region)
    .where('e.entered_on', '<=', day)
    .orderBy('e.entered_on')
    .orderBy('e.on_day')
    .orderBy('e.id')
  if (lineId !== undefined) query = query.where('e.line_id', '=', lineId)
  return query.execute()
}

/** An entry by its id. */
export function findEntry(db: Db, id: string): Promise<Row<'programme.money_entry'> | undefined> {
  return db.selectFrom('programme.money_entry').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A closing with the names of who proposed, confirmed and reopened it. */
export type ClosingRow = Row<'programme.year_closing'> & {
  proposedByName: string | null
  confirmedByName: string | null
  reopenedByName: string | null
}

/** Every closing of the region, the newest version of a year first. */
export function closings(db: Db, region: string): Promise<ClosingRow[]> {
  return db
    .selectFrom('programme.year_closing as c')
    .leftJoin('access.person as p', 'p.id', 'c.proposed_by')
    .leftJoin('access.person as q', 'q.id', 'c.confirmed_by')
    .leftJoin('access.person as r', 'r.id', 'c.reopened_by')
    .selectAll('c')
    .select(['p.name as proposedByName', 'q.name as confirmedByName', 'r.name as reopenedByName'])
    .where('c.region', '=', region)
    .orderBy('c.year', 'desc')
    .orderBy('c.part_id')
    .orderBy('c.version', 'desc')
    .execute()
}

/** The shares of closings, in the order of the municipalities. */
export function sharesOfClosings(db: Db, ids: string[]): Promise<Row<'programme.leftover_share'>[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('programme.leftover_share')
    .selectAll()
    .where('closing_id', 'in', ids)
    .orderBy('municipality_code')
    .execute()
}

/** Waits until nobody else books in or closes a year, and then has it until the transaction ends. */
export async function takeYear(db: Db, region: string, year: number): Promise<void> {
  await sql`select programme.take_year(${region}, ${year})`.execute(db)
}
