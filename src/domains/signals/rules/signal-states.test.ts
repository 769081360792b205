import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowsStep,
  deskSteps,
  type SignalFacts,
  SignalState,
  type SignalStep,
  signalClocks,
  stepReasons,
  stepsFor,
  systemSteps,
} from './signal-states.ts'

const states = SignalState.options
const steps: SignalStep[] = [...deskSteps, ...systemSteps]

/** A signal that the person who acts has taken up, with a running clock and a reporter who can read. */
function facts(change: Partial<SignalFacts> = {}): SignalFacts {
  const usual = { takenBy: 'me', clock: 'running', mailbox: true, restricted: false, destroyed: false } as const
  return { ...usual, openHandovers: 0, answeredHandovers: 0, ...change }
}

const anyFacts: fc.Arbitrary<SignalFacts> = fc.record({
  takenBy: fc.constantFrom('me', 'colleague', 'nobody'),
  openHandovers: fc.nat(3),
  answeredHandovers: fc.nat(3),
  clock: fc.constantFrom('running', 'paused', 'none'),
  mailbox: fc.boolean(),
  restricted: fc.boolean(),
  destroyed: fc.boolean(),
})

/** The steps, if any, that lead from one state to another when everything that could hold them back is out of the way. */
function stepsBetween(from: SignalState, to: SignalState): SignalStep[] {
  const free = [facts(), facts({ takenBy: 'colleague' }), facts({ clock: 'paused' }), facts({ answeredHandovers: 1 })]
  return steps.filter((step) =>
    free.some((known) => {
      const answer = allowsStep(from, step, known)
      return answer.allowed && answer.to === to
    }),
  )
}

const handling: SignalStep[] = ['enrich', 'message', 'pauseClock', 'resumeClock']
const sorted = (...found: SignalStep[]) => found.sort()
const same = (...more: SignalStep[]) => sorted('take', ...handling, ...more)

/** Every pair of states: rows are from, columns are to, in the order of `states`. */
const expected: Record<SignalState, SignalStep[][]> = {
  new: [[], ['take'], [], [], [], [], []],
  takenUp: [[], same(), ['consult'], ['watch'], ['handOver'], ['giveBack'], ['closeSignal']],
  consulting: [[], [], same('consult'), ['watch'], ['handOver'], ['giveBack'], ['closeSignal']],
  watching: [[], ['reviewDue'], ['consult'], same('watch'), ['handOver'], ['giveBack'], ['closeSignal']],
  handedOver: [
    [],
    ['handoverWithdrawn'],
    ['consult'],
    ['watch'],
    same('handOver', 'handoverAccepted', 'handoverAnswered', 'handoverRefused', 'handoverWithdrawn'),
    ['giveBack', 'handoverRefused'],
    ['closeSignal'],
  ],
  returned: [[], ['take'], ['consult'], ['watch'], ['handOver'], sorted(...handling, 'giveBack'), ['closeSignal']],
  closed: [[], ['reopen'], [], [], [], [], []],
}

describe('every pair of states of a signal', () => {
  const pairs = states.flatMap((from) => states.map((to, index) => ({ from, to, by: expected[from][index] ?? [] })))

  it.each(pairs)('from $from to $to leads: $by', ({ from, to, by }) => {
    expect(stepsBetween(from, to).sort()).toEqual(by)
  })

  it('are at most ten', () => {
    expect(states.length).toBeLessThanOrEqual(10)
  })

  it('can all be reached, and none of them is a dead end', () => {
    for (const state of states) {
      if (state !== 'new')
        expect(states.some((from) => from !== state && stepsBetween(from, state).length > 0)).toBe(true)
      expect(states.some((to) => to !== state && stepsBetween(state, to).length > 0)).toBe(true)
    }
  })
})

describe('taking up', () => {
  it('comes first: nothing else can be done with a new signal', () => {
    for (const { step, ...answer } of stepsFor('new', facts({ takenBy: 'nobody' })))
      expect(answer).toEqual(step === 'take' ? { allowed: true, to: 'takenUp' } : { allowed: false, why: 'takeFirst' })
  })

  it('again is needed after a colleague gave it back to the desk', () => {
    for (const step of ['enrich', 'consult', 'watch', 'handOver', 'closeSignal', 'message'] as const)
      expect(allowsStep('returned', step, facts({ takenBy: 'nobody' }))).toEqual({ allowed: false, why: 'takeFirst' })
    expect(allowsStep('returned', 'take', facts({ takenBy: 'nobody' }))).toEqual({ allowed: true, to: 'takenUp' })
  })

  it.each(['takenUp', 'consulting', 'watching', 'handedOver'] as const)(
    'lets a stand-in take over what a colleague has, and leaves it %s',
    (state) => {
      expect(allowsStep(state, 'take', facts({ takenBy: 'colleague' }))).toEqual({ allowed: true, to: state })
      expect(allowsStep(state, 'take', facts())).toEqual({ allowed: false, why: 'alreadyYours' })
    },
  )

  it('is what whoever had a signal may do again when it came back', () => {
    expect(allowsStep('returned', 'take', facts())).toEqual({ allowed: true, to: 'takenUp' })
  })
})

