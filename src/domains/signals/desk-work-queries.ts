import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** An open signal of the desk of the acting partner system, as the database tells it: what routes and counts. */
export type DeskSignalRow = {
  number: string
  state: string
  forms: string[]
  municipalityCode: string | null
  minor: string
  acute: string
  taken: boolean
  receivedOn: string
  dueKind: string | null
  dueAt: Date | null
}

/** The open signals of that desk, what is due first. */
export async function deskSignals(
  db: Db,
  { passed, most }: { passed: number; most: number },
): Promise<DeskSignalRow[]> {
  const { rows } = await sql<DeskSignalRow>`
    select number, state, forms, municipality_code as "municipalityCode", minor, acute, taken,
      received_on as "receivedOn", due_kind as "dueKind", due_at as "dueAt"
    from signals.desk_signals(${passed}, ${most})`.execute(db)
  return rows
}

/** What a figure of a desk is about, of what, and how many. */
export type FigureRow = {
  figure: 'open' | 'late' | 'form' | 'month' | 'result' | 'handover'
  key: string
  amount: number
}

/** The figures of that desk: what stands open now, and what came in since a day. */
export async function deskFigures(db: Db, now: Date, since: string): Promise<FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select figure, key, amount from signals.desk_figures(${now}, ${since}) order by figure, key`.execute(db)
  return rows
}
