import type { Db, Row } from '../../platform/database.ts'

/** A bottleneck with the names of its owner and of who logged it. */
export type BottleneckRow = Row<'programme.bottleneck'> & { ownerName: string | null; loggedByName: string | null }

const bottlenecks = (db: Db, region: string) =>
  db
    .selectFrom('programme.bottleneck as b')
    .leftJoin('access.person as o', 'o.id', 'b.owner_person')
    .leftJoin('access.person as l', 'l.id', 'b.logged_by')
    .selectAll('b')
    .select(['o.name as ownerName', 'l.name as loggedByName'])
    .where('b.region', '=', region)
    .orderBy('b.due_on')
    .orderBy('b.id')

/** Every bottleneck of a region. */
export const bottleneckRows = (db: Db, region: string): Promise<BottleneckRow[]> => bottlenecks(db, region).execute()

/** A bottleneck by its id. */
export function findBottleneck(db: Db, region: string, id: string): Promise<BottleneckRow | undefined> {
  return bottlenecks(db, region).where('b.id', '=', id).executeTakeFirst()
}

/** A step with the name of who did it. */
export type StepRow = Row<'programme.bottleneck_step'> & { byName: string | null; ownerName: string | null }

/** Everything that was done with a bottleneck, in order. */
export function stepRows(db: Db, id: string): Promise<StepRow[]> {
  return db
    .selectFrom('programme.bottleneck_step as s')
    .leftJoin('access.person as p', 'p.id', 's.by_person')
    .leftJoin('access.person as o', 'o.id', 's.owner_person')
    .selectAll('s')
    .select(['p.name as byName', 'o.name as ownerName'])
    .where('s.bottleneck_id', '=', id)
    .orderBy('s.number')
    .execute()
}

/** What the jobs may know of a bottleneck that is late: where it is and whose, no words. */
export type LateBottleneck = Pick<
  Row<'programme.bottleneck'>,
  'id' | 'level' | 'body_id' | 'owner_function' | 'owner_person' | 'district_id' | 'due_on'
>

/** Bottlenecks that still need somebody and of which the term passed before a day. */
export function lateBottlenecks(db: Db, region: string, today: string): Promise<LateBottleneck[]> {
  return db
    .selectFrom('programme.bottleneck')
    .select(['id', 'level', 'body_id', 'owner_function', 'owner_person', 'district_id', 'due_on'])
    .where('region', '=', region)
    .where('state', 'not in', ['solved', 'accepted'])
    .where('due_on', '<', today)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}
