import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allHandoverSteps,
  allowsHandoverStep,
  type HandoverState,
  type HandoverStep,
  handoverClocks,
  isOpenHandover,
  signalStepAfter,
} from './handover-states.ts'
import { allowsStep, type DeskStep, deskSteps, type SignalState, signalClocks } from './signal-states.ts'

type Person = 'Noor' | 'Bram'
type Handover = { state: HandoverState; accepted: boolean; hasAccount: boolean }
type Signal = { state: SignalState; takenBy: Person | null; handovers: readonly Handover[] }
type Act =
  | { kind: 'desk'; by: Person; step: DeskStep; hasAccount: boolean }
  | { kind: 'handover'; index: number; step: HandoverStep }
  | { kind: 'reviewDue' }

const people = fc.constantFrom<Person>('Noor', 'Bram')
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('desk' as const),
    by: people,
    step: fc.constantFrom(...deskSteps),
    hasAccount: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('handover' as const), index: fc.nat(3), step: fc.constantFrom(...allHandoverSteps) }),
  fc.record({ kind: fc.constant('reviewDue' as const) }),
)

function factsOf(signal: Signal, by: Person | null, except?: Handover) {
  const others = signal.handovers.filter((handover) => handover !== except)
  return {
    takenBy:
      signal.takenBy === null ? ('nobody' as const) : signal.takenBy === by ? ('me' as const) : ('colleague' as const),
    openHandovers: others.filter(({ state }) => isOpenHandover(state)).length,
    answeredHandovers: others.filter(({ state }) => state === 'answered').length,
    clock: 'running' as const,
    mailbox: true,
    restricted: false,
    destroyed: false,
  }
}

function actAtDesk(signal: Signal, { by, step, hasAccount }: Extract<Act, { kind: 'desk' }>): Signal {
  const answer = allowsStep(signal.state, step, factsOf(signal, by))
  if (!answer.allowed) return signal
  const takes = step === 'take' || step === 'reopen'
  const takenBy = takes ? by : step === 'giveBack' ? null : signal.takenBy
  const offered: Handover[] = step === 'handOver' ? [{ state: 'offered', accepted: false, hasAccount }] : []
  return { state: answer.to, takenBy, handovers: [...signal.handovers, ...offered] }
}

function actOnHandover(signal: Signal, { index, step }: Extract<Act, { kind: 'handover' }>): Signal {
  const handover = signal.handovers[index]
  if (!handover) return signal
  const facts = { receiverHasAccount: handover.hasAccount, acceptedBefore: handover.accepted }
  const answer = allowsHandoverStep(handover.state, step, facts)
  if (!answer.allowed) return signal
  const accepted = handover.accepted || answer.to === 'accepted'
  const handovers = signal.handovers.map((one) => (one === handover ? { ...one, state: answer.to, accepted } : one))
  const signalStep = signalStepAfter[step]
  if (signalStep === null) return { ...signal, handovers }
  const after = allowsStep(signal.state, signalStep, factsOf(signal, null, handover))
  if (!after.allowed) throw new Error(`${step} has no place for a signal that is ${signal.state}: ${after.why}`)
  return { ...signal, handovers, state: after.to }
}

function act(signal: Signal, what: Act): Signal {
  if (what.kind === 'desk') return actAtDesk(signal, what)
  if (what.kind === 'handover') return actOnHandover(signal, what)
  const answer = allowsStep(signal.state, 'reviewDue', factsOf(signal, null))
  return answer.allowed ? { ...signal, state: answer.to } : signal
}

function runningClocks({ state, handovers }: Signal): string[] {
  const open = handovers.filter((handover) => isOpenHandover(handover.state))
  return [...signalClocks(state, open.length), ...open.flatMap((one) => handoverClocks(one.state, one.accepted))]
}

function everywhere(check: (signal: Signal) => void): void {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 60 }), (journey) => {
      let signal: Signal = { state: 'new', takenBy: null, handovers: [] }
      for (const what of journey) {
        signal = act(signal, what)
        check(signal)
      }
    }),
    { numRuns: 500 },
  )
}

describe('whatever people do, in any order', () => {
  it('a hand-over is open only while its signal reads as handed over', () => {
    everywhere(({ state, handovers }) => {
      if (handovers.some((handover) => isOpenHandover(handover.state))) expect(state).toBe('handedOver')
    })
  })

  it('a signal that is worked on is in the hands of a person', () => {
    everywhere(({ state, takenBy }) => {
      if (['takenUp', 'consulting', 'watching', 'handedOver'].includes(state)) expect(takenBy).not.toBeNull()
    })
  })

  it('a clock runs at every stage but watching, which has a date of its own, and the end', () => {
    everywhere((signal) => {
      const still = signal.state === 'watching' || signal.state === 'closed'
      expect(runningClocks(signal).length > 0).toBe(!still)
    })
  })
})
