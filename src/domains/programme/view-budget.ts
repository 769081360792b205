import { NotFound } from '../../lib/errors.ts'
import { type Context, requirePermission } from '../access/index.ts'
import { type Programme, programmeOn } from './current-programme.ts'
import { type ClosingRow, closings, type EntryRow, entriesUntil, sharesOfClosings } from './money-queries.ts'
import {
  type CountedEntry,
  type EntryKind,
  entryKinds,
  type Progress,
  progressOf,
  sumProgress,
} from './rules/budget-progress.ts'
import { type BudgetLine, type BudgetPart, type BudgetTable, budgetTable, findLine } from './rules/budget-table.ts'
import { type ClosingState, readWeight, type Share } from './rules/closing.ts'
import { centsOf } from './rules/money.ts'

/** The budget of the programme as it stood on a day, with how far the money was (P-09). */
export type Budget = {
  day: string
  text: string | null
  leftoverText: string | null
  table: BudgetTable
  /** How far the money of a line is in a year. */
  progress: (lineId: string, year: string) => Progress
  /** The same of all lines of a part, or of the whole budget, in a year. */
  progressOfYear: (year: string, part?: BudgetPart) => Progress
  closings: readonly Closing[]
}

/** The closing of a year of a part of the region, with who gets what back. */
export type Closing = Pick<ClosingRow, 'id' | 'version' | 'proposedByName' | 'confirmedByName' | 'reopenedByName'> & {
  year: string
  partId: string
  state: ClosingState
  budget: bigint
  spent: bigint
  leftover: bigint
  dividedBy: ClosingRow['divided_by']
  proposedBy: string
  proposedOn: string
  confirmedOn: string | null
  reopenedOn: string | null
  reopenReason: string | null
  shares: Share[]
}

/** The budget that holds today; null when the region has no programme. */
export const viewBudget = (ctx: Context): Promise<Budget | null> => budgetOn(ctx, ctx.today)

/** The budget as it stood on a day ('YYYY-MM-DD'), with what was booked by then; null when the region has no programme. */
export async function budgetOn(ctx: Context, day: string): Promise<Budget | null> {
  requirePermission(ctx, 'budget.view')
  const programme = await programmeOn(ctx, day)
  if (programme === null) return null
  const entries = await entriesUntil(ctx.db, ctx.region, day)
  const closed = await closings(ctx.db, ctx.region)
  const shares = await sharesOfClosings(
    ctx.db,
    closed.map(({ id }) => id),
  )
  const made = closed.filter(({ proposed_on }) => proposed_on <= day)
  return { ...budgetOf(programme, entries, day), closings: made.map((row) => closingOf(row, shares)) }
}

function budgetOf({ programme: { budget } }: Programme, entries: EntryRow[], day: string): Omit<Budget, 'closings'> {
  const table = budgetTable(budget)
  const progress = (lineId: string, year: string) => {
    const own = entries.filter((one) => one.line_id === lineId && String(one.year) === year)
    return progressOf(findLine(table, lineId)?.line.years.get(year)?.cost ?? 0n, own.map(counted))
  }
  const progressOfYear = (year: string, part?: BudgetPart) => {
    const lines = part ? part.lines : table.parts.flatMap((one) => one.lines)
    return sumProgress(lines.map(({ id }) => progress(id, year)))
  }
  return { day, text: budget?.text ?? null, leftoverText: budget?.leftover ?? null, table, progress, progressOfYear }
}

const kindOf = (word: string): EntryKind => entryKinds.find((one) => one === word) ?? 'actual'

const counted = ({ id, kind, amount, settles, reverses }: EntryRow): CountedEntry => ({
  ...{ id, kind: kindOf(kind), amount: centsOf(amount), settles, reverses },
})

function closingOf(row: ClosingRow, shares: Awaited<ReturnType<typeof sharesOfClosings>>): Closing {
  const { id, version, proposedByName, confirmedByName, reopenedByName } = row
  const states = ['proposed', 'withdrawn', 'closed', 'reopened'] as const
  return {
    ...{ id, version, proposedByName, confirmedByName, reopenedByName },
    ...{ year: String(row.year), partId: row.part_id, state: states.find((one) => one === row.state) ?? 'proposed' },
    ...{
      budget: centsOf(row.budget),
      spent: centsOf(row.spent),
      leftover: centsOf(row.leftover),
      dividedBy: row.divided_by,
    },
    ...{ proposedBy: row.proposed_by, proposedOn: row.proposed_on, confirmedOn: row.confirmed_on },
    ...{ reopenedOn: row.reopened_on, reopenReason: row.reopen_reason },
    shares: shares
      .filter((one) => one.closing_id === id)
      .map((one) => ({
        municipalityCode: one.municipality_code,
        weight: readWeight(one.weight),
        amount: centsOf(one.amount),
      })),
  }
}

/** An entry on a line as people read it. */
export type Entry = {
  id: string
  year: string
  kind: EntryKind
  amount: bigint
  onDay: string
  reference: string
  note: string
  byName: string | null
  enteredOn: string
  /** The reference of the commitment that this paid for. */
  settles: string | null
  /** The reference of the entry that this takes back. */
  reverses: string | null
  /** Whether this was taken back itself. */
  reversed: boolean
  /** A commitment of which something is left to pay. */
  openFor: bigint
}

/** A line of the budget with everything that was booked on it, the newest first. */
export type LineView = { line: BudgetLine; part: BudgetPart; budget: Budget; entries: Entry[] }

/** A line of the budget with its entries. Throws NotFound when the programme has no such line. */
export async function viewBudgetLine(ctx: Context, lineId: string): Promise<LineView> {
  const budget = await viewBudget(ctx)
  const found = budget && findLine(budget.table, lineId)
  if (!budget || !found) throw new NotFound()
  const rows = await entriesUntil(ctx.db, ctx.region, ctx.today, lineId)
  return { ...found, budget, entries: rows.map((row) => entryOf(row, rows)).toReversed() }
}

function entryOf(row: EntryRow, all: EntryRow[]): Entry {
  const reference = (id: string | null) => all.find((one) => one.id === id)?.reference ?? null
  const isReversed = ({ id }: EntryRow) => all.some(({ reverses }) => reverses === id)
  const paid = all.filter((one) => one.settles === row.id && one.reverses === null && !isReversed(one))
  const open = paid.reduce((left, one) => left - centsOf(one.amount), centsOf(row.amount))
  return {
    ...{ id: row.id, year: String(row.year), kind: kindOf(row.kind), amount: centsOf(row.amount), onDay: row.on_day },
    ...{ reference: row.reference, note: row.note, byName: row.byName, enteredOn: row.entered_on },
    ...{ settles: reference(row.settles), reverses: reference(row.reverses), reversed: isReversed(row) },
    openFor: row.kind === 'commitment' && row.reverses === null && !isReversed(row) && open > 0n ? open : 0n,
  }
}
