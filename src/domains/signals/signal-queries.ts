import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'
import { prepared } from '../../platform/prepared.ts'

/** What a signal is about, for who sees a part of it. */
export type PartRow = Pick<
  Row<'signals.signal'>,
  'id' | 'number' | 'desk_id' | 'forms' | 'municipality_code' | 'minor' | 'acute' | 'state' | 'received_on'
>

/**
 * A signal that a desk of the actor handles, or what it is about where such a desk has a part of it; neither otherwise.
 * Both are always asked for: what is not there and what one may not know of take the same statements.
 */
export async function findSignalOrPart(
  db: Db,
  number: string,
): Promise<{ whole: Row<'signals.signal'> | undefined; part: PartRow | undefined }> {
  const part = db.selectFrom('signals.part').selectAll().where('number', '=', number).limit(1)
  return { whole: await findSignal(db, number), part: await part.executeTakeFirst() }
}

/** The row of a signal that a desk of the actor handles; undefined otherwise. */
function findSignal(db: Db, number: string): Promise<Row<'signals.signal'> | undefined> {
  return db.selectFrom('signals.signal').selectAll().where('number', '=', number).executeTakeFirst()
}

/** The same by id. */
export function findSignalById(db: Db, id: string): Promise<Row<'signals.signal'> | undefined> {
  return db.selectFrom('signals.signal').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The facts of a signal that the actor may see, oldest first, with who added them. */
export function factsOf(db: Db, signalId: string): Promise<(Row<'signals.fact'> & { addedByName: string | null })[]> {
  return db
    .selectFrom('signals.fact as f')
    .leftJoin('access.person as p', 'p.id', 'f.added_by')
    .modifyFront(prepared)
    .select(['f.id', 'f.signal_id', 'f.kind', 'f.role', 'f.sealed', 'f.source', 'f.source_on', 'f.reliability'])
    .select(['f.source_reliability', 'f.information_reliability', 'f.added_by', 'f.added_desk', 'f.added_on'])
    .select(['f.replaces', 'f.replaced', 'p.name as addedByName'])
    .where('f.signal_id', '=', signalId)
    .orderBy('f.added_on')
    .orderBy(sql`f.kind <> 'story'`)
    .orderBy('f.kind')
    .orderBy('f.id')
    .execute()
}

/** What happened with a signal, newest first, with who did it. */
export function eventsOf(db: Db, signalId: string): Promise<(Row<'signals.event'> & { byName: string | null })[]> {
  return db
    .selectFrom('signals.event as e')
    .leftJoin('access.person as p', 'p.id', 'e.by_person')
    .selectAll('e')
    .select('p.name as byName')
    .where('e.signal_id', '=', signalId)
    .orderBy('e.id', 'desc')
    .execute()
}

/** The messages of a signal, oldest first, with who wrote them. */
export function messagesOf(
  db: Db,
  signalId: string,
): Promise<(Row<'signals.message'> & { authorName: string | null })[]> {
  return db
    .selectFrom('signals.message as m')
    .leftJoin('access.person as p', 'p.id', 'm.author')
    .selectAll('m')
    .select('p.name as authorName')
    .where('m.signal_id', '=', signalId)
    .orderBy('m.sequence')
    .execute()
}

/** Which desks see which facts of a signal. */
export function sharesOf(db: Db, signalId: string): Promise<(Row<'signals.share'> & { factIds: string[] })[]> {
  return db
    .selectFrom('signals.share as h')
    .leftJoin('signals.share_item as i', 'i.share_id', 'h.id')
    .modifyFront(prepared)
    .select(['h.id', 'h.signal_id', 'h.desk_id', 'h.origin', 'h.handover_id', 'h.purpose', 'h.legal_basis'])
    .select(['h.active', 'h.starts_on', 'h.until'])
    .select((eb) =>
      eb.fn.agg<string[]>('array_remove', [eb.fn.agg('array_agg', ['i.fact_id']), eb.val(null)]).as('factIds'),
    )
    .where('h.signal_id', '=', signalId)
    .groupBy('h.id')
    .execute()
}

/** Who saw a signal, and how often. */
export function seenBy(db: Db, signalId: string): Promise<(Row<'signals.seen'> & { name: string })[]> {
  return db
    .selectFrom('signals.seen as s')
    .innerJoin('access.person as p', 'p.id', 's.person_id')
    .selectAll('s')
    .select('p.name')
    .where('s.signal_id', '=', signalId)
    .orderBy('s.last_at', 'desc')
    .execute()
}

/** How far a report of one's own is, for the professional who handed it in. */
export type OwnReport = {
  number: string
  state: string
  municipalityCode: string | null
  receivedOn: string
  takenOn: string | null
  decidedOn: string | null
  closedOn: string | null
  closingWord: string | null
}
