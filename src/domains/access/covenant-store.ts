import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** Every covenant of the region: the one that ends first on top, those without an end last. */
export function covenantRows(db: Db): Promise<Row<'access.covenant'>[]> {
  return db
    .selectFrom('access.covenant')
    .selectAll()
    .orderBy('until_day', (order) => order.asc().nullsLast())
    .orderBy('title')
    .execute()
}

/** A covenant by its id. */
export function covenantRow(db: Db, id: string): Promise<Row<'access.covenant'> | undefined> {
  return db.selectFrom('access.covenant').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Keeps a new covenant. */
export async function insertCovenant(db: Db, row: NewRow<'access.covenant'>): Promise<void> {
  await db.insertInto('access.covenant').values(row).execute()
}

/** Changes a covenant when nobody did since `version`; says whether that was so. */
export async function changeCovenant(
  db: Db,
  { id, version }: { id: string; version: number },
  change: RowChange<'access.covenant'>,
): Promise<boolean> {
  const changed = await db
    .updateTable('access.covenant')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Notes which covenants were reminded of; returns how many that are now. */
export async function noteReminded(db: Db, today: string): Promise<number> {
  const reminded = await db
    .updateTable('access.covenant')
    .set({ reminded: true })
    .where('reminded', '=', false)
    .where('remind_on', '<=', today)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
    .executeTakeFirst()
  return Number(reminded.numUpdatedRows)
}
