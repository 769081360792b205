import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** What was recorded, with the names of who did and who withdrew it. */
type WithNames<T> = T & { byName: string | null; withdrawnByName: string | null }

/** A mark that changes with everything that is recorded or withdrawn in a region. */
export async function markOfRecords(db: Db, region: string): Promise<string> {
  const counts = ['progress', 'norm_value', 'hand_colour'].map(
    (table) =>
      sql`(select count(*) || '-' || count(withdrawn_on) from ${sql.table(`programme.${table}`)} where region = ${region})`,
  )
  const { rows } = await sql<{ mark: string }>`select concat_ws('/', ${sql.join(counts)}) as mark`.execute(db)
  return rows[0]?.mark ?? ''
}

/** Every fact of progress of a region, in the order in which they were recorded. */
export const progressOf = (db: Db, region: string) =>
  db
    .selectFrom('programme.progress')
    .select(['action_id', 'place', 'state', 'day', 'recorded_on', 'withdrawn_on'])
    .where('region', '=', region)
    .orderBy('number')
    .execute()

/** Every value of a norm of a region, in the order in which they were recorded. */
export const normValuesOf = (db: Db, region: string) =>
  db
    .selectFrom('programme.norm_value')
    .select(['norm_id', 'place', 'day', 'value', 'recorded_on', 'withdrawn_on'])
    .where('region', '=', region)
    .orderBy('number')
    .execute()

/** Every colour given by hand in a region, with who did, in the order in which that happened. */
export const handColoursOf = (db: Db, region: string) =>
  db
    .selectFrom('programme.hand_colour as h')
    .leftJoin('access.person as p', 'p.id', 'h.recorded_by')
    .select(['h.action_id', 'h.colour', 'h.reason', 'h.recorded_on', 'h.withdrawn_on', 'p.name as byName'])
    .where('h.region', '=', region)
    .orderBy('h.number')
    .execute()

const nameOf = (column: string) =>
  sql<string | null>`(select person.name from access.person where person.id = ${sql.ref(column)})`
const names = [nameOf('recorded_by').as('byName'), nameOf('withdrawn_by').as('withdrawnByName')] as const

/** What was recorded of one action, the newest first. */
export const progressHistory = (
  db: Db,
  region: string,
  action: string,
): Promise<WithNames<Row<'programme.progress'>>[]> =>
  db
    .selectFrom('programme.progress')
    .selectAll()
    .select(names)
    .where('region', '=', region)
    .where('action_id', '=', action)
    .orderBy('day', 'desc')
    .orderBy('number', 'desc')
    .execute()

/** What was registered for one norm, the newest first. */
export const normHistory = (db: Db, region: string, norm: string): Promise<WithNames<Row<'programme.norm_value'>>[]> =>
  db
    .selectFrom('programme.norm_value')
    .selectAll()
    .select(names)
    .where('region', '=', region)
    .where('norm_id', '=', norm)
    .orderBy('day', 'desc')
    .orderBy('number', 'desc')
    .execute()

/** The colours that one action was given by hand, the newest first. */
export const handColourHistory = (
  db: Db,
  region: string,
  action: string,
): Promise<WithNames<Row<'programme.hand_colour'>>[]> =>
  db
    .selectFrom('programme.hand_colour')
    .selectAll()
    .select(names)
    .where('region', '=', region)
    .where('action_id', '=', action)
    .orderBy('number', 'desc')
    .execute()
