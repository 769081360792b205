import { type Day, lastPeriods, type Period, periodBefore, periodOf } from './calendar.ts'
import { type CellState, cellState } from './norm-state.ts'
import type { ProgrammeFile } from './programme-file.ts'
import { holdsOn } from './progress.ts'

type Norm = NonNullable<ProgrammeFile['norms']>[number]

/** A value that somebody registered for a norm, with the first day of the period that it is about. */
export type NormValue = {
  norm: string
  place: string
  day: Day
  value: number
  recordedOn: Day
  withdrawnOn: Day | null
}

/** What the system itself counted for a norm: how much on which day at which place. */
export type NormCount = { place: string; day: Day; count: number }

/** What was counted for a norm, and since when anybody counts: before it nobody knows. */
export type Counted = { since: Day; counts: readonly NormCount[] }

/** All that is known of the values of norms. A norm that is not in `counted` is measured by hand. */
export type NormFacts = { values: readonly NormValue[]; counted: ReadonlyMap<string, Counted> }

/** A cell of the grid: the value, null when nobody knows it, and what that comes to. */
export type NormCell = { period: Period; value: number | null; state: CellState | null }

const lasts = ({ period }: Norm) => period === 'always'
// What must be there at any moment is looked at by quarter.
const frequencyOf = ({ period }: Norm) => (period === 'always' ? 'every quarter' : period)

/** What a norm comes to at a place in a period, as seen on a day. */
function normCell(norm: Norm, place: string, period: Period, facts: NormFacts, day: Day): NormCell {
  const value = valueIn(norm, place, period, facts, day)
  return { period, value, state: cellState(norm, period, value, day, lasts(norm)) }
}

/** The last periods of a norm at a place up to a day, the oldest first. */
export const normCells = (norm: Norm, place: string, facts: NormFacts, day: Day, count: number): NormCell[] =>
  lastPeriods(frequencyOf(norm), day, count, norm.from).map((period) => normCell(norm, place, period, facts, day))

/** The period that runs on a day, and the one before it; what lasts has no period before. */
export function normNow(
  norm: Norm,
  place: string,
  facts: NormFacts,
  day: Day,
): { now: NormCell; before: NormCell | null } {
  const every = frequencyOf(norm)
  const on = norm.until !== undefined && norm.until < day ? norm.until : day
  const period = periodOf(every, on, norm.from)
  const now = normCell(norm, place, period, facts, day)
  const before = lasts(norm) ? null : normCell(norm, place, periodBefore(every, period, norm.from), facts, day)
  return { now, before }
}

function valueIn(norm: Norm, place: string, period: Period, { values, counted }: NormFacts, day: Day): number | null {
  const end = period.to < day ? period.to : day
  const known = counted.get(norm.id)
  if (known && end < known.since) return null
  if (known)
    return known.counts
      .filter((one) => one.place === place && one.day >= period.from && one.day <= end)
      .reduce((sum, { count }) => sum + count, 0)
  const held = values.filter(
    (one) => one.norm === norm.id && one.place === place && one.day <= end && holdsOn(one, day),
  )
  const fitting = lasts(norm) ? held : held.filter((one) => one.day >= period.from)
  return (
    fitting.reduce<NormValue | null>((newest, one) => (newest && newest.day > one.day ? newest : one), null)?.value ??
    null
  )
}
