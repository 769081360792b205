import { sql } from 'kysely'
import type { Db, NewRow, Row } from '../../platform/database.ts'
import type { FileRow } from './files-queries.ts'

/** Keeps a new link of a hand-over. */
export async function insertLink(db: Db, row: NewRow<'signals.receiver_link'>): Promise<void> {
  await db.insertInto('signals.receiver_link').values(row).execute()
}

/** Withdraws the links of a hand-over that are not withdrawn yet; says whether there were any. */
export async function withdrawLinks(db: Db, handoverId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.receiver_link')
    .set({ withdrawn_at: at })
    .where('handover_id', '=', handoverId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What the sender knows of a link. */
export type LinkRow = Pick<
  Row<'signals.receiver_link'>,
  'made_at' | 'expires_at' | 'opened_at' | 'withdrawn_at' | 'wrong'
>

/** The links of a hand-over, the newest first, for its sender. */
export function linksOf(db: Db, handoverId: string): Promise<LinkRow[]> {
  return db
    .selectFrom('signals.receiver_link')
    .select(['made_at', 'expires_at', 'opened_at', 'withdrawn_at', 'wrong'])
    .where('handover_id', '=', handoverId)
    .orderBy('made_at', 'desc')
    .execute()
}

/** Opens a link with the hashes of what was given; undefined for whatever does not fit, in one statement. */
export async function tryLink(
  db: Db,
  { token, code, session }: { token: Buffer; code: Buffer; session: Buffer },
): Promise<{ handoverId: string; first: boolean } | undefined> {
  const { rows } = await sql<{ handoverId: string; first: boolean }>`
    select handover_id as "handoverId", first from signals.open_link(${token}, ${code}, ${session})`.execute(db)
  return rows[0]
}

/** The hand-over behind the link that the actor opened; undefined when its half hour is over. */
export async function handoverAtLink(db: Db): Promise<Row<'signals.handover'> | undefined> {
  return (await sql<Row<'signals.handover'>>`select * from signals.handover_at_link()`.execute(db)).rows[0]
}

/** The facts that were given with it; who added one is not named. */
export async function factsAtLink(db: Db): Promise<(Row<'signals.fact'> & { addedByName: null })[]> {
  const { rows } = await sql<Row<'signals.fact'>>`
    select * from signals.facts_at_link() order by added_on, kind <> 'story', kind, id`.execute(db)
  return rows.map((row) => ({ ...row, addedByName: null }))
}

/** What interpreters made of them; who asked and who entered it is not named. */
export async function translationsAtLink(db: Db): Promise<LinkTranslationRow[]> {
  const { rows } = await sql<LinkTranslationRow>`
    select id, fact_id, language, entered_at, sealed from signals.translations_at_link() order by entered_at, id`.execute(
    db,
  )
  return rows
}

/** A translation as the receiver of a link reads it. */
export type LinkTranslationRow = { id: string; fact_id: string; language: string; entered_at: Date; sealed: Buffer }

/** The files that were given with it; who added one is not named. */
export async function filesAtLink(db: Db): Promise<FileRow[]> {
  const { rows } = await sql<Row<'signals.file'>>`select * from signals.files_at_link()`.execute(db)
  return rows.map((row) => ({ ...row, addedByName: null }))
}

/** Notes for the sender that the receiver opened a file; false when it was not given. */
export async function noteFileAtLink(db: Db, eventId: string, fileId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select signals.note_file_at_link(${eventId}, ${fileId}) as done`.execute(db)
  return rows[0]?.done ?? false
}

/** What a receiver does with a link; words come sealed. */
export type LinkStep = {
  step: 'linkRead' | 'accept' | 'refuse' | 'answer'
  eventId: string
  words?: { id: string; sealed: Buffer }
}

/** Does a step of the receiver; false when it is not possible in the state in which the hand-over is now. */
export async function stepAtLink(db: Db, { step, eventId, words }: LinkStep): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select signals.step_at_link(${step}, ${eventId}, ${words?.id ?? null}, ${words?.sealed ?? null}) as done`.execute(
    db,
  )
  return rows[0]?.done ?? false
}

/** Forgets the hashes of links that nobody can use any more; says how many. */
export async function forgetLinks(db: Db, expiredBefore: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('signals.receiver_link')
    .set({ token_hash: null, code_hash: null, session_hash: null })
    .where('token_hash', 'is not', null)
    .where('expires_at', '<', expiredBefore)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
