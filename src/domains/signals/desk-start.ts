import { hoursOfWork } from '../../lib/working-time.ts'
import { type Absence, absencesAt, type Colleague, type Context, colleaguesAt } from '../access/index.ts'
import { changesAtDesks, type DeskChanges } from './changes-at-desks.ts'
import { deskHours } from './clock-keeping.ts'
import type { Escalation } from './rules/clocks.ts'
import { type Known, known } from './rules/signal.ts'
import { SignalState } from './rules/signal-states.ts'
import { type StartMoments, startMoments } from './rules/start-moments.ts'
import {
  type Beyond,
  beyondDesk,
  byUrgency,
  type StartTask,
  taskOfReceived,
  taskOfSignal,
  type WorkDue,
} from './rules/start-work.ts'
import { clockHours, type Term } from './rules/terms.ts'
import {
  type ClockAtWork,
  type HandoverLine,
  handoverLines,
  type SignalLine,
  signalLines,
  sumsOf,
  type WorkSums,
} from './start-queries.ts'

/** One piece of work on a start page: a signal of the desk, or a hand-over that it received or offered. */
export type WorkLine = {
  about: 'signal' | 'received' | 'offered'
  number: string
  task: StartTask
  forms: string[]
  municipalityCode: string | null
  acute: Known
  /** The number of the signal of an offered hand-over. */
  signalNumber: string | null
  /** The desk on the other side of a hand-over; null for a receiver that is no desk of the region. */
  otherDesk: string | null
  /** Who took the signal up here or accepted the hand-over there. */
  takenBy: { name: string; isMe: boolean } | null
  sourceKind: string | null
  unread: boolean
  due: WorkDue | null
  /** Who above the desk hears of it when it is late. */
  beyond: Beyond | null
}

/** What waits for the desks of somebody, what is late there and what changed. */
export type DeskStart = {
  sums: WorkSums
  late: WorkLine[]
  waiting: WorkLine[]
  changes: DeskChanges
  desks: { deskId: string; people: Colleague[]; absences: Absence[] }[]
}

const mostLines = 8

/** Everything on the start page that is about the desks of the actor. Counts and lines hold what these desks may see. */
export async function deskStart(ctx: Context, desks: string[]): Promise<DeskStart> {
  const moments = startMoments(ctx.today, hoursOfWork(deskHours(ctx, desks[0] ?? '')))
  return {
    sums: await sumsOf(ctx.db, desks, { now: ctx.now, endOfDay: moments.endOfDay }),
    late: await workLines(ctx, desks, true, moments),
    waiting: (await workLines(ctx, desks, false, moments)).filter(({ task }) => task !== 'await'),
    changes: await changesAtDesks(ctx, desks, moments),
    desks: await peopleAt(ctx, desks),
  }
}

async function peopleAt(ctx: Context, desks: string[]): Promise<DeskStart['desks']> {
  const found = []
  for (const deskId of desks)
    found.push({ deskId, people: await colleaguesAt(ctx, deskId), absences: await absencesAt(ctx, deskId) })

  return found
}

async function workLines(
  ctx: Context,
  desks: string[],
  late: boolean,
  { reviewUntil }: StartMoments,
): Promise<WorkLine[]> {
  const which = { late, now: ctx.now, reviewUntil, limit: mostLines }
  const signals = (await signalLines(ctx.db, desks, which)).flatMap((line) => signalWork(ctx, line) ?? [])
  const handovers = (await handoverLines(ctx.db, desks, which)).flatMap((line) => handoverWork(ctx, desks, line) ?? [])
  return [...signals, ...handovers].toSorted(byUrgency).slice(0, mostLines)
}

function signalWork(ctx: Context, line: SignalLine): WorkLine | null {
  const { takenBy, takenByName, unread, remindOn } = line
  const task = taskOfSignal({ ...line, state: SignalState.parse(line.state) })
  if (task === null) return null
  return {
    ...whatItIs(line),
    about: 'signal',
    task,
    signalNumber: null,
    otherDesk: null,
    takenBy: takenByName === null ? null : { name: takenByName, isMe: isMe(ctx, takenBy) },
    sourceKind: line.sourceKind,
    unread: unread > 0,
    due: dueOf(ctx, line.clock) ?? (task === 'review' && remindOn !== null ? { on: remindOn } : null),
    beyond: beyondOf(ctx, line.clock),
  }
}

function handoverWork(ctx: Context, desks: string[], line: HandoverLine): WorkLine | null {
  const received = line.toDesk !== null && desks.includes(line.toDesk)
  const task = received ? taskOfReceived(line.state, line.acceptedBefore) : 'await'
  if (task === null) return null
  return {
    ...whatItIs(line),
    about: received ? 'received' : 'offered',
    task,
    signalNumber: line.signalNumber,
    otherDesk: received ? line.fromDesk : line.toDesk,
    takenBy: line.acceptedByName === null || received ? null : { name: line.acceptedByName, isMe: false },
    sourceKind: null,
    unread: false,
    due: dueOf(ctx, line.clock),
    beyond: beyondOf(ctx, line.clock),
  }
}

const whatItIs = ({ number, forms, municipalityCode, acute }: SignalLine | HandoverLine) => ({
  number,
  forms,
  municipalityCode,
  acute: known.parse(acute),
})

const isMe = ({ actor }: Context, personId: string | null) => actor.kind === 'person' && actor.personId === personId

function dueOf(ctx: Context, clock: ClockAtWork | null): WorkDue | null {
  if (clock === null) return null
  const hours = clockHours(clock.term as Term, deskHours(ctx, clock.deskId))
  return { at: clock.at, warnAt: clock.warnAt ?? clock.at, hours }
}

function beyondOf({ now }: Context, clock: ClockAtWork | null): Beyond | null {
  if (clock === null || clock.at > now) return null
  const written = clock.escalations as { at: string; to: Escalation['to'] }[]
  return beyondDesk({ escalations: written.map(({ at, to }) => ({ at: new Date(at), to })) }, clock.level)
}
