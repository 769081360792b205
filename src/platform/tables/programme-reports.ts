import type { Generated } from 'kysely'
import type { Day, Json } from './columns.ts'

/** The tables of the schema programme about reports, and the paper they are written on. */
export type ReportTables = {
  'programme.letterhead': {
    region: string
    organisation_id: string
    number: number
    name: string
    lines: string[]
    colour: string
    logo: string | null
    logo_alt: string | null
    logo_width: number | null
    logo_height: number | null
    by_person: string
    on_day: Day
  }
  'programme.report': {
    id: string
    region: string
    organisation_id: string
    kind: string
    municipality_code: string | null
    district_id: string | null
    as_of: Day
    title: string
    state: string
    version: Generated<number>
    letterhead: number | null
    started_by: string
    started_on: Day
    finished_by: string | null
    finished_on: Day | null
  }
  'programme.report_version': {
    report_id: string
    number: number
    region: string
    content: Json<object>
    by_person: string
    on_day: Day
  }
}
