import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** A screening with the names of who worked on it. */
export type ScreeningRow = Row<'programme.screening'> & { startedByName: string | null; finishedByName: string | null }

/** Keeps a screening that begins. */
export async function insertScreening(db: Db, screening: NewRow<'programme.screening'>): Promise<void> {
  await db.insertInto('programme.screening').values(screening).execute()
}

/** Changes a draft at the version that was on the screen; false when it is no longer that, or was finished. */
export async function changeScreening(
  db: Db,
  id: string,
  version: number,
  change: Omit<RowChange<'programme.screening'>, 'version'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme.screening')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The screenings of the region or of one municipality, drafts first, then the newest. */
export function screeningRows(db: Db, municipality?: string): Promise<ScreeningRow[]> {
  let query = rows(db)
    .orderBy('s.finished_on', (order) => order.desc().nullsFirst())
    .orderBy('s.started_on', 'desc')
  if (municipality !== undefined) query = query.where('s.municipality_code', '=', municipality)
  return query.orderBy('s.title').execute()
}

/** One screening, or undefined. */
export function findScreening(db: Db, id: string): Promise<ScreeningRow | undefined> {
  return rows(db).where('s.id', '=', id).executeTakeFirst()
}

const rows = (db: Db) =>
  db
    .selectFrom('programme.screening as s')
    .leftJoin('access.person as p', 'p.id', 's.started_by')
    .leftJoin('access.person as f', 'f.id', 's.finished_by')
    .selectAll('s')
    .select(['p.name as startedByName', 'f.name as finishedByName'])
