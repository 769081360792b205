import { sql } from 'kysely'
import { type Db, type Row, transactionAs } from '../../platform/database.ts'

/** A fact in which the same may be looked for, sealed, with the wrapped key of its signal. */
export type SealedFact = Pick<Row<'signals.fact'>, 'id' | 'sealed'> & Row<'access.dossier_key'>

/** What changed for the index: by number, and from where to read on: the oldest transaction that had not ended then. */
export type IndexChanges = { changes: { sequence: number; signalId: string }[]; next: string }

/** Reads with the rights of the index: of signals of this region that may be linked, and of nothing else. */
export const asIndex = <T>(db: Db, region: string, work: (trx: Db) => Promise<T>): Promise<T> =>
  transactionAs(db, 'lichtketen_search', { region }, work)

/** From where changes are to be read on by who reads everything after this. */
export async function presentPosition(db: Db): Promise<string> {
  const { rows } = await sql<{ next: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as next`.execute(db)
  return rows[0]?.next ?? '0'
}

/**
 * What changed by transactions that ran or began from `position` on. A transaction with a lower number may end later than one
 * with a higher, so that some come again: who reads them knows them by their number.
 */
export async function changesFrom(db: Db, position: string): Promise<IndexChanges> {
  const { rows } = await sql<{ next: string; sequence: number | null; signal_id: string | null }>`
    select s.next::text, c.sequence, c.signal_id from (select pg_snapshot_xmin(pg_current_snapshot()) as next) s
    left join signals.index_change c on c.by_transaction >= ${position}::xid8 order by c.sequence`.execute(db)
  const changes = rows.flatMap(({ sequence, signal_id: signalId }) =>
    sequence === null || signalId === null ? [] : [{ sequence, signalId }],
  )
  return { changes, next: rows[0]?.next ?? position }
}

/** How many signals may be linked. */
export async function countLinkable(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from signals.signal`.execute(db)
  return rows[0]?.count ?? 0
}

/** The next signals that may be linked, by id. */
export async function linkableAfter(db: Db, last: string, most: number): Promise<string[]> {
  const query = db.selectFrom('signals.signal').select('id').where('id', '>', last).orderBy('id').limit(most)
  return (await query.execute()).map(({ id }) => id)
}

/** The facts of these signals in which the same may be looked for; none of a signal that may not be linked (any more). */
export function linkableFacts(db: Db, signalIds: readonly string[]): Promise<SealedFact[]> {
  return db
    .selectFrom('signals.fact as f')
    .innerJoin('access.dossier_key as k', 'k.dossier_id', 'f.signal_id')
    .select(['f.id', 'f.sealed', 'k.dossier_id', 'k.region', 'k.key_version', 'k.wrapped'])
    .where('f.signal_id', 'in', [...signalIds])
    .execute()
}
