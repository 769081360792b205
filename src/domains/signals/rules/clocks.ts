import { dayFromText, momentOf } from '../../../lib/local-day.ts'
import type { OfficeHours } from '../../../lib/office-hours.ts'
import { toNextQuarter, toQuarter } from '../../../lib/quarter.ts'
import { addWorkingDays, addWorkingTime, nextOpening, workingTimeBetween } from '../../../lib/working-time.ts'
import { type ClockKind, type ClockSettings, termOf } from './clock-settings.ts'
import { clockHours, type Term } from './terms.ts'

/** To whom late work goes, one step at a time. */
export const escalationSteps = ['standIn', 'districtCoordinator', 'chainDirector'] as const
export type EscalationStep = (typeof escalationSteps)[number]
export type Escalation = { at: Date; to: EscalationStep }

/** When a clock warns, when it is due, and to whom it goes after that. */
export type ClockTimes = { warnAt: Date; dueAt: Date; escalations: readonly Escalation[] }

/** A clock as it runs or stands still; `hours` are those of `clockHours`, not simply those of the desk. */
export type Clock = ClockTimes & { hours: OfficeHours; anonymous: boolean; pausedAt: Date | null }

/** What starts a clock. `term` is the one of the reporting route, where it names one; `hours` are those of the desk. */
export type ClockStart = {
  kind: ClockKind
  acute: boolean
  anonymous: boolean
  startedAt: Date
  term?: Term | undefined
  hours: OfficeHours
  settings: ClockSettings
}

/**
 * The times of a clock: a warning at three quarters of the term, due at its end, then an escalation each quarter of the
 * term. Of an anonymous report the start is cut down to the quarter of an hour, so that due time minus term says nothing
 * finer and no reporter waits longer than promised; what comes out is cut up, so that nobody is passed over too early.
 */
export function clockTimes(start: ClockStart): Clock {
  const term = start.term ?? termOf(start.kind, start.acute, start.settings)
  const hours = clockHours(term, start.hours)
  const startedAt = start.anonymous ? toQuarter(start.startedAt) : start.startedAt
  const end = endOf(term, startedAt, hours)
  const quarterOfTerm = workingTimeBetween(startedAt, end, hours) / 4
  const cut = start.anonymous ? toNextQuarter : asItIs
  return {
    warnAt: cut(addWorkingTime(startedAt, 3 * quarterOfTerm, hours)),
    dueAt: cut(end),
    escalations: escalationSteps.map((to, step) => ({
      at: cut(addWorkingTime(end, (step + 1) * quarterOfTerm, hours)),
      to,
    })),
    hours,
    anonymous: start.anonymous,
    pausedAt: null,
  }
}

/** What a clock fires, in order. A level is the number of things it has fired: 0 is none, 1 is warned, 2 is late. */
export const clockFires = ['warning', 'late', ...escalationSteps] as const
export type ClockFire = { level: number; at: Date; what: (typeof clockFires)[number] }

/**
 * What a clock fires next, after so many fires, or null when it stands still or has nothing left. The due moment fires
 * by itself: a hand-over becomes "no answer" then, a quarter of the term before the stand-in hears of it.
 */
export function nextFire(clock: ClockTimes & { pausedAt?: Date | null }, afterLevel: number): ClockFire | null {
  const what = clockFires[afterLevel]
  if (clock.pausedAt || what === undefined) return null
  const times = [clock.warnAt, clock.dueAt, ...clock.escalations.map((escalation) => escalation.at)]
  const at = times[afterLevel]
  return at === undefined ? null : { level: afterLevel + 1, at, what }
}

/** Stops a running clock for a while; one that stands still already keeps the moment at which it stopped. */
export function pause(clock: Clock, at: Date): Clock {
  return { ...clock, pausedAt: clock.pausedAt ?? at }
}

/** Lets a clock run again with what was left of its term: every time moves by what the desk worked in between. */
export function resume(clock: Clock, at: Date): Clock {
  if (!clock.pausedAt) return clock
  const paused = workingTimeBetween(clock.pausedAt, at, clock.hours)
  const cut = clock.anonymous ? toNextQuarter : asItIs
  const later = (time: Date) => cut(addWorkingTime(time, paused, clock.hours))
  const escalations = clock.escalations.map((escalation) => ({ ...escalation, at: later(escalation.at) }))
  return { ...clock, warnAt: later(clock.warnAt), dueAt: later(clock.dueAt), escalations, pausedAt: null }
}

/** The moment at which a clock that stands still until a day ('YYYY-MM-DD') runs again: the first opening from that day on. */
export function resumesAt(until: string, hours: OfficeHours): Date {
  return nextOpening(new Date(momentOf(dayFromText(until), 0)), hours)
}

function endOf(term: Term, startedAt: Date, hours: OfficeHours): Date {
  if ('workingDays' in term) return addWorkingDays(startedAt, term.workingDays, hours)
  const minutes = 'hours' in term ? term.hours * 60 : term.minutes
  return new Date(startedAt.getTime() + minutes * 60_000)
}

function asItIs(time: Date): Date {
  return time
}
