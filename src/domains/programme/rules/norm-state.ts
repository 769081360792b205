import type { Day, Period } from './calendar.ts'

/** What a norm comes to at one place in one period. */
export const cellStates = ['met', 'atRisk', 'missed', 'notYet', 'noData'] as const
export type CellState = (typeof cellStates)[number]

/** From when until when a norm counts, and how much at least. */
export type NormLimits = { minimum: number; from?: Day | undefined; until?: Day | undefined }

/**
 * What a norm comes to in a period as seen on a day (P-03). The past cannot be at risk, and without a value nothing is met.
 * Null where the norm no longer counts. `lasting` is for what must be there at any moment: that is never at risk.
 */
export function cellState(
  { minimum, from, until }: NormLimits,
  period: Period,
  value: number | null,
  day: Day,
  lasting = false,
): CellState | null {
  if (until !== undefined && period.from > until) return null
  if (period.from > day || (from !== undefined && (period.to < from || day < from))) return 'notYet'
  if (value === null) return 'noData'
  if (value >= minimum) return 'met'
  return period.to < day || lasting ? 'missed' : 'atRisk'
}
