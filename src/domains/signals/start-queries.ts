import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A clock as a line of work shows it; the shortest one that runs. */
export type ClockAtWork = {
  at: Date
  warnAt: Date | null
  term: object
  deskId: string
  level: number
  escalations: object[]
}

/** The moments between which work is counted and listed. */
export type Span = { now: Date; endOfDay: Date }

/** How much work there is at some desks. Of signals that are with another desk, the hand-overs count. */
export type WorkSums = { late: number; today: number; waiting: number; elsewhere: number }

/** Counts the open signals and hand-overs of some desks. */
export async function sumsOf(db: Db, desks: string[], { now, endOfDay }: Span): Promise<WorkSums> {
  const { rows } = await sql<WorkSums>`
    with own as (
      select next_due_at as due from signals.signal
      where desk_id = any (${desks}::text[]) and state <> 'closed' and state <> 'watching'
        and not coalesce(next_due_kind in ('accept', 'answer'), false)
    ), passed as (
      select h.from_desk = any (${desks}::text[]) as offered,
        (select min(c.due_at) from signals.clock c
          where c.handover_id = h.id and c.stopped_on is null and c.paused_at is null) as due
      from signals.handover h
      where h.state in ('offered', 'accepted', 'noAnswer')
        and (h.from_desk = any (${desks}::text[]) or h.to_desk = any (${desks}::text[]))
    ), work as (select false as offered, due from own union all select offered, due from passed)
    select count(*) filter (where due <= ${now}) as late,
      count(*) filter (where not offered and due > ${now} and due < ${endOfDay}) as today,
      count(*) filter (where not offered) as waiting,
      count(*) filter (where offered) as elsewhere
    from work`.execute(db)
  return rows[0] ?? { late: 0, today: 0, waiting: 0, elsewhere: 0 }
}

/** A signal of one of the desks that asks for something. Nothing of it is sealed. */
export type SignalLine = {
  number: string
  forms: string[]
  municipalityCode: string | null
  acute: string
  state: string
  sourceKind: string
  takenBy: string | null
  takenByName: string | null
  unread: number
  remindOn: string | null
  dueKind: string | null
  clock: ClockAtWork | null
}

/** Which lines of work: late or not yet, to look at again until `reviewUntil`, and at most how many. */
export type Which = { late: boolean; now: Date; reviewUntil: string; limit: number }

/** Signals of some desks whose own clock runs or ran out, with words of the reporter, or to look at again. */
export async function signalLines(db: Db, desks: string[], which: Which): Promise<SignalLine[]> {
  // The few lines that are shown are found first: looking at the clock of each would take the time of the whole inbox.
  const { rows } = await sql<Omit<SignalLine, 'clock'> & ClockColumns>`
    select s.number, s.forms, s.municipality_code as "municipalityCode", s.acute, s.state, s.source_kind as "sourceKind",
      s.taken_by as "takenBy", p.name as "takenByName", s.unread_messages as unread, s.remind_on as "remindOn",
      s.next_due_kind as "dueKind", ${clockColumns}
    from (
      select *, coalesce(next_due_at, remind_on::timestamptz) as first_due from signals.signal
      where desk_id = any (${desks}::text[]) and state <> 'closed'
        and coalesce(next_due_kind in ('acknowledge', 'weigh') and next_due_at <= ${which.now}, false) = ${which.late}
        and (next_due_kind in ('acknowledge', 'weigh') or unread_messages > 0
          or (state = 'watching' and remind_on <= ${which.reviewUntil}::date))
      order by first_due, number limit ${which.limit}
    ) s
    left join access.person p on p.id = s.taken_by
    left join lateral (
      select * from signals.clock c where c.signal_id = s.id and c.handover_id is null and c.stopped_on is null
        and c.paused_at is null order by c.due_at limit 1
    ) c on true
    order by s.first_due, s.number`.execute(db)
  return rows.map(withClock)
}

/** A hand-over on one side of which a desk stands: the preview, and where it stands. */
export type HandoverLine = {
  number: string
  signalNumber: string | null
  state: string
  fromDesk: string
  toDesk: string | null
  forms: string[]
  municipalityCode: string | null
  acute: string
  acceptedBefore: boolean
  acceptedByName: string | null
  clock: ClockAtWork | null
}

