import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'
import type { PartRow } from './signal-queries.ts'

/** What is kept of an emergency that begins: its id, its sealed reason and the id of its line on the timeline. */
export type NewEmergency = { id: string; number: string; sealed: Buffer; eventId: string }

/**
 * Opens a signal in an emergency, tells the desk that handles it and the privacy officers, and returns that desk; null
 * when there is no such signal or a desk of the actor handles it.
 */
export async function openEmergency(db: Db, { id, number, sealed, eventId }: NewEmergency): Promise<string | null> {
  const { rows } = await sql<{ desk: string | null }>`
    select signals.open_in_emergency(${id}, ${number}, ${sealed}, ${eventId}) as desk`.execute(db)
  return rows[0]?.desk ?? null
}

/** What somebody sees of a signal in an emergency. */
export type EmergencyRow = PartRow & { ends_at: Date }

/** The signal of an emergency of the actor; undefined when it ended, or is somebody else's. */
export async function findInEmergency(db: Db, id: string): Promise<EmergencyRow | undefined> {
  const { rows } = await sql<EmergencyRow>`select * from signals.in_emergency(${id})`.execute(db)
  return rows[0]
}

/** Its facts, without who reported; whoever added one is not named. */
export async function factsInEmergency(db: Db, id: string): Promise<(Row<'signals.fact'> & { addedByName: null })[]> {
  const { rows } = await sql<Row<'signals.fact'>>`
    select * from signals.facts_in_emergency(${id}) order by added_on, kind <> 'story', kind, id`.execute(db)
  return rows.map((row) => ({ ...row, addedByName: null }))
}

/** What an interpreter made of a fact. */
export type TranslationInEmergency = Pick<
  Row<'signals.translation'>,
  'id' | 'fact_id' | 'language' | 'entered_at' | 'sealed'
> & {
  enteredByName: string
}

/** What interpreters made of its facts. */
export async function translationsInEmergency(db: Db, id: string): Promise<TranslationInEmergency[]> {
  const { rows } = await sql<TranslationInEmergency>`select * from signals.translations_in_emergency(${id})`.execute(db)
  return rows
}

/** An emergency as it is reviewed: who opened what, when, and what was found. */
export type KnownEmergency = Row<'signals.emergency'> & {
  number: string
  personName: string
  reviewerName: string | null
}

/** The emergencies that the actor may know of, the newest first, those that wait for a review before them. */
export async function knownEmergencies(db: Db, limit: number): Promise<KnownEmergency[]> {
  const { rows } = await sql<KnownEmergency>`
    select e.*, signals.emergency_number(e.id) as number, p.name as "personName", r.name as "reviewerName"
    from signals.emergency e join access.person p on p.id = e.person_id left join access.person r on r.id = e.reviewed_by
    order by e.verdict is not null, e.opened_at desc limit ${limit}`.execute(db)
  return rows
}

/** Keeps what was found of an emergency; false when it is not there, was reviewed before, or is one's own. */
export async function reviewedEmergency(db: Db, id: string, verdict: string, by: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signals.emergency')
    .set({ verdict, reviewed_by: by, reviewed_on: on })
    .where('id', '=', id)
    .where('verdict', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
