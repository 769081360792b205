import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** A session with how many ideas it has, and how many of them wait for a decision. */
export type SessionLine = Row<'programme.session'> & { ideas: number; waiting: number }

const counts = [
  sql<number>`(select count(*)::int from programme.session_idea i where i.session_id = s.id)`.as('ideas'),
  sql<number>`(select count(*)::int from programme.session_idea i where i.session_id = s.id and i.state = 'open')`.as(
    'waiting',
  ),
] as const

/** Every session that the reader may see, the newest first. */
export function sessionLines(db: Db): Promise<SessionLine[]> {
  return db
    .selectFrom('programme.session as s')
    .selectAll('s')
    .select(counts)
    .orderBy('s.made_on', 'desc')
    .orderBy('s.id')
    .execute()
}

/** Sessions that are open. */
export async function openSessions(db: Db): Promise<SessionLine[]> {
  return (await sessionLines(db)).filter(({ state }) => state === 'open')
}

/** A session by its id; undefined when it is not there or not for the reader. */
export function sessionRow(db: Db, id: string): Promise<Row<'programme.session'> | undefined> {
  return db.selectFrom('programme.session').selectAll().where('id', '=', id).executeTakeFirst()
}

/** An idea with the name of who brought it; none of an expert by experience. */
export type IdeaRow = Row<'programme.session_idea'> & { byName: string | null; decidedByName: string | null }

/** The ideas of a session, the oldest first. */
export function ideaRows(db: Db, sessionId: string): Promise<IdeaRow[]> {
  return db
    .selectFrom('programme.session_idea as i')
    .leftJoin('access.person as p', 'p.id', 'i.by_person')
    .leftJoin('access.person as d', 'd.id', 'i.decided_by')
    .selectAll('i')
    .select(['p.name as byName', 'd.name as decidedByName'])
    .where('i.session_id', '=', sessionId)
    .orderBy('i.written_on')
    .orderBy('i.id')
    .execute()
}
