import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import type { NewRow } from '../../platform/database.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { currentProgramme } from './current-programme.ts'
import { closings, findEntry, takeYear } from './money-queries.ts'
import { insertEntry } from './money-store.ts'
import { type BudgetTable, budgetTable, findLine } from './rules/budget-table.ts'
import { decimalOf } from './rules/money.ts'
import { type EntryInput, entryInput, reasonInput } from './rules/money-entry.ts'
import { viewBudgetLine } from './view-budget.ts'

/** Books a commitment, a payment or an expectation on a line of the budget (P-09). Nothing is ever changed or taken away. */
export async function bookEntry(ctx: Context, typed: EntryInput): Promise<void> {
  const resource = { kind: 'budgetLine', id: typed.lineId }
  requirePermission(ctx, 'budget.book', resource)
  const input = parseInput(entryInput, typed)
  const year = Number(input.year)
  await takeYear(ctx.db, ctx.region, year)
  await requireOpenYear(ctx, await currentTable(ctx), input.lineId, input.year)
  if (input.onDay > ctx.today) throw new InvalidInput([{ path: 'onDay', code: 'inFuture' }])
  if (input.settles !== null) await requireCommitment(ctx, input)
  const { lineId: line_id, kind, amount, onDay: on_day, reference, note, settles } = input
  const what = { line_id, year, kind, amount: decimalOf(amount), on_day, reference, note, settles, reverses: null }
  await insertEntry(ctx.db, { ...newEntry(ctx), ...what })
  await recordAudit(ctx, { action: 'budget.book', resource, detail: { year, kind } })
}

/** Takes an entry back, with a reason: the mistake and its reversal both stay to be read. */
export async function reverseEntry(ctx: Context, id: string, typed: { reason: string }): Promise<string> {
  requirePermission(ctx, 'budget.book', { kind: 'moneyEntry', id })
  const { reason } = parseInput(reasonInput, typed)
  const found = await findEntry(ctx.db, id)
  if (!found) throw new NotFound()
  await takeYear(ctx.db, ctx.region, found.year)
  await requireOpenYear(ctx, await currentTable(ctx), found.line_id, String(found.year))
  const { entries } = await viewBudgetLine(ctx, found.line_id)
  const entry = entries.find((one) => one.id === id)
  const isPaidOn = entry?.kind === 'commitment' && entry.openFor !== entry.amount
  if (!entry || entry.reversed || entry.reverses !== null || isPaidOn) throw new Conflict('changed')
  const { line_id, year, kind, reference, settles } = found
  const what = {
    line_id,
    year,
    kind,
    amount: decimalOf(-entry.amount),
    on_day: ctx.today,
    reference,
    note: reason,
    settles,
  }
  await insertEntry(ctx.db, { ...newEntry(ctx), ...what, reverses: id })
  await recordAudit(ctx, { action: 'budget.book', resource: { kind: 'moneyEntry', id }, detail: { reverses: true } })
  return line_id
}

const newEntry = (ctx: Context) =>
  ({
    ...{ id: ctx.newId(), region: ctx.region, by_person: actingPerson(ctx), entered_on: ctx.today },
  }) satisfies Partial<NewRow<'programme.money_entry'>>

/** The budget of today as a table. */
const currentTable = async (ctx: Context): Promise<BudgetTable> =>
  budgetTable((await currentProgramme(ctx))?.programme.budget)

/** Throws NotFound when there is no such line, InvalidInput when it has no money in the year, Conflict when that is closed. */
async function requireOpenYear(ctx: Context, table: BudgetTable, lineId: string, year: string): Promise<void> {
  const found = findLine(table, lineId)
  if (!found) throw new NotFound()
  if (!found.line.years.has(year)) throw new InvalidInput([{ path: 'year', code: 'noMoney' }])
  const isOpen = (await closings(ctx.db, ctx.region)).every(
    (one) => String(one.year) !== year || one.part_id !== found.part.id || !['proposed', 'closed'].includes(one.state),
  )
  if (!isOpen) throw new Conflict('closed')
}

async function requireCommitment(
  ctx: Context,
  input: { settles: string | null; lineId: string; year: string; kind: string },
) {
  const { entries } = await viewBudgetLine(ctx, input.lineId)
  const commitment = entries.find(({ id, openFor }) => id === input.settles && openFor > 0n)
  if (input.kind !== 'actual') throw new InvalidInput([{ path: 'settles', code: 'onlyPayments' }])
  if (commitment?.year !== input.year) throw new InvalidInput([{ path: 'settles', code: 'notOpen' }])
}
