import type { GeneratedAlways } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of schema "signals" about what belongs together: what was decided, who looked, and which desks heard of it. */
export type RelatedTables = {
  /** Whether two signals belong together, as somebody decided. Never changed: the last row of two signals holds. */
  'signals.link_decision': {
    id: string
    sequence: GeneratedAlways<string>
    region: string
    signal_id: string
    other_id: string
    verdict: string
    sealed: Buffer
    by_person: string
    by_desk: string
    at: Date
  }
  /** What two signals had in common when that was decided. */
  'signals.link_pair': {
    decision_id: string
    own_fact: string
    other_fact: string
  }
  'signals.look_up': {
    id: string
    region: string
    person_id: string
    signal_id: string | null
    purpose: string
    reason: string | null
    at: Date
  }
  /** That a desk was named to somebody. Only functions read and write it. */
  'signals.hint': {
    id: string
    region: string
    signal_id: string
    own_fact: string | null
    hit_fact: string
    desk_id: string
    by_person: string
    by_desk: string
    purpose: string
    on_day: Day
    current: boolean
  }
}
