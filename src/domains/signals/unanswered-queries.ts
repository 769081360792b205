import { sql } from 'kysely'
import type { Db, Row } from '../../platform/database.ts'

/** A hand-over without an answer: its clock, and what was done last to get one. */
export type UnansweredRow = Pick<Row<'signals.handover'>, 'number' | 'state' | 'acute'> & {
  fromDesk: string
  toDesk: string | null
  offeredAt: Date
  dueAt: Date | null
  dueKind: string | null
  triedKind: string | null
  triedHow: string | null
  triedAt: Date | null
}

/** What its sender needs besides to go on with it. */
export type OwnUnansweredRow = UnansweredRow &
  Pick<Row<'signals.handover'>, 'id' | 'signal_id' | 'sealed_receiver' | 'accepted_at' | 'version'> & {
    signalNumber: string | null
  }

/** Those that some desks offered, the shortest term first. What it was tried with is what the sender or the clock did last. */
export async function unansweredRows(db: Db, desks: string[], limit: number): Promise<OwnUnansweredRow[]> {
  if (desks.length === 0) return []
  const { rows } = await sql<OwnUnansweredRow>`
    select h.id, h.signal_id, h.number, h.state, h.acute, h.sealed_receiver, h.accepted_at, h.version,
      h.from_desk as "fromDesk", h.to_desk as "toDesk", h.offered_at as "offeredAt", s.number as "signalNumber",
      c.due_at as "dueAt", c.kind as "dueKind", t.kind as "triedKind", t.detail ->> 'channel' as "triedHow", t.at as "triedAt"
    from signals.handover h
      left join signals.signal s on s.id = h.signal_id
      left join lateral (select k.due_at, k.kind from signals.clock k
        where k.handover_id = h.id and k.stopped_on is null order by k.due_at limit 1) c on true
      left join lateral (select e.kind, e.detail, e.at from signals.event e where e.handover_id = h.id
        and e.kind in ('offered', 'remind', 'attempt', 'printed', 'linkMade', 'linkRead') order by e.id desc limit 1) t on true
    where h.from_desk = any (${desks}) and h.state in ('offered', 'accepted', 'noAnswer')
    order by c.due_at nulls last, h.number limit ${limit}`.execute(db)
  return rows
}

/** Those of the region for the chain director, of the district for its coordinator. */
export async function overseenUnansweredRows(db: Db, limit: number): Promise<UnansweredRow[]> {
  const { rows } = await sql<UnansweredRow>`
    select number, state, acute, from_desk as "fromDesk", to_desk as "toDesk", offered_at as "offeredAt", due_at as "dueAt",
      due_kind as "dueKind", tried_kind as "triedKind", tried_how as "triedHow", tried_at as "triedAt"
    from signals.oversight_unanswered() limit ${limit}`.execute(db)
  return rows
}

/** The numbers of hand-overs whose term has passed, of some desks and, where asked, of the region or district. */
export async function countUnanswered(db: Db, desks: string[], overseen: boolean): Promise<number> {
  const over = overseen ? sql`union select number from signals.oversight_unanswered() where state = 'noAnswer'` : sql``
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select h.number from signals.handover h where h.from_desk = any (${desks}) and h.state = 'noAnswer' ${over}) u`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
