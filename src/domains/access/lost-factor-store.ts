import type { Db, NewRow } from '../../platform/database.ts'

/** Keeps that somebody asks to have the second factor restored; one at a time. */
export async function insertLostFactor(db: Db, row: NewRow<'access.lost_factor'>): Promise<void> {
  await db.insertInto('access.lost_factor').values(row).execute()
}

/** Somebody who asks to have the second factor restored, and since when. */
export type LostFactor = { personId: string; askedAt: Date }

/** Since when each of these people asks, or everybody. */
export async function openLostFactors(db: Db, personId?: string): Promise<LostFactor[]> {
  const open = db
    .selectFrom('access.lost_factor')
    .select(['person_id as personId', 'asked_at as askedAt'])
    .where('closed', '=', false)
    .orderBy('asked_at')
  return (personId === undefined ? open : open.where('person_id', '=', personId)).execute()
}

/** How often somebody asked since a moment. */
export async function countLostFactors(db: Db, personId: string, since: Date): Promise<number> {
  const { times } = await db
    .selectFrom('access.lost_factor')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('person_id', '=', personId)
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow()
  return times
}

/** Closes what somebody asked; false when nothing was open. */
export async function closeLostFactor(db: Db, personId: string): Promise<boolean> {
  const closed = await db
    .updateTable('access.lost_factor')
    .set({ closed: true })
    .where('person_id', '=', personId)
    .where('closed', '=', false)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}
