import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, NewRow, Row } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import type { AuditLink } from './rules/audit-check.ts'
import type { SealedEvent } from './rules/audit-hash.ts'

const utcToTheMicrosecond = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'

/** Every column as text, exactly as it is sealed. */
function sealedEvent(eb: ExpressionBuilder<Tables & { e: Tables['access.audit_event'] }, 'e'>) {
  const text = (column: 'id' | 'actor_id' | 'detail') => sql<string>`${eb.ref(`e.${column}`)}::text`
  return [
    text('id').as('id'),
    'e.region as region',
    sql<string>`to_char(${eb.ref('e.at')} at time zone 'UTC', ${utcToTheMicrosecond})`.as('at'),
    'e.actor_kind',
    text('actor_id').as('actor_id'),
    'e.function',
    'e.desk_id',
    'e.action',
    'e.resource_kind',
    'e.resource_id',
    'e.purpose',
    'e.outcome',
    text('detail').as('detail'),
  ] as const
}

/** Makes this transaction the only one that works on the chain of the region; false when another one does. */
export async function tryLockChain(db: Db, region: string): Promise<boolean> {
  const key = sql`hashtextextended(${`audit chain of ${region}`}, 0)`
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${key}) as locked`.execute(db)
  return rows[0]?.locked ?? false
}

/** The oldest events of the region that wait for their seal. */
export function readWaitingEvents(db: Db, region: string, limit: number): Promise<SealedEvent[]> {
  return db
    .selectFrom('access.audit_unsealed as u')
    .innerJoin('access.audit_event as e', 'e.id', 'u.event_id')
    .select(sealedEvent)
    .where('u.region', '=', region)
    .orderBy('u.event_id')
    .limit(limit)
    .execute()
}

/** The end of the chain of a region; undefined when nothing was sealed yet. */
export function findLastSeal(db: Db, region: string): Promise<Row<'access.audit_seal'> | undefined> {
  return db
    .selectFrom('access.audit_seal')
    .selectAll()
    .where('region', '=', region)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Keeps seals, in order, and takes their events off the waiting list. */
export async function insertSeals(db: Db, region: string, seals: NewRow<'access.audit_seal'>[]): Promise<void> {
  const column = <C extends keyof NewRow<'access.audit_seal'>>(name: C) => seals.map((seal) => seal[name])
  // One array a column instead of thousands of parameters: the sealer shares its thread with the pages.
  await sql`insert into access.audit_seal (event_id, region, sequence, previous, hash)
    select s.event_id, ${region}, s.sequence, s.previous, s.hash
    from unnest(${column('event_id')}::bigint[], ${column('sequence')}::bigint[], ${column('previous')}::bytea[],
      ${column('hash')}::bytea[]) as s (event_id, sequence, previous, hash)`.execute(db)
  await sql`delete from access.audit_unsealed
    where region = ${region} and event_id = any (${column('event_id')}::bigint[])`.execute(db)
}

/** The signed heads of a region by day. */
export function readHeads(db: Db, region: string): Promise<Row<'access.audit_head'>[]> {
  return db.selectFrom('access.audit_head').selectAll().where('region', '=', region).orderBy('day').execute()
}

/** The newest signed head of a region. */
export function findNewestHead(db: Db, region: string): Promise<Row<'access.audit_head'> | undefined> {
  return db
    .selectFrom('access.audit_head')
    .selectAll()
    .where('region', '=', region)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Keeps a signed head. */
export async function insertHead(db: Db, head: NewRow<'access.audit_head'>): Promise<void> {
  await db.insertInto('access.audit_head').values(head).execute()
}

/** Every region that has a chain, a head or an event that was never sealed. */
export async function chainRegions(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('access.audit_seal')
    .select('region')
    .union(db.selectFrom('access.audit_head').select('region'))
    .orderBy('region')
    .execute()
  return rows.map(({ region }) => region)
}

/** The next links of a chain after a place, each seal with its event where that is still there. */
export async function readLinks(
  db: Db,
  region: string,
  after: number,
  until: number,
  limit: number,
): Promise<AuditLink[]> {
  const rows = await db
    .selectFrom('access.audit_seal as s')
    .leftJoin('access.audit_event as e', 'e.id', 's.event_id')
    .select(['s.region as sealRegion', 's.sequence', 's.event_id as eventId', 's.previous', 's.hash'])
    .select(sealedEvent)
    .where('s.region', '=', region)
    .where('s.sequence', '>', after)
    .where('s.sequence', '<=', until)
    .orderBy('s.sequence')
    .limit(limit)
    .execute()
  return rows.map(({ sealRegion, sequence, eventId, previous, hash, ...event }) => ({
    region: sealRegion,
    sequence,
    eventId,
    previous,
    hash,
    event: event.id === null ? undefined : event,
  }))
}

/** The committed events without a seal, whether they are on the waiting list or not; with `among`, only those. */
export async function eventsWithoutSeal(db: Db, among?: number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('access.audit_event as e')
    .select('e.id')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('access.audit_seal as s').whereRef('s.event_id', '=', 'e.id'))),
    )
    .$if(among !== undefined, (query) => query.where('e.id', '=', sql<number>`any (${among}::bigint[])`))
    .orderBy('e.id')
    .execute()
  return rows.map(({ id }) => id)
}
