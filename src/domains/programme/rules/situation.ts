import { addDays, type Day, daysBetween, lastWhile, type Period, periodBefore, periodOf } from './calendar.ts'
import type { Frequency } from './frequency.ts'
import { firstDay, lastDay, type Moment } from './moment.ts'
import { holdsOn, type ProgressFact, type ProgressState } from './progress.ts'
import type { Span, Term } from './term.ts'

/** What is true of an action at one place on a day: all that the rules of colour look at. */
export type Situation = {
  /** What the newest fact says. */
  state: ProgressState | null
  /** A fact was recorded in the last period. */
  known: boolean
  /** Nothing more is asked: it is done, once and for all or for this period. */
  finished: boolean
  /** It has yet to begin. */
  later: boolean
  /** The day on which it is due, or the period ends in which it is. */
  due: Day | null
  overdue: boolean
  /** The period before this one passed, and what was recorded says that it was not done. */
  missed: boolean
  /** It is due within four weeks, or within the last third of a short period. */
  soon: boolean
}

const quarter = 'every quarter'
const fourWeeks = 28

/** The situation of an action at one place on a day, from its term and all facts about it there. */
export function situationOf(term: Term, facts: readonly ProgressFact[], day: Day): Situation {
  const held = facts.filter((fact) => holdsOn(fact, day))
  switch (term.kind) {
    case 'none':
      return { ...plain(held, day, null), finished: stateOf(held) === 'done' }
    case 'at':
      // What is due on a day is worked on in its quarter.
      return once(held, day, { ...spanOf(term.at), from: periodOf(quarter, firstDay(term.at)).from })
    case 'between':
      return once(held, day, spanOf(term.between))
    case 'from':
      return begun(held, day, spanOf(term.from))
    case 'ongoing':
      return term.first === undefined ? plain(held, day, null) : onceThenOngoing(held, day, spanOf(term.first), null)
    case 'twoMoments':
      return onceThenOngoing(held, day, spanOf(term.made), firstDay(term.working))
    case 'repeated':
      return repeated(held, day, term.every, limitsOf(term))
  }
}

const spanOf = (span: Moment | Span): Period =>
  typeof span === 'string'
    ? { from: firstDay(span), to: lastDay(span) }
    : { from: firstDay(span.from), to: lastDay(span.to) }

function limitsOf({ from, in: within }: Extract<Term, { kind: 'repeated' }>): { from?: Day; to?: Day } {
  if (within !== undefined) return spanOf(within)
  return from === undefined ? {} : { from: firstDay(from) }
}

/** The newest: of the latest day, and of one day what was recorded last. */
const stateOf = (held: readonly ProgressFact[]): ProgressState | null =>
  held.reduce<ProgressFact | null>((newest, fact) => (newest && newest.day > fact.day ? newest : fact), null)?.state ??
  null

/** Work that goes on: every quarter a fact is asked for. */
function plain(held: readonly ProgressFact[], day: Day, due: Day | null, every: Frequency = quarter): Situation {
  const since = lastWhile(every, day)
  return {
    ...{ state: stateOf(held), known: held.some((fact) => fact.day >= since), due },
    ...{ finished: false, later: false, overdue: false, missed: false, soon: false },
  }
}

/** Whether nothing was begun, as far as anybody recorded. */
export const isWaiting = (state: ProgressState | null) => state === null || state === 'notStarted'

/** Work with an end. */
function once(held: readonly ProgressFact[], day: Day, { from, to }: Period): Situation {
  const situation = plain(held, day, to)
  const finished = situation.state === 'done'
  return {
    ...situation,
    finished,
    later: day < from && isWaiting(situation.state),
    overdue: day > to && !finished,
    soon: daysBetween(day, to) <= fourWeeks,
  }
}

/** Work that begins at some moment and then goes on: what is due is the beginning. */
function begun(held: readonly ProgressFact[], day: Day, { from, to }: Period): Situation {
  const situation = plain(held, day, isWaiting(stateOf(held)) ? to : null)
  const waits = isWaiting(situation.state)
  return {
    ...situation,
    later: day < from && waits,
    overdue: day > to && situation.state === 'notStarted',
    soon: day <= to && daysBetween(day, to) <= fourWeeks,
  }
}

/** Work with a first result, or something made, that goes on after it. */
function onceThenOngoing(held: readonly ProgressFact[], day: Day, first: Period, works: Day | null): Situation {
  const made = held.some(({ state }) => state === 'done')
  if (!made) return once(held, day, first)
  return { ...plain(held, day, null), finished: works !== null && day < works }
}

/** Work that returns. After its last period it is judged as that ended. */
function repeated(
  held: readonly ProgressFact[],
  day: Day,
  every: Frequency,
  { from, to }: { from?: Day; to?: Day },
): Situation {
  const on = to !== undefined && to < day ? to : day
  const period = periodOf(every, on, from)
  const isDone = ({ from: first, to: last }: Period) =>
    held.some((fact) => fact.state === 'done' && fact.day >= first && fact.day <= last)
  const ended = to !== undefined && to < day
  const before = periodBefore(every, period, from)
  const counted = from === undefined || before.to >= from
  const inThis = held.filter((fact) => fact.day >= period.from)
  const finished = isDone(period)
  const situation = plain(held, on, finished && !ended ? addDays(period.to, 1) : period.to, every)
  return {
    ...situation,
    // What was done in an earlier period says nothing of this one.
    state: situation.state === 'stopped' ? 'stopped' : stateOf(inThis),
    finished,
    later: from !== undefined && day < from && isWaiting(situation.state),
    overdue: ended && !finished && held.length > 0,
    missed: counted && !isDone(before) && held.some(({ day }) => day >= before.from && day <= before.to),
    soon: daysBetween(on, period.to) <= Math.min(fourWeeks, Math.ceil(daysBetween(period.from, period.to) / 3)),
  }
}
