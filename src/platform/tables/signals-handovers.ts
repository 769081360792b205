import type { ColumnType, Generated } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of schema "signals" about what is passed on: hand-overs, links for a receiver, registrations. */
export type HandoverTables = {
  'signals.handover': {
    id: string
    region: string
    number: string
    signal_id: string
    from_desk: string
    to_desk: string | null
    sealed_receiver: Buffer | null
    state: string
    offered_by: string
    accepted_by: string | null
    offered_at: Date
    accepted_at: Date | null
    finished_at: Date | null
    accept_due: Date
    answer_due: Date
    purpose: string
    legal_basis: string
    forms: string[]
    municipality_code: string | null
    acute: string
    recorded_channel: string | null
    version: Generated<number>
  }
  'signals.handover_text': {
    id: string
    handover_id: string
    signal_id: string
    kind: string
    sealed: Buffer
    by_person: string | null
    at: Date
  }
  'signals.receiver_link': {
    id: string
    region: string
    handover_id: string
    token_hash: Buffer | null
    code_hash: Buffer | null
    session_hash: ColumnType<Buffer | null, never, Buffer | null>
    made_by: string
    made_at: Date
    expires_at: Date
    wrong: ColumnType<number, never, number>
    opened_at: ColumnType<Date | null, never, Date | null>
    withdrawn_at: ColumnType<Date | null, never, Date | null>
  }
  'signals.registration': {
    id: string
    region: string
    signal_id: string
    sequence: number
    kind: string
    legal_duty: boolean
    consent_by: string | null
    consent_under_sixteen: boolean | null
    consent_on: Day | null
    consent_purposes: string[] | null
    sealed: Buffer
    made_by: string
    made_on: Day
    withdrawn_on: Day | null
    withdrawn_by: string | null
  }
}
