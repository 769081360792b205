import type { Generated } from 'kysely'
import type { Day, Json } from './columns.ts'

/** The tables of the schema programme about policy: facts per municipality, screenings, regional plans. */
export type PolicyTables = {
  'programme.policy_fact': {
    id: string
    region: string
    municipality_code: string
    point: string
    number: number
    value: string
    day: Day | null
    due_on: Day | null
    percent: number | null
    body: string | null
    holder: string | null
    document: string
    link: string
    evidence: string
    by_person: string
    on_day: Day
  }
  'programme.screening': {
    id: string
    region: string
    municipality_code: string
    title: string
    field: string
    link: string
    state: string
    answers: Json<object>
    findings: string
    barriers: string[]
    version: Generated<number>
    started_by: string
    started_on: Day
    finished_by: string | null
    finished_on: Day | null
  }
  'programme.regional_plan': {
    id: string
    region: string
    title: string
    link: string
    working_group: string
    state: string
    due_on: Day | null
    committee: string
    advice: string
    advice_on: Day | null
    version: Generated<number>
    started_by: string
    started_on: Day
  }
  'programme.plan_move': {
    plan_id: string
    number: number
    region: string
    state: string
    due_on: Day | null
    reason: string
    by_person: string
    on_day: Day
  }
  'programme.plan_feedback': {
    plan_id: string
    organisation_id: string
    region: string
    asked_on: Day
    due_on: Day
    received_on: Day | null
    said: Generated<string>
    outcome: string | null
    response: Generated<string>
    version: Generated<number>
  }
  'programme.plan_adoption': {
    plan_id: string
    municipality_code: string
    region: string
    due_on: Day
    adopted_on: Day | null
    body: string | null
    council_informed_on: Day | null
    published_on: Day | null
    version: Generated<number>
  }
  'programme.policy_reminder': { region: string; about: string; due_on: Day; stage: string; on_day: Day }
}
