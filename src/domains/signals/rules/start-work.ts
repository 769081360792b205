import type { Distance } from '../../../lib/date-words.ts'
import type { OfficeHours } from '../../../lib/office-hours.ts'
import type { Clock, Escalation, EscalationStep } from './clocks.ts'
import { lateness } from './lateness.ts'
import type { SignalState } from './signal-states.ts'

/**
 * What has to be done with a piece of work: of a signal take it up, weigh it, read what the reporter wrote, look at it
 * again; of a hand-over accept or answer it, or wait for the answer of another.
 */
export const startTasks = ['take', 'weigh', 'read', 'review', 'accept', 'answer', 'await'] as const
export type StartTask = (typeof startTasks)[number]

/** What the task of an own signal depends on. `dueKind` is that of its shortest running clock, hand-overs included. */
export type SignalAtWork = { state: SignalState; dueKind: string | null; unread: number; remindOn: string | null }

/** What an own signal waits for; null while it waits for somebody else, or for nobody. */
export function taskOfSignal({ state, dueKind, unread, remindOn }: SignalAtWork): StartTask | null {
  if (dueKind === 'acknowledge') return 'take'
  if (dueKind === 'weigh') return 'weigh'
  if (unread > 0 && state !== 'closed') return 'read'
  return state === 'watching' && remindOn !== null ? 'review' : null
}

/** What a received hand-over waits for at the desk that received it; null when it is over. */
export function taskOfReceived(state: string, acceptedBefore: boolean): StartTask | null {
  if (state === 'offered' || (state === 'noAnswer' && !acceptedBefore)) return 'accept'
  return state === 'accepted' || state === 'noAnswer' ? 'answer' : null
}

/** When a clock runs out, when it warns, and the hours in which it runs. */
export type ClockDue = { at: Date; warnAt: Date; hours: OfficeHours }
/** When a piece of work is due: the moment of a clock, or a day to look at it again. */
export type WorkDue = ClockDue | { on: string }

/** How far a term is: how long still, or how late; `soon` once three quarters are gone. */
export function standOf(due: ClockDue, now: Date): { late: boolean; soon: boolean } & Distance {
  return { ...lateness(due.at, now, due.hours), soon: now >= due.warnAt }
}

/** The shortest term first; work without a term last. */
export function byUrgency(one: { due: WorkDue | null }, other: { due: WorkDue | null }): number {
  return momentOfDue(one.due) - momentOfDue(other.due)
}

// A day counts from its start: what was asked for on a day comes before what is due in the course of it.
function momentOfDue(due: WorkDue | null): number {
  if (due === null) return Number.POSITIVE_INFINITY
  return 'at' in due ? due.at.getTime() : Date.parse(`${due.on}T00:00:00Z`)
}

/** Where late work is or goes next, beyond the desk itself; `at` is empty when it is there already. */
export type Beyond = { to: Exclude<EscalationStep, 'standIn'>; at: Date | null }

const firedBeforeEscalations = 2

/**
 * Who else hears of late work: the next one above the desk with the moment, else the last one who has heard. `level`
 * is how many things the clock has fired. Null when nobody above the desk has anything to do with it.
 */
export function beyondDesk({ escalations }: Pick<Clock, 'escalations'>, level: number): Beyond | null {
  const fired = Math.max(0, level - firedBeforeEscalations)
  const next = escalations.slice(fired).find(isAbove)
  if (next) return { to: next.to, at: next.at }
  const last = escalations.slice(0, fired).findLast(isAbove)
  return last ? { to: last.to, at: null } : null
}

type Above = Escalation & { to: Beyond['to'] }
const isAbove = (escalation: Escalation): escalation is Above => escalation.to !== 'standIn'
