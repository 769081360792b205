import type { Db, Row } from '../../platform/database.ts'

/** A fact as it is kept, with who recorded it. */
export type FactRow = Row<'programme.policy_fact'> & { byName: string | null }

/** What held on a day: of each municipality and point the newest fact that was recorded by then. */
export function factsOn(db: Db, region: string, day: string, municipality?: string): Promise<FactRow[]> {
  let query = factRows(db)
    .distinctOn(['f.municipality_code', 'f.point'])
    .where('f.region', '=', region)
    .where('f.on_day', '<=', day)
    .orderBy('f.municipality_code')
    .orderBy('f.point')
    .orderBy('f.number', 'desc')
  if (municipality !== undefined) query = query.where('f.municipality_code', '=', municipality)
  return query.execute()
}

/** Everything that was ever recorded of a municipality, the newest first. */
export function factHistory(db: Db, municipality: string): Promise<FactRow[]> {
  return factRows(db)
    .where('f.municipality_code', '=', municipality)
    .orderBy('f.on_day', 'desc')
    .orderBy('f.number', 'desc')
    .execute()
}

const factRows = (db: Db) =>
  db
    .selectFrom('programme.policy_fact as f')
    .leftJoin('access.person as p', 'p.id', 'f.by_person')
    .selectAll('f')
    .select('p.name as byName')

/** What the jobs may know of what holds today: values and days, no words. */
export type DueFact = Pick<
  Row<'programme.policy_fact'>,
  'municipality_code' | 'point' | 'value' | 'day' | 'due_on' | 'percent'
>

/** The newest fact of each municipality and point, for the jobs. */
export function dueFacts(db: Db, region: string): Promise<DueFact[]> {
  return db
    .selectFrom('programme.policy_fact')
    .distinctOn(['municipality_code', 'point'])
    .select(['municipality_code', 'point', 'value', 'day', 'due_on', 'percent'])
    .where('region', '=', region)
    .orderBy('municipality_code')
    .orderBy('point')
    .orderBy('number', 'desc')
    .execute()
}
