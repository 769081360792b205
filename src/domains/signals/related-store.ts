import { sql } from 'kysely'
import type { Db, NewRow } from '../../platform/database.ts'
import type { FoundPair } from './related-queries.ts'

/** Keeps that somebody looked. */
export async function insertLookUp(db: Db, row: NewRow<'signals.look_up'>): Promise<void> {
  await db.insertInto('signals.look_up').values(row).execute()
}

/** Forgets that somebody looked, where no signal keeps it; for the jobs. Returns how many lines. */
export async function deleteLookUps(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('signals.look_up')
    .where('signal_id', 'is', null)
    .where('at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Of whom the desks are asked, what was found, and for what. */
export type DeskQuestion = {
  signalId: string
  pairs: readonly FoundPair[]
  purpose: string
  /** Whether it stands on the page of the signal until the same person asks anew. */
  lasting: boolean
}

/**
 * The desks that know something which the actor does not see. Each of them sees who was told. Always asked in the same way,
 * also when nothing was found: what is not there and what is shielded take the same statements.
 */
export async function askDesks(db: Db, { signalId, pairs, purpose, lasting }: DeskQuestion): Promise<string[]> {
  const [own, found] = [pairs.map((pair) => pair.own), pairs.map((pair) => pair.found)]
  const { rows } = await sql<{ desk: string }>`
    select d as desk from signals.ask_desks(${signalId}, ${own}::uuid[], ${found}::uuid[], ${purpose}, ${lasting}) d`.execute(
    db,
  )
  return rows.map(({ desk }) => desk)
}

/** Keeps a decision about two signals, with what they had in common. */
export async function insertDecision(
  db: Db,
  decision: NewRow<'signals.link_decision'>,
  pairs: readonly NewRow<'signals.link_pair'>[],
): Promise<void> {
  await db.insertInto('signals.link_decision').values(decision).execute()
  if (pairs.length > 0)
    await db
      .insertInto('signals.link_pair')
      .values([...pairs])
      .execute()
}
