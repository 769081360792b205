import type { Generated } from 'kysely'
import type { Day, Json } from './columns.ts'

/** The tables of schema "access". */
export type AccessTables = {
  'access.region': {
    id: string
    name: string
    version: string
    definition: Json<object>
    route_version: string
    route_xml: string
    loaded_on: Day
  }
  'access.register_version': { region: string; version: string; loaded_on: Day; register: Json<object> }
  'access.processing_line': {
    id: Generated<string>
    region: string
    trace_id: Buffer
    span_id: Buffer
    parent_span_id: Buffer | null
    status: string
    name: string
    activity: string
    subject: string | null
    at: Date
  }
  'access.district': { id: string; region: string; name: string }
  'access.municipality': { code: string; region: string; name: string; district_id: string }
  'access.organisation': { id: string; region: string; name: string; type: string }
  'access.desk': {
    id: string
    region: string
    organisation_id: string
    name: string
    kind: string
    district_id: string | null
    municipality_code: string | null
    hours: Json<object>
    phone: string | null
    has_account: boolean
    active: Generated<boolean>
  }
  'access.person': {
    id: string
    region: string
    name: string
    email: string
    locale: Generated<string>
    user_id: string | null
    active: Generated<boolean>
    demonstration: Generated<boolean>
    created_on: Day
  }
  'access.appointment': {
    id: string
    region: string
    person_id: string
    function: string
    organisation_id: string
    desk_id: string | null
    district_id: string | null
    municipality_code: string | null
    valid_from: Day
    valid_until: Day | null
  }
  'access.dossier_key': { dossier_id: string; region: string; key_version: number; wrapped: Buffer }
  'access.audit_event': {
    id: Generated<number>
    region: string
    at: Date
    actor_kind: string
    actor_id: string | null
    function: string | null
    desk_id: string | null
    action: string
    resource_kind: string
    resource_id: string | null
    purpose: string | null
    outcome: string
    detail: Json<Record<string, unknown>>
  }
  'access.audit_seal': { event_id: number; region: string; sequence: number; previous: Buffer; hash: Buffer }
  'access.audit_head': { region: string; day: Day; sequence: number; hash: Buffer; signature: Buffer }
  'access.audit_unsealed': { region: string; event_id: number }
  'access.installation': { id: string; only_one: Generated<boolean> }
  'access.recovery': { fingerprint: string; exported_on: Day; tried_on: Day; holders: number }
  'access.retired_key': { region: string; version: number; retired_on: Day }
  'access.notice': {
    id: string
    region: string
    desk_id: string | null
    person_id: string | null
    kind: string
    acute: Generated<boolean>
    at: Date
    next_attempt_at: Date | null
    attempts: Generated<number>
    failure: string | null
    spread: Generated<boolean>
  }
  'access.notice_choice': {
    person_id: string
    region: string
    mode: string
    digest_at: string
    quiet_from: string | null
    quiet_until: string | null
    quiet_weekend: boolean
    absent_from: Day | null
    absent_until: Day | null
  }
  'access.notice_delivery': {
    notice_id: string
    person_id: string
    region: string
    due_at: Date
    attempts: Generated<number>
    failing_since: Day | null
  }
  'access.caught_mail': { id: string; region: string; at: Date; recipient: string; subject: string; body: string }
  'access.api_client': {
    id: string
    region: string
    organisation_id: string
    name: string
    active: Generated<boolean>
    created_on: Day
    desk_id: string | null
    desk_bound_by: string | null
    desk_confirmed_by: string | null
  }
  'access.api_token': {
    id: string
    region: string
    client_id: string
    token_hash: Buffer
    scopes: string[]
    created_on: Day
    expires_on: Day
    revoked: Generated<boolean>
    last_used_on: Day | null
    warned: Generated<boolean>
  }
  'access.invitation': {
    id: string
    region: string
    person_id: string
    token_hash: Buffer | null
    recovery: boolean
    requested_by: string | null
    confirmed_by: string | null
    expires_at: Date
    used_at: Date | null
    withdrawn: Generated<boolean>
  }
  'access.identity_provider': {
    id: string
    region: string
    organisation_id: string
    issuer: string
    client_id: string
    secret_key: string
    sealed_secret: Buffer
    acr_values: string[]
    subject_claim: string
    active: Generated<boolean>
    created_on: Day
  }
  'access.outside_identity': {
    id: string
    region: string
    provider_id: string
    subject_hash: Buffer
    reference: string
    asked_on: Day
    person_id: string | null
    bound_by: string | null
    confirmed_by: string | null
  }
  'access.lost_factor': {
    id: string
    region: string
    person_id: string
    asked_at: Date
    closed: Generated<boolean>
  }
  'access.account_mail': {
    id: string
    region: string
    person_id: string
    kind: string
    invitation_id: string | null
    next_attempt_at: Date
    attempts: Generated<number>
  }
  'access.webhook': {
    id: string
    region: string
    client_id: string
    desk_id: string
    url: string
    types: string[]
    secret_key: string
    sealed_secret: Buffer
    registered_by: string
    registered_on: Day
    expires_on: Day
    verified_on: Day | null
    state: Generated<string>
    paused_by: string | null
    last_sequence: Generated<number>
    rests_until: Date | null
    failures: Generated<number>
    failing_since: Day | null
    confirmed_by: string | null
    told_days: number | null
  }
  'access.webhook_event': {
    ordinal: Generated<number>
    id: string
    region: string
    desk_id: string
    type: string
    subject: string
    day: Day
    at: Date
  }
  'access.webhook_delivery': {
    webhook_id: string
    sequence: number
    event_id: string
    region: string
    type: string
    subject: string
    day: Day
    at: Date | null
    state: Generated<string>
    due_at: Date | null
    attempts: Generated<number>
    give_up_on: Day
    outcome: string | null
    done_on: Day | null
  }
}
