import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { KnownSignal } from './related-queries.ts'

/** The newest signals that the actor handles or sees a part of; closed ones too, for what came back years later. */
export async function recentSignals(db: Db, limit: number): Promise<KnownSignal[]> {
  const { rows } = await sql<KnownSignal>`
    select id, number, desk_id, municipality_code, received_on, state from (
      select id, number, desk_id, municipality_code, received_on, state from signals.signal
      union select id, number, desk_id, municipality_code, received_on, state from signals.part) s
    order by (s.state = 'closed'), s.received_on desc, s.number desc limit ${limit}`.execute(db)
  return rows
}
