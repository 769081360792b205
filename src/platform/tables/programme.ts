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
}
