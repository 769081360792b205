import type { ColumnType, Generated } from 'kysely'
import type { Day } from './columns.ts'

/** The tables of what is edited, proposed and shown to everybody of a programme. */
export type ProgrammeEditingTables = {
  'programme.draft': {
    region: string
    text: string
    based_on: number
    revision: Generated<number>
    begun_on: Day
    changed_by: string
    changed_on: Day
  }
  'programme.proposal': {
    id: string
    region: string
    kind: string
    title: string
    why: string
    goal: string | null
    owner: string | null
    by_person: string
    on_day: Day
    state: Generated<string>
    answer: Generated<string>
    decided_by: string | null
    decided_on: Day | null
    item: string | null
    follow_up_id: string | null
  }
  'programme.public_part': {
    region: string
    number: number
    from_day: Day
    content: ColumnType<unknown, string | null, string | null>
  }
}
