import { randomUUID } from 'node:crypto'
import * as programme from '../src/domains/programme/index.ts'
import type { Declared } from './declared.ts'

const id = randomUUID()
const noPerson = 'amounts and organisations, nothing of a person'
const entry = {
  ...{ lineId: 'x', year: '2026', kind: 'actual' as const, amount: '1', onDay: '2026-11-24' },
  ...{ reference: 'x', note: '', settles: null },
}

/** Money, bottlenecks and evaluations of the programme. */
export const commandsOfMoney: Record<string, Declared> = {
  viewBudget: { asks: 'budget.view', call: programme.viewBudget, silent: noPerson },
  budgetOn: { asks: 'budget.view', call: (ctx) => programme.budgetOn(ctx, '2026-01-01'), silent: noPerson },
  viewBudgetLine: { asks: 'budget.view', call: (ctx) => programme.viewBudgetLine(ctx, 'x') },
  bookEntry: { asks: 'budget.book', call: (ctx) => programme.bookEntry(ctx, entry) },
  reverseEntry: { asks: 'budget.book', call: (ctx) => programme.reverseEntry(ctx, id, { reason: 'x' }) },
  proposeClosing: {
    asks: 'budget.close',
    call: (ctx) => programme.proposeClosing(ctx, { year: '2025', partId: '', key: 'percent', weights: {} }),
  },
  decideClosing: { asks: 'budget.close', call: (ctx) => programme.decideClosing(ctx, id, 'confirm') },
  reopenYear: { asks: 'budget.close', call: (ctx) => programme.reopenYear(ctx, id, { reason: 'x' }) },
}
