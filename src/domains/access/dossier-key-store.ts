import type { Db, NewRow, Row } from '../../platform/database.ts'
import { prepared } from '../../platform/prepared.ts'

/** Keeps the wrapped key of a new dossier. */
export async function insertDossierKey(db: Db, row: NewRow<'access.dossier_key'>): Promise<void> {
  await db.insertInto('access.dossier_key').values(row).execute()
}

/** Finds the wrapped key of a dossier; undefined when it was destroyed. */
export function findDossierKey(db: Db, dossierId: string): Promise<Row<'access.dossier_key'> | undefined> {
  return db
    .selectFrom('access.dossier_key')
    .modifyFront(prepared)
    .select(['dossier_id', 'region', 'key_version', 'wrapped'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
}

/** Destroys the key of a dossier, and with it everything that it sealed; false when there was none that the actor may destroy. */
export async function deleteDossierKey(db: Db, dossierId: string): Promise<boolean> {
  const deleted = await db.deleteFrom('access.dossier_key').where('dossier_id', '=', dossierId).executeTakeFirst()
  return deleted.numDeletedRows === 1n
}
