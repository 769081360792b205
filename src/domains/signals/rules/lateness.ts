import type { Distance } from '../../../lib/date-words.ts'
import type { OfficeHours } from '../../../lib/office-hours.ts'
import { workingDaysBetween, workingTimeBetween } from '../../../lib/working-time.ts'

/** How far a moment is from a due time, and on which side of it. */
export type Lateness = Distance & { late: boolean }

const minute = 60_000
const minutesPerHour = 60
const minutesInTwoDays = 48 * minutesPerHour

/**
 * How long there still is, or how late it is; the due moment itself is late. Whole working days where the office works
 * on other days in between, else hours or minutes, rounded down so that no time is promised that is not there. `hours`
 * are those of the clock (`clockHours`): 'always' for one that runs day and night.
 */
export function lateness(dueAt: Date, now: Date, hours: OfficeHours): Lateness {
  const late = now >= dueAt
  const [from, to] = late ? [dueAt, now] : [now, dueAt]
  const workingDays = hours === 'always' ? 0 : workingDaysBetween(from, to, hours)
  if (workingDays > 0) return { late, unit: 'workingDays', count: workingDays }
  return { late, ...plainDistance(Math.floor((to.getTime() - from.getTime()) / minute)) }
}

/** Whether three quarters of a term are gone while it still runs: then a warning goes out, and pages say it louder. */
export function isSoon(startedAt: Date, dueAt: Date, now: Date, hours: OfficeHours): boolean {
  const term = workingTimeBetween(startedAt, dueAt, hours)
  return now < dueAt && 4 * workingTimeBetween(now, dueAt, hours) <= term
}

function plainDistance(minutes: number): Distance {
  if (minutes >= minutesInTwoDays) return { unit: 'days', count: Math.floor(minutes / (24 * minutesPerHour)) }
  if (minutes >= minutesPerHour) return { unit: 'hours', count: Math.floor(minutes / minutesPerHour) }
  return { unit: 'minutes', count: Math.max(1, minutes) }
}
