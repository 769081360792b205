import type { ColumnType, Generated } from 'kysely'
import type { Day, Json } from './columns.ts'

/** The tables of schema "signals". */
export type SignalsTables = {
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
  'signals.handover_text': {
    id: string
    handover_id: string
    signal_id: string
    kind: string
    sealed: Buffer
    by_person: string | null
    at: Date
  }
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
  'signals.framework': {
    id: string
    region: string
    organisation_id: string
    situation: string
    version: number
    may: string
    must: string
    ground: string
    contacts: Json<object>
    review_on: Day
    written_by: string
    written_on: Day
    current: Generated<boolean>
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
  'signals.receipt': {
    lookup: string
    region: string
    signal_id: string
    salt: Buffer
    hash: Buffer
    revoked: Generated<boolean>
  }
  'signals.seen': {
    signal_id: string
    person_id: string
    desk_id: string | null
    whole: boolean
    times: Generated<number>
    last_at: Date
  }
  'signals.route_version': {
    id: string
    region: string
    number: number
    state: string
    xml: string
    based_on: number | null
    edits: Generated<number>
    author: string | null
    file_author: string | null
    editors: string[]
    made_on: Day
    note: Generated<string>
    proposed_by: string | null
    proposed_on: Day | null
    activated_by: string | null
    activated_at: Date | null
    active_from: Day | null
    activation_note: Generated<string>
    remark: Generated<string>
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
  'signals.upload': {
    id: string
    region: string
    lookup: Buffer
    sealed_key: Buffer
    sealed: Buffer | null
    bytes: Generated<number>
    expires_at: Date
    sequence: Generated<number>
  }
  'signals.file': {
    id: string
    signal_id: string
    message_id: string | null
    sealed_key: Buffer
    sealed: Buffer
    bytes: number
    state: string
    scanned_on: Day | null
    attempts: Generated<number>
    from_reporter: boolean
    added_by: string | null
    added_on: Day
    sequence: Generated<number>
    client_id: string | null
  }
  'signals.restriction': {
    id: string
    region: string
    signal_id: string
    number: string
    ground: string
    set_by: string
    set_on: Day
    lifted_by: string | null
    lifted_on: Day | null
  }
  'signals.subject_request': {
    id: string
    region: string
    number: string
    kind: string
    channel: string
    received_on: Day
    registered_by: string
    registered_on: Day
    identity: string | null
    identity_by: string | null
    identity_on: Day | null
    extended_by: string | null
    extended_on: Day | null
    outcome: string | null
    grounds: Generated<string[]>
    decided_by: string | null
    decided_on: Day | null
    answered_by: string | null
    answered_on: Day | null
    version: Generated<number>
  }
  'signals.subject_request_text': {
    id: string
    request_id: string
    sequence: Generated<number>
    kind: string
    sealed: Buffer
    by_person: string
    on_day: Day
  }
  'signals.subject_question': {
    request_id: string
    desk_id: string
    region: string
    asked_by: string
    asked_on: Day
    answer: string | null
    answered_by: string | null
    answered_on: Day | null
  }
  'signals.subject_found': {
    request_id: string
    desk_id: string
    number: string
    found_by: string
    found_on: Day
  }
  'signals.subject_measure': {
    id: string
    request_id: string
    number: string
    kind: string
    by_person: string
    on_day: Day
  }
  'signals.told': {
    region: string
    kind: string
    about: string
    on_day: Day
  }
  'signals.destruction_list': {
    id: string
    region: string
    state: string
    hash: Buffer
    proposed_by: string
    proposed_on: Day
    confirmed_by: string | null
    confirmed_on: Day | null
    destroyed_on: Day | null
  }
  'signals.destruction_item': {
    list_id: string
    number: string
    target_id: string | null
    class: string
    ground: string
    closed_on: Day
    expired_on: Day
    outcome: string | null
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
  'signals.share_file': { share_id: string; file_id: string }
  /** Bytes of files of which the row is gone. */
  'signals.file_remains': { id: string }
}
