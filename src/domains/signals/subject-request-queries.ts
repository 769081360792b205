import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** A request with how many desks were asked, and how many of them did not answer yet. */
export type RequestRow = Row<'signals.subject_request'> & { asked: number; waiting: number }

const counted = (db: Db) =>
  db
    .selectFrom('signals.subject_request as r')
    .selectAll('r')
    .select(sql<number>`(select count(*)::int from signals.subject_question q where q.request_id = r.id)`.as('asked'))
    .select(
      sql<number>`(select count(*)::int from signals.subject_question q where q.request_id = r.id and q.answer is null)`.as(
        'waiting',
      ),
    )

/** The requests of the region, the open ones first, the oldest of them first. */
export function requestRows(db: Db, most: number, openOnly = false): Promise<RequestRow[]> {
  return counted(db)
    .$if(openOnly, (query) => query.where('r.answered_on', 'is', null))
    .orderBy((eb) => eb('r.answered_on', 'is not', null))
    .orderBy('r.answered_on', 'desc')
    .orderBy('r.received_on')
    .orderBy('r.number')
    .limit(most)
    .execute()
}

/** One request that the actor may know of. */
export function findRequest(db: Db, id: string): Promise<RequestRow | undefined> {
  return counted(db).where('r.id', '=', id).executeTakeFirst()
}

/** What was written about a request and may be read, oldest first, with who wrote it. */
export function requestTexts(
  db: Db,
  id: string,
): Promise<(Row<'signals.subject_request_text'> & { byName: string })[]> {
  return db
    .selectFrom('signals.subject_request_text as t')
    .innerJoin('access.person as p', 'p.id', 't.by_person')
    .selectAll('t')
    .select('p.name as byName')
    .where('t.request_id', '=', id)
    .orderBy('t.sequence')
    .execute()
}

/** A desk that was asked, with its answer and the numbers that it found. */
export type QuestionRow = {
  requestId: string
  deskId: string
  askedOn: string
  askedByName: string
  answer: string | null
  answeredByName: string | null
  answeredOn: string | null
  numbers: string[]
}

const questions = (db: Db) =>
  db
    .selectFrom('signals.subject_question as q')
    .innerJoin('access.person as a', 'a.id', 'q.asked_by')
    .leftJoin('access.person as b', 'b.id', 'q.answered_by')
    .select(['q.request_id as requestId', 'q.desk_id as deskId', 'q.asked_on as askedOn', 'a.name as askedByName'])
    .select(['q.answer', 'b.name as answeredByName', 'q.answered_on as answeredOn'])
    .select(
      sql<string[]>`array(select f.number from signals.subject_found f
        where f.request_id = q.request_id and f.desk_id = q.desk_id order by f.number)`.as('numbers'),
    )

/** The desks that were asked for a request, as far as the actor may know. */
export function questionsOf(db: Db, requestId: string): Promise<QuestionRow[]> {
  return questions(db).where('q.request_id', '=', requestId).orderBy('q.desk_id').execute()
}

/** Questions to some desks of which the request is still open, those without an answer first. */
export function questionsAt(
  db: Db,
  desks: readonly string[],
): Promise<
  (QuestionRow & Pick<Row<'signals.subject_request'>, 'number' | 'kind' | 'outcome' | 'received_on' | 'extended_on'>)[]
> {
  return questions(db)
    .innerJoin('signals.subject_request as r', 'r.id', 'q.request_id')
    .select(['r.number', 'r.kind', 'r.outcome', 'r.received_on', 'r.extended_on'])
    .where('q.desk_id', 'in', desks)
    .where('r.answered_on', 'is', null)
    .orderBy((eb) => eb('q.answer', 'is not', null))
    .orderBy('r.received_on')
    .limit(100)
    .execute()
}

/** What was done with the signals of a request, oldest first, with who did it. */
export function measuresOf(
  db: Db,
  requestId: string,
): Promise<(Row<'signals.subject_measure'> & { byName: string })[]> {
  return db
    .selectFrom('signals.subject_measure as m')
    .innerJoin('access.person as p', 'p.id', 'm.by_person')
    .selectAll('m')
    .select('p.name as byName')
    .where('m.request_id', '=', requestId)
    .orderBy('m.on_day')
    .orderBy('m.number')
    .execute()
}

/** A fact of a signal that a desk handles. */
export type DeskFact = Pick<Row<'signals.fact'>, 'id' | 'sealed'> & { signalId: string; number: string; state: string }

/** The facts of the newest signals of a desk, signal by signal; earlier values too, because those are kept as well. */
export async function factsAtDesk(db: Db, deskId: string, mostSignals: number): Promise<DeskFact[]> {
  const { rows } = await sql<DeskFact>`
    select f.id, f.sealed, s.id as "signalId", s.number, s.state
    from (select id, number, state, received_on from signals.signal where desk_id = ${deskId}
      order by received_on desc, number desc limit ${mostSignals}) s
    join signals.fact f on f.signal_id = s.id
    order by s.received_on desc, s.number desc`.execute(db)
  return rows
}

/** How many signals a desk handles, closed ones too. */
export async function countAtDesk(db: Db, deskId: string): Promise<number> {
  const row = await db
    .selectFrom('signals.signal')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('desk_id', '=', deskId)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Which of these numbers are signals that a desk handles. */
export async function numbersAtDesk(db: Db, deskId: string, numbers: readonly string[]): Promise<string[]> {
  if (numbers.length === 0) return []
  const rows = await db
    .selectFrom('signals.signal')
    .select('number')
    .where('desk_id', '=', deskId)
    .where('number', 'in', numbers)
    .execute()
  return rows.map(({ number }) => number)
}
