import type { Db, Row } from '../../platform/database.ts'

/** Who represents the region where; those that ended come last. */
export function representationRows(db: Db): Promise<Row<'programme.representation'>[]> {
  return db
    .selectFrom('programme.representation')
    .selectAll()
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .orderBy('consultation')
    .execute()
}

/** A representation by its id. */
export function representationRow(db: Db, id: string): Promise<Row<'programme.representation'> | undefined> {
  return db.selectFrom('programme.representation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What came back, with who wrote it down. */
export type NoteRow = Row<'programme.representation_note'> & { byName: string | null }

/** What came back from a consultation, the newest first. */
export function noteRows(db: Db, representationId?: string): Promise<NoteRow[]> {
  let query = db
    .selectFrom('programme.representation_note as n')
    .leftJoin('access.person as p', 'p.id', 'n.written_by')
    .selectAll('n')
    .select('p.name as byName')
    .orderBy('n.on_day', 'desc')
    .orderBy('n.id')
  if (representationId !== undefined) query = query.where('n.representation_id', '=', representationId)
  return query.execute()
}

/** What came back from one day up to another, with the consultation it came from. */
export function notesSince(db: Db, from: string, until: string) {
  return db
    .selectFrom('programme.representation_note as n')
    .innerJoin('programme.representation as r', 'r.id', 'n.representation_id')
    .select(['n.id', 'n.text', 'n.representation_id', 'r.consultation'])
    .where('n.on_day', '>=', from)
    .where('n.on_day', '<=', until)
    .orderBy('n.on_day')
    .execute()
}
