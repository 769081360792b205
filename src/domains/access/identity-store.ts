import { sql } from 'kysely'
import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps an account at an organisation that nobody has bound to a person yet. */
export async function insertIdentity(db: Db, row: NewRow<'access.outside_identity'>): Promise<void> {
  await db
    .insertInto('access.outside_identity')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Forgets accounts that nobody bound since a day. */
export async function forgetUnbound(db: Db, before: string): Promise<void> {
  await db.deleteFrom('access.outside_identity').where('person_id', 'is', null).where('asked_on', '<', before).execute()
}

/** Who is bound, by whom, and who confirmed it; all null for nobody. */
export type Binding = { person_id: string | null; bound_by: string | null; confirmed_by: string | null }

/** Changes to whom an account at an organisation belongs. */
export async function updateBinding(db: Db, id: string, binding: Binding): Promise<void> {
  await db.updateTable('access.outside_identity').set(binding).where('id', '=', id).execute()
}

/** Gives a person whom two administrators bound an account without a password. */
export async function insertOutsideUser(db: Db, personId: string): Promise<void> {
  await sql`select access.add_outside_user(${personId})`.execute(db)
}
