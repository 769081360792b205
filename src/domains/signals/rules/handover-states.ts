import { z } from 'zod'
import type { ClockKind } from './clock-settings.ts'
import type { SignalStep, StepAnswer } from './signal-states.ts'

/** Where a hand-over stands. In Dutch: Aangeboden, Aangenomen, Geweigerd, Teruggegeven, Beantwoord, Geen antwoord, Ingetrokken. */
export const HandoverState = z.enum(['offered', 'accepted', 'refused', 'returned', 'answered', 'noAnswer', 'withdrawn'])
export type HandoverState = z.infer<typeof HandoverState>

/** Who may do a step: the desk that offered, the desk that receives, or the clock. */
export type HandoverParty = 'sender' | 'receiver' | 'system'

/**
 * Every step with its party. The sender records what a receiver without an account said by phone or on paper; an
 * `attempt` is that the sender tried to get an answer and got none.
 */
export const handoverSteps = {
  accept: 'receiver',
  refuse: 'receiver',
  handBack: 'receiver',
  answer: 'receiver',
  withdraw: 'sender',
  remind: 'sender',
  attempt: 'sender',
  recordAccepted: 'sender',
  recordRefused: 'sender',
  recordReturned: 'sender',
  recordAnswered: 'sender',
  termPassed: 'system',
} as const satisfies Record<string, HandoverParty>
export type HandoverStep = keyof typeof handoverSteps

/** Why a step is not possible. A step that has no place in a state at all is 'notNow': pages leave it out. */
export const handoverReasons = [
  'acceptFirst',
  'alreadyAccepted',
  'finished',
  'noAccount',
  'receiverAnswersItself',
  'notNow',
] as const
export type HandoverReason = (typeof handoverReasons)[number]

/** What a step depends on besides the state. */
export type HandoverFacts = {
  /** A receiver without an account gets a printed sheet, and the sender records what comes back. */
  receiverHasAccount: boolean
  /** Whether the receiver once accepted: "no answer" can come before and after that. */
  acceptedBefore: boolean
}

type Stage = {
  moves: Readonly<Partial<Record<HandoverStep, HandoverState>>>
  otherwise: HandoverReason
  clocks: readonly ClockKind[]
}

const ended: Stage = { moves: {}, otherwise: 'finished', clocks: [] }
const whenOffered = {
  accept: 'accepted',
  refuse: 'refused',
  recordAccepted: 'accepted',
  recordRefused: 'refused',
} as const
const whenAccepted = { answer: 'answered', handBack: 'returned', recordReturned: 'returned' } as const
const whileOpen = { withdraw: 'withdrawn', recordAnswered: 'answered' } as const

/** The life of a hand-over: per state the steps and where they lead, why others are not possible, and which clocks run. */
export const handoverTable: Readonly<Record<HandoverState, Stage>> = {
  offered: {
    moves: { ...whenOffered, ...whileOpen, remind: 'offered', attempt: 'offered', termPassed: 'noAnswer' },
    otherwise: 'acceptFirst',
    clocks: ['accept', 'answer'],
  },
  accepted: {
    moves: { ...whenAccepted, ...whileOpen, remind: 'accepted', attempt: 'accepted', termPassed: 'noAnswer' },
    otherwise: 'alreadyAccepted',
    clocks: ['answer'],
  },
  // No answer is never "done": whatever the receiver still does counts, and the clocks run on to escalate.
  noAnswer: {
    moves: { ...whenOffered, ...whenAccepted, ...whileOpen, remind: 'noAnswer', attempt: 'noAnswer' },
    otherwise: 'notNow',
    clocks: ['accept', 'answer'],
  },
  refused: ended,
  returned: ended,
  answered: ended,
  withdrawn: ended,
}

/** What a step of a hand-over means for its signal, or null when nothing. */
export const signalStepAfter: Readonly<Record<HandoverStep, SignalStep | null>> = {
  accept: 'handoverAccepted',
  recordAccepted: 'handoverAccepted',
  refuse: 'handoverRefused',
  recordRefused: 'handoverRefused',
  handBack: 'handoverRefused',
  recordReturned: 'handoverRefused',
  answer: 'handoverAnswered',
  recordAnswered: 'handoverAnswered',
  withdraw: 'handoverWithdrawn',
  remind: null,
  attempt: null,
  termPassed: null,
}

export type HandoverStepAnswer = StepAnswer<HandoverState, HandoverReason>

/** Whether a hand-over in this state allows a step: the one rule behind the buttons and the commands. */
export function allowsHandoverStep(state: HandoverState, step: HandoverStep, facts: HandoverFacts): HandoverStepAnswer {
  const { moves, otherwise } = handoverTable[state]
  const to = moves[step]
  if (to === undefined) return { allowed: false, why: otherwise }
  const why = outOfTurn(state, step, facts) ?? wrongWay(step, facts)
  return why ? { allowed: false, why } : { allowed: true, to }
}

/** Every step of the sender or the receiver with whether it is possible now, and if not, why. */
export function handoverStepsFor(
  state: HandoverState,
  party: Exclude<HandoverParty, 'system'>,
  facts: HandoverFacts,
): (HandoverStepAnswer & { step: HandoverStep })[] {
  return allHandoverSteps
    .filter((step) => handoverSteps[step] === party)
    .map((step) => ({ step, ...allowsHandoverStep(state, step, facts) }))
}

/** All steps, in the order of the table. */
export const allHandoverSteps = Object.keys(handoverSteps).filter((key): key is HandoverStep => key in handoverSteps)

/** Whether the sender still waits. "No answer" is waiting. */
export function isOpenHandover(state: HandoverState): boolean {
  return handoverTable[state].clocks.length > 0
}

/** Whether the receiver sees what was handed over; before acceptance only the preview, after the end nothing more. */
export function receiverSeesContent(state: HandoverState, acceptedBefore: boolean): boolean {
  return state === 'accepted' || state === 'answered' || (state === 'noAnswer' && acceptedBefore)
}

/** The clocks of a hand-over that must run. Both start when it is offered; one that is not named stops. */
export function handoverClocks(state: HandoverState, acceptedBefore: boolean): readonly ClockKind[] {
  const { clocks } = handoverTable[state]
  return acceptedBefore ? clocks.filter((kind) => kind !== 'accept') : clocks
}

// Only "no answer" can come both before and after acceptance; the other states know by themselves.
function outOfTurn(state: HandoverState, step: HandoverStep, facts: HandoverFacts): HandoverReason | undefined {
  if (state !== 'noAnswer') return undefined
  if (step in whenOffered && facts.acceptedBefore) return 'alreadyAccepted'
  if (step in whenAccepted && !facts.acceptedBefore) return 'acceptFirst'
  return undefined
}

function wrongWay(step: HandoverStep, facts: HandoverFacts): HandoverReason | undefined {
  if (handoverSteps[step] === 'receiver' && !facts.receiverHasAccount) return 'noAccount'
  if (step.startsWith('record') && facts.receiverHasAccount) return 'receiverAnswersItself'
  return undefined
}
