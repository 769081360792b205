import type { Generated, GeneratedAlways } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of the schema programme about how far it is, and the views of figures. */
export type MonitorTables = {
  'programme.progress': {
    id: string
    region: string
    number: GeneratedAlways<number>
    action_id: string
    place: string
    state: string
    day: Day
    note: string
    evidence: string
    evidence_url: string
    recorded_by: string
    recorded_on: Day
    withdrawn_by: Generated<string | null>
    withdrawn_on: Generated<Day | null>
    withdrawn_why: Generated<string | null>
  }
  'programme.norm_value': {
    id: string
    region: string
    number: GeneratedAlways<number>
    norm_id: string
    place: string
    day: Day
    value: string
    note: string
    evidence: string
    evidence_url: string
    recorded_by: string
    recorded_on: Day
    withdrawn_by: Generated<string | null>
    withdrawn_on: Generated<Day | null>
    withdrawn_why: Generated<string | null>
  }
  'programme.hand_colour': {
    id: string
    region: string
    number: GeneratedAlways<number>
    action_id: string
    colour: string
    reason: string
    recorded_by: string
    recorded_on: Day
    withdrawn_by: Generated<string | null>
    withdrawn_on: Generated<Day | null>
    withdrawn_why: Generated<string | null>
  }
  'picture.signal_count': { region: string; district_id: string | null; day: Day; forms: string[]; many: number }
  'picture.handover_count': {
    region: string
    district_id: string | null
    day: Day
    forms: string[]
    receiver: string
    answered: boolean
    many: number
  }
  'picture.advice_count': { region: string; district_id: string | null; day: Day; forms: string[]; many: number }
}
