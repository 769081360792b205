import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

// For the desk that handles the signal, and for who sees a part of it.
const signalNumber = sql<string | null>`coalesce(s.number,
  (select p.number from signals.part p where p.id = h.signal_id limit 1))`.as('signalNumber')

/**
 * A hand-over that the actor's desk offered or received; with the number of its signal for who may see that, and for
 * who handles the signal whether it is about a minor.
 */
export function findHandover(
  db: Db,
  number: string,
): Promise<(Row<'signals.handover'> & { signalNumber: string | null; minor: string | null }) | undefined> {
  return db
    .selectFrom('signals.handover as h')
    .leftJoin('signals.signal as s', 's.id', 'h.signal_id')
    .selectAll('h')
    .select([signalNumber, 's.minor'])
    .where('h.number', '=', number)
    .executeTakeFirst()
}

/** The facts that belong to a hand-over, as far as the actor may see them. */
export function handoverFactRows(
  db: Db,
  handoverId: string,
): Promise<(Row<'signals.fact'> & { addedByName: string | null })[]> {
  return db
    .selectFrom('signals.fact as f')
    .innerJoin('signals.share_item as i', 'i.fact_id', 'f.id')
    .innerJoin('signals.share as h', 'h.id', 'i.share_id')
    .leftJoin('access.person as p', 'p.id', 'f.added_by')
    .selectAll('f')
    .select('p.name as addedByName')
    .where('h.handover_id', '=', handoverId)
    .orderBy('f.added_on')
    .orderBy(sql`f.kind <> 'story'`)
    .orderBy('f.kind')
    .execute()
}

/** What was written on a hand-over, oldest first, as far as the actor may see it. */
export function handoverTexts(
  db: Db,
  handoverId: string,
): Promise<(Row<'signals.handover_text'> & { byName: string | null })[]> {
  return db
    .selectFrom('signals.handover_text as t')
    .leftJoin('access.person as p', 'p.id', 't.by_person')
    .selectAll('t')
    .select('p.name as byName')
    .where('t.handover_id', '=', handoverId)
    .orderBy('t.at')
    .execute()
}

/** What happened with a hand-over, oldest first. */
export function handoverEvents(db: Db, handoverId: string) {
  return db
    .selectFrom('signals.event as e')
    .leftJoin('access.person as p', 'p.id', 'e.by_person')
    .select(['e.at', 'e.kind', 'e.detail', 'p.name as byName'])
    .where('e.handover_id', '=', handoverId)
    .orderBy('e.id')
    .execute()
}

/** Until when the receiver of a hand-over may see its content, for the sender and for a receiver that has accepted. */
export async function shareUntil(db: Db, handoverId: string): Promise<string | null> {
  const query = db.selectFrom('signals.share').select('until').where('handover_id', '=', handoverId)
  return (await query.executeTakeFirst())?.until ?? null
}

/** Names of people by id; empty ids are passed over. */
export async function personNames(db: Db, ids: (string | null)[]): Promise<Map<string, string>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('access.person').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** A hand-over in a list: the preview, where it stands, and what is due next. */
export type HandoverListRow = {
  number: string
  state: string
  fromDesk: string
  toDesk: string | null
  forms: string[]
  municipalityCode: string | null
  acute: string
  offeredAt: Date
  finishedAt: Date | null
  dueAt: Date | null
  dueKind: string | null
  signalNumber: string | null
}

/** The hand-overs of some desks, on either side: what is open with the shortest term first, then what was finished. */
export function handoversForDesks(
  db: Db,
  desks: string[],
  { passed, most } = { passed: 0, most: 200 },
): Promise<HandoverListRow[]> {
  if (desks.length === 0) return Promise.resolve([])
  return db
    .selectFrom('signals.handover as h')
    .leftJoin('signals.signal as s', 's.id', 'h.signal_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('signals.clock as c')
          .select(['c.due_at', 'c.kind'])
          .whereRef('c.handover_id', '=', 'h.id')
          .where('c.stopped_on', 'is', null)
          .orderBy('c.due_at')
          .limit(1)
          .as('due'),
      (join) => join.onTrue(),
    )
    .select([
      'h.number',
      'h.state',
      'h.from_desk as fromDesk',
      'h.to_desk as toDesk',
      'h.forms',
      'h.municipality_code as municipalityCode',
      'h.acute',
      'h.offered_at as offeredAt',
      'h.finished_at as finishedAt',
      'due.due_at as dueAt',
      'due.kind as dueKind',
      signalNumber,
    ])
    .where((eb) => eb.or([eb('h.to_desk', 'in', desks), eb('h.from_desk', 'in', desks)]))
    .orderBy(sql`due.due_at nulls last`)
    .orderBy('h.offered_at', 'desc')
    .orderBy('h.number')
    .offset(passed)
    .limit(most)
    .execute()
}

/** How many hand-overs of some desks, on either side, stand in one of these states. */
export async function countOpenHandovers(db: Db, desks: string[], states: string[]): Promise<number> {
  const row = await db
    .selectFrom('signals.handover as h')
    .select(sql<number>`count(*)`.as('count'))
    .where('h.state', 'in', states)
    .where((eb) => eb.or([eb('h.to_desk', 'in', desks), eb('h.from_desk', 'in', desks)]))
    .executeTakeFirstOrThrow()
  return row.count
}
