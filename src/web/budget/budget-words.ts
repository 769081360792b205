import type { EntryKind, Standing } from '../../domains/programme/rules/budget-progress.ts'
import type { ClosingState } from '../../domains/programme/rules/closing.ts'
import { type Locale, numbersIn } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import type { Words } from '../say.ts'

type Look = { tone: Tone; icon: IconName; words: Words }

/** An amount as people read it; with cents where that was asked or where there are any. */
export function inEuros(cents: bigint, locale: Locale, exact = false): string {
  const digits = exact || cents % 100n !== 0n ? 2 : 0
  const format = {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const
  return new Intl.NumberFormat(numbersIn(locale), format).format(Number(cents) / 100)
}

/** Whether amounts that are compared need their cents. */
export const needCents = (amounts: Iterable<bigint>): boolean => [...amounts].some((one) => one % 100n !== 0n)

/** A number as people read it: hours, fte, inhabitants. */
export const inDigits = (number: number, locale: Locale): string =>
  new Intl.NumberFormat(numbersIn(locale), { maximumFractionDigits: 4 }).format(number)

/** Whether money comes back every year. */
export const recurrenceWords: Record<'structural' | 'incidental', Words> = {
  structural: m.budget_structural,
  incidental: m.budget_incidental,
}

/** The kinds of entries. */
export const entryWords: Record<EntryKind, Words> = {
  commitment: m.budget_kind_commitment,
  actual: m.budget_kind_actual,
  forecast: m.budget_kind_forecast,
}

/** How the money of a line stands. */
export const standingLooks: Record<Standing, Look> = {
  within: { tone: 'good', icon: 'good', words: m.budget_within },
  goesOver: { tone: 'risk', icon: 'risk', words: m.budget_goes_over },
  over: { tone: 'bad', icon: 'bad', words: m.budget_over },
}

/** How far the closing of a year is. */
export const closingLooks: Record<ClosingState, Look> = {
  proposed: { tone: 'lit', icon: 'clock', words: m.budget_closing_proposed },
  withdrawn: { tone: 'neutral', icon: 'back', words: m.budget_closing_withdrawn },
  closed: { tone: 'good', icon: 'lock', words: m.budget_closing_closed },
  reopened: { tone: 'info', icon: 'edit', words: m.budget_closing_reopened },
}

/** The keys by which a leftover is divided. */
export const keyWords: Record<string, Words> = {
  percent: m.budget_key_percent,
  inhabitants: m.budget_key_inhabitants,
  amounts: m.budget_key_amounts,
  nothing: m.budget_key_nothing,
}

/** What is wrong with a field, by the code of the rule. */
export const faultWords: Record<string, Words> = {
  missing: m.budget_fault_missing,
  empty: m.budget_fault_empty,
  tooLong: m.budget_fault_too_long,
  noAmount: m.budget_fault_no_amount,
  noDay: m.budget_fault_no_day,
  inFuture: m.budget_fault_in_future,
  noMoney: m.budget_fault_no_money,
  onlyPayments: m.budget_fault_only_payments,
  notOpen: m.budget_fault_not_open,
  notOver: m.budget_fault_not_over,
  noNumber: m.budget_fault_no_number,
  nobody: m.budget_fault_nobody,
  notHundred: m.budget_fault_not_hundred,
  notLeftover: m.budget_fault_not_leftover,
}
