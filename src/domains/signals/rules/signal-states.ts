import { z } from 'zod'
import type { ClockKind } from './clock-settings.ts'

/** Where a signal stands. In Dutch: Nieuw, Opgepakt, In overleg, In de gaten, Overgedragen, Teruggegeven, Afgesloten. */
export const SignalState = z.enum(['new', 'takenUp', 'consulting', 'watching', 'handedOver', 'returned', 'closed'])
export type SignalState = z.infer<typeof SignalState>

/** What people of the desk that handles a signal do with it. */
export const deskSteps = [
  'take',
  'giveBack',
  'enrich',
  'consult',
  'watch',
  'handOver',
  'closeSignal',
  'reopen',
  'message',
  'pauseClock',
  'resumeClock',
] as const
export type DeskStep = (typeof deskSteps)[number]

/** What happens to a signal by its hand-overs, and by the day on which somebody wanted to look at it again. */
export const systemSteps = [
  'handoverAccepted',
  'handoverRefused',
  'handoverWithdrawn',
  'handoverAnswered',
  'reviewDue',
] as const
export type SignalStep = DeskStep | (typeof systemSteps)[number]

/** Why a step is not possible. A step that has no place in a state at all is 'notNow': pages leave it out. */
export const stepReasons = [
  'takeFirst',
  'takenByColleague',
  'alreadyYours',
  'handoverOpen',
  'restricted',
  'closed',
  'destroyed',
  'noMailbox',
  'noClock',
  'clockPaused',
  'clockRuns',
  'notNow',
] as const
export type StepReason = (typeof stepReasons)[number]

/** What a step depends on besides the state. */
export type SignalFacts = {
  /** Who has taken the signal, seen by the person who acts. */
  takenBy: 'me' | 'colleague' | 'nobody'
  /** Hand-overs that still wait for an answer, "no answer" included; without the one that this step ends. */
  openHandovers: number
  /** Hand-overs that were answered; without the one that this step ends. */
  answeredHandovers: number
  /** The signal's own clock; those of its hand-overs are not meant. */
  clock: 'running' | 'paused' | 'none'
  /** Whether the reporter can read a message. */
  mailbox: boolean
  /** Whether its use is restricted (AVG article 18): it is kept, and goes to nobody else. */
  restricted: boolean
  /** Whether the key of the content was destroyed. */
  destroyed: boolean
}

/** Where a step leads; 'handedOver' holds as long as another hand-over is open or answered. */
export type SignalTarget = SignalState | { ifLastHandover: SignalState; else: SignalState }

type Stage = {
  moves: Readonly<Partial<Record<SignalStep, SignalTarget>>>
  otherwise: StepReason
  clocks: readonly ClockKind[]
}

const keeps = <State extends SignalState>(state: State) =>
  ({ enrich: state, message: state, pauseClock: state, resumeClock: state }) as const
const decisions = {
  giveBack: 'returned',
  consult: 'consulting',
  watch: 'watching',
  handOver: 'handedOver',
  closeSignal: 'closed',
} as const

/** The life of a signal: per state the steps and where they lead, why others are not possible, and which clocks run. */
export const signalTable: Readonly<Record<SignalState, Stage>> = {
  new: { moves: { take: 'takenUp' }, otherwise: 'takeFirst', clocks: ['acknowledge'] },
  takenUp: { moves: { take: 'takenUp', ...keeps('takenUp'), ...decisions }, otherwise: 'notNow', clocks: ['weigh'] },
  // Consulting is not deciding: the clock of weighing runs on, or a consultation would be a way to park a signal.
  consulting: {
    moves: { take: 'consulting', ...keeps('consulting'), ...decisions },
    otherwise: 'notNow',
    clocks: ['weigh'],
  },
  watching: {
    moves: { take: 'watching', ...keeps('watching'), ...decisions, reviewDue: 'takenUp' },
    otherwise: 'notNow',
    clocks: [],
  },
  handedOver: {
    moves: {
      take: 'handedOver',
      ...keeps('handedOver'),
      ...decisions,
      handoverAccepted: 'handedOver',
      handoverAnswered: 'handedOver',
      handoverRefused: { ifLastHandover: 'returned', else: 'handedOver' },
      handoverWithdrawn: { ifLastHandover: 'takenUp', else: 'handedOver' },
    },
    otherwise: 'notNow',
    clocks: ['weigh'],
  },
  returned: {
    moves: { take: 'takenUp', ...keeps('returned'), ...decisions },
    otherwise: 'notNow',
    clocks: ['acknowledge', 'weigh'],
  },
  closed: { moves: { reopen: 'takenUp' }, otherwise: 'closed', clocks: [] },
}

