import type { Generated } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of schema "signals" about keeping and destroying, and requests of data subjects. */
export type RetentionTables = {
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
  'signals.told': {
    region: string
    kind: string
    about: string
    on_day: Day
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
}
