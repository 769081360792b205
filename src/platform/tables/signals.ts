import type { ColumnType, Generated } from 'kysely'
import type { Day, Json } from './columns.ts'

/** The tables of schema "signals" about a signal itself: what is known of it, who sees it, what happened and when it is due. */
export type SignalTables = {
  'signals.signal': {
    id: string
    region: string
    number: string
    municipality_code: string | null
    district_id: string | null
    forms: string[]
    subforms: Generated<string[]>
    minor: string
    acute: string
    source_kind: string
    anonymity: string
    locale: string
    state: string
    desk_id: string
    taken_by: string | null
    reported_by: string | null
    client_id: string | null
    received_at: Date
    received_on: Day
    taken_on: Day | null
    weighed_on: Day | null
    decided_on: Day | null
    closed_on: Day | null
    result: string | null
    reporter_word: string | null
    remind_on: Day | null
    route: Json<object>
    fallback: boolean
    next_due_at: Date | null
    next_due_kind: string | null
    unread_messages: Generated<number>
    shielded: Generated<boolean>
    version: Generated<number>
  }
  /** A view: what a desk sees of a signal of which it has a part. */
  'signals.part': {
    to_desk: string
    origin: string
    id: string
    region: string
    number: string
    municipality_code: string | null
    forms: string[]
    minor: string
    acute: string
    state: string
    desk_id: string
    received_on: Day
  }
  'signals.fact': {
    id: string
    signal_id: string
    kind: string
    role: string | null
    sealed: Buffer
    source: string
    source_on: Day
    reliability: string | null
    source_reliability: Generated<string>
    information_reliability: Generated<string>
    added_by: string | null
    added_desk: string | null
    added_on: Day
    replaces: string | null
    replaced: Generated<boolean>
  }
  'signals.address': {
    postcode: string
    number: number
    letter: string
    addition: string
    street: string
    town: string
    municipality_code: string | null
  }
  'signals.share': {
    id: string
    signal_id: string
    desk_id: string | null
    origin: string
    handover_id: string | null
    purpose: string
    legal_basis: string
    active: boolean
    starts_on: Day
    until: Day
  }
  'signals.share_item': { share_id: string; fact_id: string }
  'signals.clock': {
    id: string
    region: string
    signal_id: string
    handover_id: string | null
    desk_id: string
    kind: string
    term: Json<object>
    acute: boolean
    anonymous: boolean
    started_at: Date | null
    due_at: Date | null
    warn_at: Date | null
    escalations: ColumnType<object[], string, string>
    level: Generated<number>
    next_fire_at: Date | null
    paused_at: Date | null
    paused_until: Day | null
    stopped_on: Day | null
    late: Generated<boolean>
  }
  'signals.escalation': {
    id: string
    region: string
    clock_id: string
    level: number
    number: string
    kind: string
    desk_id: string
    to_desk: string
    due_at: Date
    at: Date
    settled: Generated<boolean>
  }
  'signals.event': {
    id: Generated<number>
    row_id: string
    signal_id: string
    handover_id: string | null
    at: Date
    kind: string
    by_person: string | null
    by_desk: string | null
    detail: Json<Record<string, unknown>>
    sealed: Buffer | null
  }
  'signals.seen': {
    signal_id: string
    person_id: string
    desk_id: string | null
    whole: boolean
    times: Generated<number>
    last_at: Date
  }
  'signals.emergency': {
    id: string
    region: string
    signal_id: string
    person_id: string
    sealed: Buffer
    opened_at: Date
    ends_at: Date
    verdict: string | null
    reviewed_by: string | null
    reviewed_on: Day | null
  }
  /** What stays of signals that were destroyed. */
  'signals.figure': {
    id: string
    region: string
    year: number
    municipality_code: string | null
    forms: string[]
    result: string
  }
}
