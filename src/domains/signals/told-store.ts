import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** What the guards of the region were told, and when last. */
export function toldMatters(db: Db, region: string): Promise<Omit<Row<'signals.told'>, 'region'>[]> {
  return db.selectFrom('signals.told').select(['kind', 'about', 'on_day']).where('region', '=', region).execute()
}

/** Notes that they were told today; false when another process did so before. */
export async function noteTold(db: Db, row: Row<'signals.told'>): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`
    insert into signals.told (region, kind, about, on_day) values (${row.region}, ${row.kind}, ${row.about}, ${row.on_day})
    on conflict (region, kind, about) do update set on_day = excluded.on_day where told.on_day < excluded.on_day
    returning kind`.execute(db)
  return rows.length > 0
}

/** Forgets what is no matter any more: if it comes back, it is news. */
export async function forgetTold(
  db: Db,
  region: string,
  { kind, about }: { kind: string; about: string },
): Promise<void> {
  await db
    .deleteFrom('signals.told')
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .execute()
}

/** An open request as the jobs see it: its days, and how the desks stand. */
export type OpenRequestRow = {
  id: string
  receivedOn: string
  extendedOn: string | null
  decided: boolean
  asked: number
  waiting: number
}

/** The open requests of the region, with the rights of the jobs. */
export async function openRequestRows(db: Db, region: string): Promise<OpenRequestRow[]> {
  const { rows } = await sql<OpenRequestRow>`
    select r.id, r.received_on as "receivedOn", r.extended_on as "extendedOn", r.outcome is not null as decided,
      count(q.request_id)::int as asked, (count(q.request_id) - count(q.answer))::int as waiting
    from signals.subject_request r left join signals.subject_question q on q.request_id = r.id
    where r.region = ${region} and r.answered_on is null
    group by r.id, r.received_on, r.extended_on, r.outcome`.execute(db)
  return rows
}
