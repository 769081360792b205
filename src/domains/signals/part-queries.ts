import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { InboxFilter, InboxRecord } from './rules/inbox.ts'

/**
 * Open signals of other desks of which a desk has a part; what was handed over to it stands among its hand-overs. A route
 * shares a signal with a desk once.
 */
export function partsFor(db: Db, deskId: string) {
  return db
    .selectFrom('signals.part as s')
    .where('s.to_desk', '=', deskId)
    .where('s.origin', '<>', 'handover')
    .where('s.desk_id', '<>', deskId)
    .where('s.state', '<>', 'closed')
}

/** A page of these parts, the newest first: what they are about, and nothing of what is done with them. */
export async function partRows(db: Db, deskId: string, filter: InboxFilter): Promise<InboxRecord[]> {
  const rows = await narrowed(db, deskId, filter)
    .select(['s.id', 's.number', 's.forms', 's.municipality_code as municipalityCode', 's.minor', 's.acute', 's.state'])
    .select(['s.desk_id as deskId', 's.received_on as receivedOn'])
    .orderBy('s.received_on', 'desc')
    .orderBy('s.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return rows.map((row) => ({ ...row, ...untold }))
}

const untold = {
  takenBy: null,
  takenByName: null,
  fallback: false,
  restricted: false,
  unreadMessages: 0,
  closedOn: null,
  result: null,
  remindOn: null,
  nextDueAt: null,
  nextDueKind: null,
  waitsFor: [],
  clock: null,
}

/** How many of them there are over all pages. */
export async function countParts(db: Db, deskId: string, filter: InboxFilter): Promise<number> {
  const counted = narrowed(db, deskId, filter).select(sql<number>`count(*)`.as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

function narrowed(db: Db, deskId: string, { form, minor }: InboxFilter) {
  let query = partsFor(db, deskId)
  if (form === 'unknown') query = query.where(sql<boolean>`s.forms = '{}'`)
  else if (form) query = query.where(sql<boolean>`${form} = any (s.forms)`)
  return minor ? query.where('s.minor', '=', minor) : query
}
