import type { Generated } from 'kysely'
import type { Day } from './columns.ts'

/** An amount in euros as the database writes it: '1250.50'. */
type Amount = string

/** The tables of the schema programme that hold money, bottlenecks and evaluations. */
export type ProgrammeMoneyTables = {
  'programme.money_entry': {
    id: string
    region: string
    line_id: string
    year: number
    kind: string
    amount: Amount
    on_day: Day
    reference: string
    note: string
    settles: string | null
    reverses: string | null
    by_person: string
    entered_on: Day
  }
  'programme.year_closing': {
    id: string
    region: string
    year: number
    part_id: string
    version: number
    state: string
    budget: Amount
    spent: Amount
    leftover: Amount
    divided_by: string
    proposed_by: string
    proposed_on: Day
    confirmed_by: string | null
    confirmed_on: Day | null
    reopened_by: string | null
    reopened_on: Day | null
    reopen_reason: string | null
  }
  'programme.closing_line': {
    closing_id: string
    region: string
    line_id: string
    budget: Amount
    spent: Amount
  }
  'programme.leftover_share': {
    closing_id: string
    region: string
    municipality_code: string
    weight: Amount
    amount: Amount
  }
  'programme.bottleneck': {
    id: string
    region: string
    title: string
    what: string
    item_id: string | null
    district_id: string | null
    municipality_code: string | null
    level: string
    body_id: string | null
    state: string
    owner_function: string
    owner_person: string | null
    due_on: Day
    logged_by: string
    logged_on: Day
    version: number
  }
  'programme.bottleneck_step': {
    id: string
    bottleneck_id: string
    region: string
    number: number
    kind: string
    state: string
    level: string
    body_id: string | null
    owner_function: string
    owner_person: string | null
    due_on: Day
    reason: string
    by_person: string
    on_day: Day
  }
  'programme.evaluation': {
    id: string
    region: string
    title: string
    subject: string
    rhythm: string
    from_day: Day
    until_day: Day
    answer_by: Day
    state: string
    conclusions: Generated<string>
    made_by: string
    made_on: Day
    opened_on: Day | null
    reminded_on: Day | null
    finished_by: string | null
    finished_on: Day | null
    version: number
  }
  'programme.evaluation_question': {
    id: string
    evaluation_id: string
    region: string
    number: number
    kind: string
    code: string | null
    words: string | null
  }
  'programme.evaluation_invitation': {
    evaluation_id: string
    organisation_id: string
    region: string
    answered_by: string | null
    answered_on: Day | null
  }
  'programme.evaluation_answer': {
    evaluation_id: string
    organisation_id: string
    question_id: string
    region: string
    words: string
    amount: Amount | null
    by_person: string
  }
  'programme.lesson': {
    id: string
    evaluation_id: string
    region: string
    words: string
    owner_function: string
    due_on: Day
    made_by: string
    made_on: Day
    done_by: string | null
    done_on: Day | null
    outcome: Generated<string>
  }
}
