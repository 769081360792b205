import type { Db, Row } from '../../platform/database.ts'

/** Keeps the secret of a person's calendar, in the place of the one before. */
export async function replaceFeed(db: Db, row: Row<'programme.meeting_feed'>): Promise<void> {
  await db
    .insertInto('programme.meeting_feed')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet((eb) => ({ token_hash: eb.ref('excluded.token_hash'), made_on: eb.ref('excluded.made_on') })),
    )
    .execute()
}

/** Ends the calendar of a person; says whether there was one. */
export async function deleteFeed(db: Db, personId: string): Promise<boolean> {
  const ended = await db.deleteFrom('programme.meeting_feed').where('person_id', '=', personId).executeTakeFirst()
  return ended.numDeletedRows > 0n
}

/** Since when a person has a calendar; undefined when there is none. */
export function feedOf(db: Db, personId: string): Promise<{ made_on: string } | undefined> {
  return db.selectFrom('programme.meeting_feed').select('made_on').where('person_id', '=', personId).executeTakeFirst()
}

/** Whose calendar a secret opens; undefined when it opens none. */
export async function ownerOfFeed(db: Db, hash: Buffer): Promise<string | undefined> {
  const found = await db
    .selectFrom('programme.meeting_feed')
    .select('person_id')
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  return found?.person_id
}
