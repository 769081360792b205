import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** A fact of one's own, or none for who searches, beside one that the index found. */
export type FoundPair = { own: string | null; found: string }

const keyOf = ({ own, found }: FoundPair) => `${own ?? ''} ${found}`

/** Those of the pairs that may be told: still there, of a signal that may hit, and rejected by nobody. */
export async function linkablePairs<Pair extends FoundPair>(db: Db, pairs: readonly Pair[]): Promise<Pair[]> {
  const [own, found] = [pairs.map((pair) => pair.own), pairs.map((pair) => pair.found)]
  const { rows } = await sql<{ own_fact: string | null; found_fact: string }>`
    select * from signals.linkable(${own}::uuid[], ${found}::uuid[])`.execute(db)
  const told = new Set(rows.map((row) => keyOf({ own: row.own_fact, found: row.found_fact })))
  return pairs.filter((pair) => told.has(keyOf(pair)))
}

/** Those of the facts that the actor may see, with their signal. */
export function seenFacts(db: Db, ids: readonly string[]): Promise<{ id: string; signal_id: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('signals.fact')
    .select(['id', 'signal_id'])
    .where('id', 'in', [...ids])
    .execute()
}

/** What the actor may know of signals: the whole row or a part says the same here. */
export type KnownSignal = {
  id: string
  number: string
  desk_id: string
  municipality_code: string | null
  received_on: string
  state: string
}

/** The signals that the actor handles or sees a part of, by id. */
export async function knownSignals(db: Db, ids: readonly string[]): Promise<Map<string, KnownSignal>> {
  if (ids.length === 0) return new Map()
  const columns = ['id', 'number', 'desk_id', 'municipality_code', 'received_on', 'state'] as const
  const whole = await db
    .selectFrom('signals.signal')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute()
  const parts = await db
    .selectFrom('signals.part')
    .select(columns)
    .where('id', 'in', [...ids])
    .execute()
  return new Map([...parts, ...whole].map((row) => [row.id, row]))
}

/** Sealed facts of signals that the actor may see, of some kinds, without those that were corrected. */
export function factsOfSignals(
  db: Db,
  ids: readonly string[],
  kinds: readonly string[],
): Promise<Pick<Row<'signals.fact'>, 'id' | 'signal_id' | 'sealed' | 'added_on'>[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('signals.fact')
    .select(['id', 'signal_id', 'sealed', 'added_on'])
    .where('signal_id', 'in', [...ids])
    .where('kind', 'in', [...kinds])
    .where('replaced', '=', false)
    .orderBy('id')
    .execute()
}

/** A decision that the actor may read, with who took it. */
export type DecisionRow = Row<'signals.link_decision'> & { byName: string }

/** Every decision about a signal, the newest first. */
export function decisionsAbout(db: Db, signalId: string): Promise<DecisionRow[]> {
  return db
    .selectFrom('signals.link_decision as d')
    .innerJoin('access.person as p', 'p.id', 'd.by_person')
    .selectAll('d')
    .select('p.name as byName')
    .where((eb) => eb.or([eb('d.signal_id', '=', signalId), eb('d.other_id', '=', signalId)]))
    .orderBy('d.sequence', 'desc')
    .execute()
}

/**
 * Every two signals that stand confirmed now, of which the actor knows both and which may still be linked. With `around`
 * only what hangs together with that signal.
 */
export async function confirmedLinks(db: Db, around: string | null, limit: number): Promise<[string, string][]> {
  const { rows } = await sql<{ one: string; other: string }>`
    with recursive last as (
      select distinct on (least(d.signal_id, d.other_id), greatest(d.signal_id, d.other_id))
        d.signal_id as one, d.other_id as other, d.verdict
      from signals.link_decision d
      order by least(d.signal_id, d.other_id), greatest(d.signal_id, d.other_id), d.sequence desc
    ), links as (
      select l.one, l.other from last l where l.verdict = 'same' and signals.hits(l.one) and signals.hits(l.other)
    ), near as (
      select ${around}::uuid as id
      union select case l.one when n.id then l.other else l.one end from near n join links l on n.id in (l.one, l.other)
    )
    select l.one, l.other from links l
    where ${around}::uuid is null or l.one in (select n.id from near n)
    order by l.one, l.other limit ${limit}`.execute(db)
  return rows.map(({ one, other }): [string, string] => [one, other])
}

/** The desks that were named to the actor about a signal in hand, as far as that still holds. */
export async function toldDesks(db: Db, signalId: string): Promise<string[]> {
  const { rows } = await sql<{ desk: string }>`select d as desk from signals.told_desks(${signalId}) d`.execute(db)
  return rows.map(({ desk }) => desk)
}

/** Whether the actor ever asked which desks know something of a signal. */
export async function hasAsked(db: Db, signalId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('signals.look_up')
    .select('id')
    .where('signal_id', '=', signalId)
    .where('person_id', '=', personId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How often the actor looked since a moment. */
export async function lookUpsSince(db: Db, personId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('signals.look_up')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Who was told that a desk of the actor knows something: for what and on which day, not about which signal. */
export type ToldAboutUs = { desk_id: string; byName: string; by_desk: string; purpose: string; on_day: string }

/** The last hundred times that somebody was told so, the newest first. */
export async function toldAboutUs(db: Db): Promise<ToldAboutUs[]> {
  const { rows } = await sql<ToldAboutUs>`
    select t.desk_id, p.name as "byName", t.by_desk, t.purpose, t.on_day
    from signals.told_about_us() t join access.person p on p.id = t.by_person
    order by t.on_day desc, t.by_desk, p.name`.execute(db)
  return rows
}
