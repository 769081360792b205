import { sql } from 'kysely'
import type { Db, NewRow, RowChange } from '../../platform/database.ts'

/** Keeps what happened, for the job that spreads it; the database drops what no webhook listens to. */
export async function insertEvents(db: Db, rows: NewRow<'access.webhook_event'>[]): Promise<void> {
  await db.insertInto('access.webhook_event').values(rows).execute()
}

/** Keeps a new webhook. */
export async function insertWebhook(db: Db, row: NewRow<'access.webhook'>): Promise<void> {
  await db.insertInto('access.webhook').values(row).execute()
}

/**
 * Notes of which webhooks of systems in use it is told that they end within so many days. One that was told of this near
 * to its last day, or was registered nearer to it, is left out.
 */
export async function noteEndingWebhooks(db: Db, today: string, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    update access.webhook w set told_days = ${days} where w.state <> 'ended' and coalesce(w.told_days > ${days}, true)
      and w.expires_on between ${today}::date and ${today}::date + ${days}::integer
      and w.expires_on - w.registered_on > ${days}::integer
      and exists (select from access.api_client c where c.id = w.client_id and c.active)`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Changes a webhook that has not ended and is in one of these states; false when there is none. */
export async function updateWebhook(
  db: Db,
  id: string,
  from: readonly string[],
  change: RowChange<'access.webhook'>,
): Promise<boolean> {
  const update = db.updateTable('access.webhook').set(change).where('id', '=', id).where('state', 'in', from)
  return (await update.executeTakeFirst()).numUpdatedRows > 0n
}

/** Puts events of a webhook back in its queue: those after a number, or all that wait. Returns how many. */
export async function queueAgain(
  db: Db,
  webhookId: string,
  which: { after: number } | 'waiting',
  { dueAt, giveUpOn }: { dueAt: Date; giveUpOn: string },
): Promise<number> {
  const fresh = { state: 'pending', due_at: dueAt, attempts: 0, give_up_on: giveUpOn, outcome: null, done_on: null }
  const update = db.updateTable('access.webhook_delivery').set(fresh).where('webhook_id', '=', webhookId)
  const chosen =
    which === 'waiting' ? update.where('state', '=', 'pending') : update.where('sequence', '>', which.after)
  return Number((await chosen.executeTakeFirst()).numUpdatedRows)
}

/** Notes what came of sending one event. */
export async function updateDelivery(
  db: Db,
  webhookId: string,
  sequence: number,
  change: RowChange<'access.webhook_delivery'>,
): Promise<void> {
  const update = db.updateTable('access.webhook_delivery').set(change).where('webhook_id', '=', webhookId)
  await update.where('sequence', '=', sequence).execute()
}

/**
 * Puts what happened in the queue of every webhook that listens, numbered in the order in which it was written, and
 * returns how many events that were. One process at a time: numbers of a queue only go up, also for who sees them appear.
 */
export async function spreadEvents(db: Db, give: { today: string; giveUpOn: string }, limit: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('access.webhook_event'))`.execute(db)
  const { rows } = await sql<{ taken: number }>`
    with taken as (
      delete from access.webhook_event where ordinal in (
        select ordinal from access.webhook_event order by ordinal limit ${limit}) returning *
    ), heard as (
      select w.id as webhook_id, w.last_sequence + row_number() over (partition by w.id order by t.ordinal) as sequence,
        t.id, t.region, t.type, t.subject, t.day, t.at
      from taken t join access.webhook w on w.desk_id = t.desk_id and w.region = t.region and t.type = any (w.types)
        and w.state <> 'ended' and w.verified_on is not null and w.expires_on >= ${give.today}::date
      join access.api_client c on c.id = w.client_id and c.active
    ), counted as (
      update access.webhook w set last_sequence = h.most
      from (select webhook_id, max(sequence) as most from heard group by webhook_id) h where w.id = h.webhook_id
    ), queued as (
      insert into access.webhook_delivery (webhook_id, sequence, event_id, region, type, subject, day, at, due_at, give_up_on)
      select webhook_id, sequence, id, region, type, subject, day, at, at, ${give.giveUpOn}::date from heard
    )
    select count(*) as taken from taken`.execute(db)
  return rows[0]?.taken ?? 0
}

/** A webhook that a process has in hand. */
export type TakenWebhook = {
  id: string
  url: string
  deskId: string
  secretKey: string
  sealedSecret: Buffer
  failures: number
  failingSince: string | null
}

// About one number events go in order: the next waits until the one before was delivered or given up.
const headsOf = (now: Date) => sql`d.state = 'pending' and d.due_at <= ${now} and not exists (
  select from access.webhook_delivery e where e.webhook_id = d.webhook_id and e.subject = d.subject
    and e.state = 'pending' and e.sequence < d.sequence)`

/** Takes webhooks in hand that have something to send, until a moment; other processes pass them over. */
export async function takeWebhooks(
  db: Db,
  { now, today, until, limit }: { now: Date; today: string; until: Date; limit: number },
): Promise<TakenWebhook[]> {
  const { rows } = await sql<TakenWebhook>`
    update access.webhook w set rests_until = ${until} where w.id in (
      select o.id from access.webhook o
      where o.state = 'on' and o.verified_on is not null and o.expires_on >= ${today}::date
        and (o.rests_until is null or o.rests_until <= ${now})
        and exists (select from access.api_client c where c.id = o.client_id and c.active)
        and exists (select from access.webhook_delivery d where d.webhook_id = o.id and ${headsOf(now)})
      order by o.rests_until nulls first limit ${limit} for update of o skip locked)
    returning w.id, w.url, w.desk_id as "deskId", w.secret_key as "secretKey", w.sealed_secret as "sealedSecret",
      w.failures, w.failing_since as "failingSince"`.execute(db)
  return rows
}

/** An event that is due for a webhook. */
export type DueDelivery = {
  sequence: number
  eventId: string
  type: string
  subject: string
  day: string
  at: Date | null
  attempts: number
  giveUpOn: string
}

/** The events of a webhook whose turn it is, in order; what failed before comes after what did not, so that it stops nothing. */
export async function dueDeliveries(db: Db, webhookId: string, now: Date, limit: number): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    select d.sequence, d.event_id as "eventId", d.type, d.subject, d.day, d.at, d.attempts, d.give_up_on as "giveUpOn"
    from access.webhook_delivery d where d.webhook_id = ${webhookId} and ${headsOf(now)}
    order by d.attempts, d.sequence limit ${limit}`.execute(db)
  return rows
}

/** Forgets events of before a day and those of webhooks that ended, and of those of before today the quarter. */
export async function forgetDeliveries(db: Db, { today, before }: { today: string; before: string }): Promise<void> {
  await sql`delete from access.webhook_event where day < ${before}::date`.execute(db)
  await sql`delete from access.webhook_delivery d where d.day < ${before}::date
    or exists (select from access.webhook w where w.id = d.webhook_id and w.state = 'ended')`.execute(db)
  await sql`update access.webhook_delivery set at = null where at is not null and day < ${today}::date`.execute(db)
}
