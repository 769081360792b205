import type { Db, NewRow, Row, RowChange } from '../../platform/database.ts'

/** A proposal as it is kept, with the names of who made it and who decided, and the meeting or session that agreed on it. */
export type KeptProposal = Row<'programme.proposal'> & {
  byName: string | null
  decidedByName: string | null
  bodyId: string | null
  districtId: string | null
  meetingId: string | null
  meetingAt: Date | null
  sessionId: string | null
  question: string | null
}

/** Proposals, the newest first. */
export function proposalRows(
  db: Db,
  region: string,
  about: { id?: string; open?: true } = {},
): Promise<KeptProposal[]> {
  let query = db
    .selectFrom('programme.proposal as o')
    .leftJoin('access.person as p', 'p.id', 'o.by_person')
    .leftJoin('access.person as d', 'd.id', 'o.decided_by')
    .leftJoin('programme.follow_up as f', 'f.id', 'o.follow_up_id')
    .leftJoin('programme.meeting as m', 'm.id', 'f.meeting_id')
    .leftJoin('programme.session as s', 's.id', 'f.session_id')
    .selectAll('o')
    .select(['p.name as byName', 'd.name as decidedByName', 'f.body_id as bodyId', 'f.district_id as districtId'])
    .select(['f.meeting_id as meetingId', 'm.starts_at as meetingAt', 'f.session_id as sessionId', 's.question'])
    .where('o.region', '=', region)
    .orderBy('o.on_day', 'desc')
    .orderBy('o.id')
  if (about.id !== undefined) query = query.where('o.id', '=', about.id)
  if (about.open) query = query.where('o.state', '=', 'open')
  return query.execute()
}

/** Keeps a proposal. */
export async function insertProposal(db: Db, proposal: NewRow<'programme.proposal'>): Promise<void> {
  await db.insertInto('programme.proposal').values(proposal).execute()
}

/** Decides on a proposal; false when somebody did so before. */
export async function settleProposal(db: Db, id: string, change: RowChange<'programme.proposal'>): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('programme.proposal')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
