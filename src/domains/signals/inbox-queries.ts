import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Tables } from '../../platform/tables.ts'
import { partsFor } from './part-queries.ts'
import { HandoverState, isOpenHandover } from './rules/handover-states.ts'
import type { InboxFilter, InboxRecord, InboxTab } from './rules/inbox.ts'

type InboxQuery = SelectQueryBuilder<Tables & { s: Tables['signals.signal'] }, 's', object>

/** A page of a desk's inbox, the shortest deadline first; closed signals newest first. */
export async function inboxRows(db: Db, deskId: string, filter: OwnFilter, now: Date): Promise<InboxRecord[]> {
  const base = narrowed(db, deskId, filter, now)
    .leftJoin('access.person as p', 'p.id', 's.taken_by')
    .select([
      's.id',
      's.number',
      's.forms',
      's.municipality_code as municipalityCode',
      's.minor',
      's.acute',
      's.state',
      's.desk_id as deskId',
      's.taken_by as takenBy',
      'p.name as takenByName',
      's.fallback',
      's.unread_messages as unreadMessages',
      's.received_on as receivedOn',
      's.closed_on as closedOn',
      's.result',
      's.remind_on as remindOn',
      's.next_due_at as nextDueAt',
      's.next_due_kind as nextDueKind',
      restricted,
      waitsFor,
      nearestClock,
    ])
  const sorted =
    filter.tab === 'closed'
      ? base.orderBy('s.closed_on', 'desc').orderBy('s.id')
      : base.orderBy('s.next_due_at').orderBy('s.id')
  return sorted
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
}

const restricted = sql<boolean>`exists (
  select from signals.restriction r where r.signal_id = s.id and r.lifted_on is null
)`.as('restricted')
const open = HandoverState.options.filter(isOpenHandover)
const waitsFor = sql<string[]>`array(
  select coalesce(h.to_desk, '') from signals.handover h
  where h.signal_id = s.id and h.state = any (${open}::text[]) order by h.offered_at, h.number
)`.as('waitsFor')
const nearestClock = sql<InboxRecord['clock']>`(
  select jsonb_build_object('term', c.term, 'desk', c.desk_id, 'warnAt', c.warn_at, 'pausedUntil', c.paused_until)
  from signals.clock c where c.signal_id = s.id and c.stopped_on is null
  order by c.paused_at is not null, c.due_at limit 1
)`.as('clock')

/** How many lines the same inbox has over all pages. */
export async function countInbox(db: Db, deskId: string, filter: OwnFilter, now: Date): Promise<number> {
  const row = await narrowed(db, deskId, filter, now)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** How many signals stand under each tab of a desk's inbox. */
export async function inboxCounts(db: Db, deskId: string, now: Date): Promise<Record<InboxTab, number>> {
  const open = await db
    .selectFrom('signals.signal as s')
    .where('s.desk_id', '=', deskId)
    .where('s.state', '<>', 'closed')
    .select([
      sql<number>`count(*)`.as('open'),
      sql<number>`count(*) filter (where s.state = 'new')`.as('new'),
      sql<number>`count(*) filter (where s.next_due_at < ${now})`.as('late'),
      sql<number>`count(*) filter (where s.state = 'handedOver')`.as('elsewhere'),
    ])
    .executeTakeFirstOrThrow()
  const closed = await db
    .selectFrom('signals.signal as s')
    .where('s.desk_id', '=', deskId)
    .where('s.state', '=', 'closed')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  const part = await partsFor(db, deskId).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return { ...open, closed: closed.count, part: part.count }
}

/** How many signals are open at each of some desks; a desk without any is left out. */
export function countOpenSignals(db: Db, desks: string[]): Promise<{ deskId: string; open: number }[]> {
  return db
    .selectFrom('signals.signal as s')
    .select(['s.desk_id as deskId', sql<number>`count(*)`.as('open')])
    .where('s.desk_id', 'in', desks)
    .where('s.state', '<>', 'closed')
    .groupBy('s.desk_id')
    .execute()
}

/** What narrows a list of one's own signals. */
export type OwnFilter = InboxFilter & { tab: Exclude<InboxTab, 'part'> }

function narrowed(db: Db, deskId: string, filter: OwnFilter, now: Date): InboxQuery {
  let query = ofTab(db, deskId, filter.tab, now)
  if (filter.form === 'unknown') query = query.where(sql<boolean>`s.forms = '{}'`)
  else if (filter.form) query = query.where(sql<boolean>`${filter.form} = any (s.forms)`)
  if (filter.state) query = query.where('s.state', '=', filter.state)
  if (filter.minor) query = query.where('s.minor', '=', filter.minor)
  if (filter.takenBy === 'nobody') query = query.where('s.taken_by', 'is', null)
  else if (filter.takenBy) query = query.where('s.taken_by', '=', filter.takenBy)
  return query
}

function ofTab(db: Db, deskId: string, tab: Exclude<InboxTab, 'part'>, now: Date): InboxQuery {
  const own = ofDesk(db, deskId)
  if (tab === 'closed') return own.where('s.state', '=', 'closed')
  const open = own.where('s.state', '<>', 'closed')
  if (tab === 'new') return open.where('s.state', '=', 'new')
  if (tab === 'elsewhere') return open.where('s.state', '=', 'handedOver')
  return tab === 'late' ? open.where('s.next_due_at', '<', now) : open
}

const ofDesk = (db: Db, deskId: string): InboxQuery =>
  db.selectFrom('signals.signal as s').where('s.desk_id', '=', deskId)
