import type { Db, NewRow, Row } from '../../platform/database.ts'

/** A draft as it is kept, with who changed it last. */
export type KeptDraft = Row<'programme.draft'> & { changedByName: string | null }

/** The draft of a region; undefined when there is none, or when it is not for who asks. */
export function findDraft(db: Db, region: string): Promise<KeptDraft | undefined> {
  return db
    .selectFrom('programme.draft as d')
    .leftJoin('access.person as p', 'p.id', 'd.changed_by')
    .selectAll('d')
    .select('p.name as changedByName')
    .where('d.region', '=', region)
    .executeTakeFirst()
}

/** Begins a draft; does nothing when the region has one. */
export async function insertDraft(db: Db, draft: NewRow<'programme.draft'>): Promise<void> {
  await db
    .insertInto('programme.draft')
    .values(draft)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type DraftChange = { region: string; revision: number; text: string; person: string; today: string }

/** Saves a draft over the reading that somebody had; false when it was saved since. */
export async function replaceDraft(db: Db, { region, revision, text, person, today }: DraftChange): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme.draft')
    .set({ text, revision: revision + 1, changed_by: person, changed_on: today })
    .where('region', '=', region)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Throws a draft away as somebody read it; false when it was saved since. */
export async function deleteDraft(db: Db, region: string, revision: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('programme.draft')
    .where('region', '=', region)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
