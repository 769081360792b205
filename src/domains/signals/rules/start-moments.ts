import { dayFromText, momentOf, textOfDay } from '../../../lib/local-day.ts'
import type { WorkingHours } from '../../../lib/office-hours.ts'
import { isWorkingDay } from '../../../lib/working-time.ts'

/** The days and moments that a start page looks from and to; days are 'YYYY-MM-DD'. */
export type StartMoments = {
  /** The working day before today: what changed since then is news. On a Monday that is Friday. */
  sinceDay: string
  since: Date
  endOfDay: Date
  /** Watched signals are shown a week before their day. */
  reviewUntil: string
}

const daysAhead = 7
const longestBreak = 14

/** The days and moments for somebody who starts on `today`. */
export function startMoments(today: string, hours: WorkingHours): StartMoments {
  const day = dayFromText(today)
  const since = previousWorkingDay(day, hours)
  return {
    sinceDay: textOfDay(since),
    since: new Date(momentOf(since, 0)),
    endOfDay: new Date(momentOf(day + 1, 0)),
    reviewUntil: textOfDay(day + daysAhead),
  }
}

function previousWorkingDay(day: number, hours: WorkingHours): number {
  for (let back = 1; back < longestBreak; back += 1) if (isWorkingDay(textOfDay(day - back), hours)) return day - back
  return day - longestBreak
}