describe('deciding', () => {
  it.each(['giveBack', 'consult', 'watch', 'handOver', 'closeSignal'] as const)(
    '%s is for who has taken the signal; a stand-in takes it over first',
    (step) => {
      for (const state of ['takenUp', 'consulting', 'watching', 'handedOver', 'returned'] as const) {
        expect(allowsStep(state, step, facts({ takenBy: 'colleague' })).allowed).toBe(false)
        expect(allowsStep(state, step, facts({ takenBy: 'me' })).allowed).toBe(true)
      }
    },
  )

  it.each(['enrich', 'message', 'pauseClock'] as const)('%s needs no taking over within the desk', (step) => {
    expect(allowsStep('takenUp', step, facts({ takenBy: 'colleague' })).allowed).toBe(true)
  })

  it.each(['giveBack', 'consult', 'watch', 'closeSignal'] as const)('%s waits while a hand-over is open', (step) => {
    const open = facts({ openHandovers: 1 })
    expect(allowsStep('handedOver', step, open)).toEqual({ allowed: false, why: 'handoverOpen' })
  })

  it('lets a signal be handed over to several desks', () => {
    expect(allowsStep('handedOver', 'handOver', facts({ openHandovers: 2 }))).toEqual({
      allowed: true,
      to: 'handedOver',
    })
  })

  it('lets a signal be handed over anew right after a refusal', () => {
    expect(allowsStep('returned', 'handOver', facts())).toEqual({ allowed: true, to: 'handedOver' })
  })
})

describe('what hand-overs do to a signal', () => {
  it.each([
    ['handoverRefused', 'returned'],
    ['handoverWithdrawn', 'takenUp'],
  ] as const)('%s: the last one leads to %s, else it stays handed over', (step, to) => {
    expect(allowsStep('handedOver', step, facts())).toEqual({ allowed: true, to })
    for (const left of [{ openHandovers: 1 }, { answeredHandovers: 1 }])
      expect(allowsStep('handedOver', step, facts(left))).toEqual({ allowed: true, to: 'handedOver' })
  })

  it('an answer does not close it: that is for a person to decide', () => {
    expect(allowsStep('handedOver', 'handoverAnswered', facts())).toEqual({ allowed: true, to: 'handedOver' })
  })
})

describe('messages, clocks and reopening', () => {
  it('a message needs a reporter who can read it', () => {
    expect(allowsStep('takenUp', 'message', facts({ mailbox: false }))).toEqual({ allowed: false, why: 'noMailbox' })
  })

  it.each([
    ['pauseClock', 'paused', 'clockPaused'],
    ['pauseClock', 'none', 'noClock'],
    ['resumeClock', 'running', 'clockRuns'],
    ['resumeClock', 'none', 'noClock'],
  ] as const)('%s is refused when the clock is %s', (step, clock, why) => {
    expect(allowsStep('takenUp', step, facts({ clock }))).toEqual({ allowed: false, why })
  })

  it('a restricted signal goes to nobody else; what the desk does with it itself goes on (A-07)', () => {
    const restricted = facts({ restricted: true })
    expect(allowsStep('takenUp', 'handOver', restricted)).toEqual({ allowed: false, why: 'restricted' })
    for (const step of deskSteps.filter((one) => one !== 'handOver'))
      expect(allowsStep('takenUp', step, restricted)).toEqual(allowsStep('takenUp', step, facts()))
  })

  it('a closed signal can only be taken up again, and not when its content was destroyed', () => {
    for (const { step, ...answer } of stepsFor('closed', facts()))
      expect(answer).toEqual(step === 'reopen' ? { allowed: true, to: 'takenUp' } : { allowed: false, why: 'closed' })
    expect(allowsStep('closed', 'reopen', facts({ destroyed: true }))).toEqual({ allowed: false, why: 'destroyed' })
  })
})

describe('the clocks of each stage', () => {
  it.each([
    ['new', ['acknowledge']],
    ['takenUp', ['weigh']],
    ['consulting', ['weigh']],
    ['watching', []],
    ['handedOver', ['weigh']],
    ['returned', ['acknowledge', 'weigh']],
    ['closed', []],
  ] as const)('%s runs %j when no hand-over is open', (state, clocks) => {
    expect(signalClocks(state, 0)).toEqual(clocks)
  })

  it('stand aside while a hand-over is open: its own clocks run', () => {
    expect(signalClocks('handedOver', 1)).toEqual([])
  })
})

it('the buttons and the command get the same answer, and every refusal has a reason', () => {
  fc.assert(
    fc.property(fc.constantFrom(...states), anyFacts, (state, known) => {
      const buttons = stepsFor(state, known)
      expect(buttons.map(({ step }) => step)).toEqual(deskSteps)
      for (const { step, ...answer } of buttons) {
        expect(answer).toEqual(allowsStep(state, step, known))
        if (!answer.allowed) expect(stepReasons).toContain(answer.why)
      }
    }),
  )
})
