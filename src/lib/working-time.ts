import { isFreeDay } from './free-days.ts'
import { dayFromText, dayOfMoment, momentOf, weekdayOf } from './local-day.ts'
import { type OfficeHours, standardHours, type WorkingHours } from './office-hours.ts'

const longestClosure = 400 // days: an office that stays closed for longer is a mistake in the settings

/** Whether an office works on a day ('YYYY-MM-DD'): one of its days of the week, and no holiday. */
export function isWorkingDay(date: string, hours: WorkingHours = standardHours): boolean {
  return works(dayFromText(date), hours)
}

/** Whether somebody is there at a moment; at closing time the office is closed. */
export function isOpen(instant: Date, hours: OfficeHours): boolean {
  if (hours === 'always') return true
  const day = dayOfMoment(instant.getTime())
  return works(day, hours) && instant.getTime() >= opens(day, hours) && instant.getTime() < closes(day, hours)
}

/** The moment from which somebody is there: now when the office is open, else when it opens next. */
export function nextOpening(instant: Date, hours: OfficeHours): Date {
  if (isOpen(instant, hours) || hours === 'always') return instant
  const today = dayOfMoment(instant.getTime())
  const stillToOpen = works(today, hours) && instant.getTime() < opens(today, hours)
  return new Date(opens(stillToOpen ? today : nextWorkingDay(today, hours), hours))
}

/**
 * Closing time on the n-th working day after the day on which it started. What arrives outside office hours counts as
 * arriving at the next opening. A desk that never closes counts working days as other offices do.
 */
export function addWorkingDays(instant: Date, n: number, hours: OfficeHours): Date {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`working days are whole and at least one, not ${n}`)
  const counted = hoursOfWork(hours)
  let day = dayOfMoment(nextOpening(instant, counted).getTime())
  for (let left = n; left > 0; left -= 1) day = nextWorkingDay(day, counted)
  return new Date(closes(day, counted))
}

/** The time in milliseconds that an office works between two moments; zero when the second is not the later one. */
export function workingTimeBetween(from: Date, to: Date, hours: OfficeHours): number {
  if (hours === 'always') return Math.max(0, to.getTime() - from.getTime())
  let worked = 0
  const last = dayOfMoment(to.getTime())
  for (let day = dayOfMoment(from.getTime()); day <= last; day += 1) {
    if (!works(day, hours)) continue
    const start = Math.max(opens(day, hours), from.getTime())
    worked += Math.max(0, Math.min(closes(day, hours), to.getTime()) - start)
  }
  return worked
}

/** The moment at which an office has worked so many milliseconds more; work that ends at closing time ends that day. */
export function addWorkingTime(instant: Date, milliseconds: number, hours: OfficeHours): Date {
  if (milliseconds <= 0) return instant
  if (hours === 'always') return new Date(instant.getTime() + milliseconds)
  let left = milliseconds
  let moment = nextOpening(instant, hours).getTime()
  let day = dayOfMoment(moment)
  while (closes(day, hours) - moment < left) {
    left -= Math.max(0, closes(day, hours) - moment)
    day = nextWorkingDay(day, hours)
    moment = opens(day, hours)
  }
  return new Date(moment + left)
}

/** How many working days begin after the day of the first moment, up to and with the day of the second. */
export function workingDaysBetween(from: Date, to: Date, hours: OfficeHours): number {
  const counted = hoursOfWork(hours)
  const last = dayOfMoment(to.getTime())
  let count = 0
  for (let day = dayOfMoment(from.getTime()) + 1; day <= last; day += 1) if (works(day, counted)) count += 1
  return count
}

/** The hours by which working days are counted: a working day is an idea of offices, also where a desk never closes. */
export function hoursOfWork(hours: OfficeHours): WorkingHours {
  return hours === 'always' ? standardHours : hours
}

function works(day: number, hours: WorkingHours): boolean {
  return hours.days.includes(weekdayOf(day)) && !isFreeDay(day, hours.freeDays)
}

function nextWorkingDay(day: number, hours: WorkingHours): number {
  for (let next = day + 1; next <= day + longestClosure; next += 1) if (works(next, hours)) return next
  throw new RangeError(`office hours without a working day: ${JSON.stringify(hours)}`)
}

function opens(day: number, hours: WorkingHours): number {
  return momentOf(day, minutesOf(hours.from))
}

function closes(day: number, hours: WorkingHours): number {
  return momentOf(day, minutesOf(hours.to))
}

function minutesOf(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3, 5))
}
