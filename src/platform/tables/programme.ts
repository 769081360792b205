import type { Day } from './columns.ts'

/** The tables of the schema programme. */
export type ProgrammeTables = {
  'programme.version': {
    region: string
    number: number
    from_day: Day
    text: string
    reason: string
    by_person: string | null
  }
  /** What is over, by kind of record: a view, which only the database reads. */
  'programme.record_over': {
    kind: string
    region: string
    on_day: Day
  }
}