/** Open hand-overs of some desks on either side, the shortest term first. */
export async function handoverLines(
  db: Db,
  desks: string[],
  which: Omit<Which, 'reviewUntil'>,
): Promise<HandoverLine[]> {
  const { rows } = await sql<Omit<HandoverLine, 'clock'> & ClockColumns>`
    select h.number, s.number as "signalNumber", h.state, h.from_desk as "fromDesk", h.to_desk as "toDesk", h.forms,
      h.municipality_code as "municipalityCode", h.acute, h.accepted_at is not null as "acceptedBefore",
      p.name as "acceptedByName", ${clockColumns}
    from signals.handover h
    left join signals.signal s on s.id = h.signal_id and s.desk_id = any (${desks}::text[])
    left join access.person p on p.id = h.accepted_by
    left join lateral (
      select * from signals.clock c where c.handover_id = h.id and c.stopped_on is null and c.paused_at is null
        order by c.due_at limit 1
    ) c on true
    where h.state in ('offered', 'accepted', 'noAnswer')
      and (h.from_desk = any (${desks}::text[]) or h.to_desk = any (${desks}::text[]))
      and coalesce(c.due_at <= ${which.now}, false) = ${which.late}
    order by c.due_at nulls last, h.number limit ${which.limit}`.execute(db)
  return rows.map(withClock)
}

type ClockColumns = {
  dueAt: Date | null
  warnAt: Date | null
  term: object | null
  clockDesk: string | null
  level: number | null
  escalations: object[] | null
}

const clockColumns = sql`c.due_at as "dueAt", c.warn_at as "warnAt", c.term, c.desk_id as "clockDesk", c.level, c.escalations`

function withClock<Line extends ClockColumns>(
  row: Line,
): Omit<Line, keyof ClockColumns> & { clock: ClockAtWork | null } {
  const { dueAt, warnAt, term, clockDesk, level, escalations, ...line } = row
  if (dueAt === null || term === null || clockDesk === null) return { ...line, clock: null }
  return {
    ...line,
    clock: { at: dueAt, warnAt, term, deskId: clockDesk, level: level ?? 0, escalations: escalations ?? [] },
  }
}

/** Something that happened lately with a signal or hand-over of a desk. */
export type ChangeLine = {
  at: Date
  kind: string
  signalNumber: string | null
  handoverNumber: string | null
  fromDesk: string | null
  toDesk: string | null
}

/** What others did since a moment with work of some desks, of the kinds that are asked for; the newest first. */
export async function changesSince(
  db: Db,
  { desks, since, kinds, limit }: { desks: string[]; since: Date; kinds: readonly string[]; limit: number },
): Promise<ChangeLine[]> {
  const { rows } = await sql<ChangeLine>`
    select e.at, e.kind, s.number as "signalNumber", h.number as "handoverNumber", h.from_desk as "fromDesk",
      h.to_desk as "toDesk"
    from signals.event e
    left join signals.signal s on s.id = e.signal_id and s.desk_id = any (${desks}::text[])
    left join signals.handover h on h.id = e.handover_id
    where e.at >= ${since} and e.kind = any (${kinds}::text[])
      and (s.id is not null or h.from_desk = any (${desks}::text[]) or h.to_desk = any (${desks}::text[]))
    order by e.at desc, e.id desc limit ${limit}`.execute(db)
  return rows
}

/** How many signals of other desks shared a part with some desks since a day, hand-overs apart. */
export async function partsSince(db: Db, desks: string[], day: string): Promise<{ deskId: string; count: number }[]> {
  const { rows } = await sql<{ deskId: string; count: number }>`
    select desk_id as "deskId", count(distinct signal_id) as count from signals.share
    where desk_id = any (${desks}::text[]) and active and origin <> 'handover' and starts_on >= ${day}::date
    group by desk_id order by desk_id`.execute(db)
  return rows
}

/** The unfinished reports of a person, the newest first; what stands in them stays sealed. */
export async function draftLines(
  db: Db,
  personId: string,
): Promise<{ id: string; savedAt: Date; warnedOn: string | null }[]> {
  const columns = ['id', 'saved_at as savedAt', 'warned_on as warnedOn'] as const
  const rows = db.selectFrom('signals.draft').select(columns).where('person_id', '=', personId)
  return rows.orderBy('saved_at', 'desc').limit(50).execute()
}
