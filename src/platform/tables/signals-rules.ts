import type { Generated } from 'kysely'
import type { Day, Json } from './columns.ts'

/** The tables of schema "signals" with what officials write: the reporting route and the action frameworks. */
export type SignalRuleTables = {
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
}
