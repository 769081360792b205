import { type Cents, sumCents } from './money.ts'

/** The kinds of entries on a budget line: agreed, paid, still expected. */
export const entryKinds = ['commitment', 'actual', 'forecast'] as const
export type EntryKind = (typeof entryKinds)[number]

/** An entry as the sums need it. */
export type CountedEntry = {
  id: string
  kind: EntryKind
  amount: Cents
  settles: string | null
  reverses: string | null
}

/** How far the money of a line in a year is, in cents. */
export type Progress = {
  budget: Cents
  /** Everything that was agreed, paid or not. */
  committed: Cents
  /** What of that is not paid yet. */
  open: Cents
  spent: Cents
  /** What nobody agreed yet and is expected nevertheless. */
  expected: Cents
  /** Budget less what was spent, is still to be paid and is expected; below zero when it is too much. */
  left: Cents
  standing: Standing
}
export type Standing = 'within' | 'goesOver' | 'over'

/**
 * How far the money is. A payment on a commitment lowers what is still to be paid of it, so that nothing counts twice. A
 * commitment that cost more than agreed counts for what was paid.
 */
export function progressOf(budget: Cents, entries: readonly CountedEntry[]): Progress {
  const reversed = new Set(entries.flatMap(({ reverses }) => reverses ?? []))
  const valid = entries.filter(({ id, reverses }) => reverses === null && !reversed.has(id))
  const of = (kind: EntryKind) => valid.filter((one) => one.kind === kind)
  const amount = (some: readonly CountedEntry[]) => sumCents(some.map((one) => one.amount))
  const spent = amount(of('actual'))
  const unpaid = of('commitment').map(
    (one) => one.amount - amount(of('actual').filter(({ settles }) => settles === one.id)),
  )
  const open = sumCents(unpaid.filter((one) => one > 0n))
  const [committed, expected] = [amount(of('commitment')), amount(of('forecast'))]
  const left = budget - spent - open - expected
  return { budget, committed, open, spent, expected, left, standing: standingOf(budget, spent, left) }
}

const standingOf = (budget: Cents, spent: Cents, left: Cents): Standing =>
  spent > budget ? 'over' : left < 0n ? 'goesOver' : 'within'

/** The same of several lines or years together. One that is over is not hidden by another with money left. */
export function sumProgress(all: readonly Progress[]): Progress {
  const sum = (of: (one: Progress) => Cents) => sumCents(all.map(of))
  const standings = all.map(({ standing }) => standing)
  return {
    budget: sum(({ budget }) => budget),
    committed: sum(({ committed }) => committed),
    open: sum(({ open }) => open),
    spent: sum(({ spent }) => spent),
    expected: sum(({ expected }) => expected),
    left: sum(({ left }) => left),
    standing: standings.includes('over') ? 'over' : standings.includes('goesOver') ? 'goesOver' : 'within',
  }
}
