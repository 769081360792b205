import { Conflict, InvalidInput, NotFound } from '../../lib/errors.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { type Context, recordAudit, requirePermission } from '../access/index.ts'
import { actingPerson } from './acting-person.ts'
import { takeYear } from './money-queries.ts'
import { insertClosing, updateClosing } from './money-store.ts'
import type { BudgetPart } from './rules/budget-table.ts'
import {
  areShares,
  asNumber,
  type ClosingInput,
  closingAfter,
  closingInput,
  type Share,
  sharesOf,
} from './rules/closing.ts'
import { decimalOf } from './rules/money.ts'
import { reasonInput } from './rules/money-entry.ts'
import { type Budget, type Closing, viewBudget } from './view-budget.ts'

/**
 * Proposes to close a year of a part of the region and to give what is left back by the key that was entered (P-09).
 * Somebody else confirms. Throws InvalidInput when the key does not fit, Conflict when the year is closed already.
 */
export async function proposeClosing(ctx: Context, typed: ClosingInput): Promise<void> {
  const resource = { kind: 'budgetYear', id: typed.year }
  requirePermission(ctx, 'budget.close', resource)
  const { year, partId, key, weights } = parseInput(closingInput, typed)
  await takeYear(ctx.db, ctx.region, Number(year))
  const budget = await viewBudget(ctx)
  const part = budget?.table.parts.find((one) => one.id === partId)
  if (!budget || !part?.sums.has(year)) throw new NotFound()
  requireClosable(ctx, budget, year, partId)
  const { leftover, lines } = standOf(budget, part, year)
  const shares = leftover > 0n ? sharesOf(leftover, key, within(ctx, weights)) : []
  if (!areShares(shares)) throw new InvalidInput(shares)
  const version = Math.max(0, ...ofYear(budget, year, partId).map((one) => one.version)) + 1
  const rows = rowsOf(ctx, { year, partId, version, dividedBy: leftover > 0n ? key : 'nothing' }, lines, shares)
  await insertClosing(ctx.db, rows)
  await recordAudit(ctx, { action: 'budget.close', resource, detail: { step: 'propose', part: partId, version } })
}

/** Only municipalities of the region have a share. */
function within({ loaded: { region } }: Context, weights: Record<string, string>): Record<string, string> {
  const known = new Set(region.municipalities.map(({ code }) => code))
  const wrong = Object.keys(weights).filter((code) => !known.has(code))
  if (wrong.length > 0) throw new InvalidInput(wrong.map((path) => ({ path, code: 'missing' })))
  return weights
}

const ofYear = ({ closings }: Budget, year: string, partId: string) =>
  closings.filter((one) => one.year === year && one.partId === partId)

function requireClosable(ctx: Context, budget: Budget, year: string, partId: string): void {
  if (year >= ctx.today.slice(0, 4)) throw new InvalidInput([{ path: 'year', code: 'notOver' }])
  if (ofYear(budget, year, partId).some(({ state }) => state === 'proposed' || state === 'closed'))
    throw new Conflict('closed')
}

type ClosedLine = { lineId: string; budget: bigint; spent: bigint }

/** What was budgeted and spent on each line of a part in a year, and what is left of all together. */
function standOf(budget: Budget, part: BudgetPart, year: string): { leftover: bigint; lines: ClosedLine[] } {
  const lines = part.lines
    .filter(({ years }) => years.has(year))
    .map(({ id }) => ({ lineId: id, ...pick(budget.progress(id, year)) }))
  return { lines, leftover: lines.reduce((left, one) => left + one.budget - one.spent, 0n) }
}
const pick = ({ budget, spent }: { budget: bigint; spent: bigint }) => ({ budget, spent })

type Head = { year: string; partId: string; version: number; dividedBy: string }

function rowsOf(ctx: Context, { year, partId, version, dividedBy }: Head, lines: ClosedLine[], shares: Share[]) {
  const [closing_id, region] = [ctx.newId(), ctx.region]
  const sum = (of: 'budget' | 'spent') => lines.reduce((all, line) => all + line[of], 0n)
  const [budget, spent] = [sum('budget'), sum('spent')]
  return {
    closing: {
      ...{
        id: closing_id,
        region,
        year: Number(year),
        part_id: partId,
        version,
        state: 'proposed',
        divided_by: dividedBy,
      },
      ...{ budget: decimalOf(budget), spent: decimalOf(spent), leftover: decimalOf(budget - spent) },
      ...{ proposed_by: actingPerson(ctx), proposed_on: ctx.today },
    },
    lines: lines.map((line) => ({
      ...{ closing_id, region, line_id: line.lineId, budget: decimalOf(line.budget), spent: decimalOf(line.spent) },
    })),
    shares: shares.map(({ municipalityCode, weight, amount }) => ({
      ...{
        closing_id,
        region,
        municipality_code: municipalityCode,
        weight: asNumber(weight),
        amount: decimalOf(amount),
      },
    })),
  }
}

/** Confirms a closing that somebody else proposed, or takes back one that waits. */
export async function decideClosing(ctx: Context, id: string, step: 'confirm' | 'withdraw'): Promise<Closing> {
  const closing = await closingInHand(ctx, id)
  const to = closingAfter(closing.state, step, closing.proposedBy === actingPerson(ctx))
  if (to === undefined) throw new Conflict('changed')
  const confirmed = to === 'closed' ? { confirmed_by: actingPerson(ctx), confirmed_on: ctx.today } : {}
  return settled(ctx, closing, step, { state: to, ...confirmed })
}

/** Opens a closed year again, with a reason; closing it once more makes another version. */
export async function reopenYear(ctx: Context, id: string, typed: { reason: string }): Promise<Closing> {
  const closing = await closingInHand(ctx, id)
  const { reason } = parseInput(reasonInput, typed)
  const to = closingAfter(closing.state, 'reopen', false)
  if (to === undefined) throw new Conflict('changed')
  const reopened = { reopened_by: actingPerson(ctx), reopened_on: ctx.today, reopen_reason: reason }
  return settled(ctx, closing, 'reopen', { state: to, ...reopened })
}

async function closingInHand(ctx: Context, id: string): Promise<Closing> {
  requirePermission(ctx, 'budget.close', { kind: 'yearClosing', id })
  const closing = (await viewBudget(ctx))?.closings.find((one) => one.id === id)
  if (!closing) throw new NotFound()
  return closing
}

async function settled(ctx: Context, closing: Closing, step: string, change: Parameters<typeof updateClosing>[3]) {
  await takeYear(ctx.db, ctx.region, Number(closing.year))
  if (!(await updateClosing(ctx.db, closing.id, closing.state, change))) throw new Conflict('changed')
  const resource = { kind: 'yearClosing', id: closing.id }
  await recordAudit(ctx, { action: 'budget.close', resource, detail: { step, version: closing.version } })
  return closing
}