type Guard = (facts: SignalFacts, state: SignalState) => StepReason | undefined

const takenUpByDesk: Guard = ({ takenBy }) => (takenBy === 'nobody' ? 'takeFirst' : undefined)
const takenByMe: Guard = ({ takenBy }) => (takenBy === 'colleague' ? 'takenByColleague' : undefined)
const nothingOpen: Guard = ({ openHandovers }) => (openHandovers > 0 ? 'handoverOpen' : undefined)
const decided: readonly Guard[] = [takenUpByDesk, takenByMe]

// What came back may be taken up again by the person who had it.
const notYetMine: Guard = ({ takenBy }, state) =>
  takenBy === 'me' && state !== 'returned' && state !== 'new' ? 'alreadyYours' : undefined

const whyNot = { running: 'clockRuns', paused: 'clockPaused', none: 'noClock' } as const
const clockIs =
  (wanted: 'running' | 'paused'): Guard =>
  ({ clock }) =>
    clock === wanted ? undefined : whyNot[clock]

const guards: Readonly<Record<DeskStep, readonly Guard[]>> = {
  take: [notYetMine],
  giveBack: [...decided, nothingOpen],
  enrich: [takenUpByDesk],
  consult: [...decided, nothingOpen],
  watch: [...decided, nothingOpen],
  handOver: [...decided, ({ restricted }) => (restricted ? 'restricted' : undefined)],
  closeSignal: [...decided, nothingOpen],
  reopen: [({ destroyed }) => (destroyed ? 'destroyed' : undefined)],
  message: [takenUpByDesk, ({ mailbox }) => (mailbox ? undefined : 'noMailbox')],
  pauseClock: [takenUpByDesk, clockIs('running')],
  resumeClock: [takenUpByDesk, clockIs('paused')],
}

/** Whether a step is possible, with the state it leads to or the reason why not. */
export type StepAnswer<State, Reason> = { allowed: true; to: State } | { allowed: false; why: Reason }
export type SignalStepAnswer = StepAnswer<SignalState, StepReason>

/** Whether a signal in this state allows a step: the one rule behind the buttons and the commands. */
export function allowsStep(state: SignalState, step: SignalStep, facts: SignalFacts): SignalStepAnswer {
  const { moves, otherwise } = signalTable[state]
  const target = moves[step]
  if (target === undefined) return { allowed: false, why: otherwise }
  const why = isDeskStep(step) ? firstReason(guards[step], facts, state) : undefined
  return why ? { allowed: false, why } : { allowed: true, to: resolve(target, facts) }
}

/** Every step of the desk with whether it is possible now, and if not, why. */
export function stepsFor(state: SignalState, facts: SignalFacts): (SignalStepAnswer & { step: DeskStep })[] {
  return deskSteps.map((step) => ({ step, ...allowsStep(state, step, facts) }))
}

/**
 * The clocks that must run in a state: one that runs already runs on, one that is not named stops. While a hand-over is
 * open its own clocks run instead.
 */
export function signalClocks(state: SignalState, openHandovers: number): readonly ClockKind[] {
  return openHandovers > 0 ? [] : signalTable[state].clocks
}

function isDeskStep(step: SignalStep): step is DeskStep {
  return step in guards
}

function firstReason(needed: readonly Guard[], facts: SignalFacts, state: SignalState): StepReason | undefined {
  for (const guard of needed) {
    const why = guard(facts, state)
    if (why) return why
  }
  return undefined
}

function resolve(target: SignalTarget, facts: SignalFacts): SignalState {
  if (typeof target === 'string') return target
  return facts.openHandovers + facts.answeredHandovers > 0 ? target.else : target.ifLastHandover
}
