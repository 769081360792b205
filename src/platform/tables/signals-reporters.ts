import type { ColumnType, Generated } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of schema "signals" about who reports or asks: what they hand in, write and hear. */
export type ReporterTables = {
  'signals.receipt': {
    lookup: string
    region: string
    signal_id: string
    salt: Buffer
    hash: Buffer
    revoked: Generated<boolean>
  }
  'signals.message': {
    id: string
    signal_id: string
    from_reporter: boolean
    author: string | null
    locale: string | null
    sealed: Buffer
    sealed_beside: Buffer | null
    sent_on: Day
    read: Generated<boolean>
    sequence: Generated<number>
    client_id: string | null
  }
  'signals.translation': {
    id: string
    signal_id: string
    fact_id: string | null
    message_id: string | null
    language: string
    state: string
    asked_by: string
    asked_at: Date
    until: Day
    paused: boolean
    sealed_reason: Buffer
    entered_by: string | null
    entered_at: Date | null
    sealed: Buffer | null
  }
  'signals.draft': {
    id: string
    region: string
    person_id: string
    sealed: Buffer
    saved_at: Date
    version: Generated<number>
    warned_on: ColumnType<Day | null, Day | null | undefined, Day | null>
  }
  'signals.submission': {
    region: string
    scope: string
    key: string
    body_hash: Buffer
    signal_id: string
    number: string
    on_day: Day
  }
  'signals.consultation': {
    id: string
    region: string
    number: string
    asked_by: string
    desk_id: string
    municipality_code: string | null
    forms: string[]
    state: string
    asked_on: Day
    finished_on: Day | null
    version: Generated<number>
  }
  'signals.consultation_text': {
    id: string
    consultation_id: string
    sequence: Generated<number>
    kind: string
    skipped: Generated<boolean>
    sealed: Buffer
    by_person: string
    on_day: Day
  }
}
