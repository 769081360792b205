import { describe, expect, it } from 'vitest'
import {
  allHandoverSteps,
  allowsHandoverStep,
  type HandoverFacts,
  HandoverState,
  type HandoverStep,
  handoverClocks,
  handoverStepsFor,
  isOpenHandover,
  receiverSeesContent,
  signalStepAfter,
} from './handover-states.ts'

const states = HandoverState.options
const withAccount: HandoverFacts = { receiverHasAccount: true, acceptedBefore: false }
const onPaper: HandoverFacts = { receiverHasAccount: false, acceptedBefore: false }
const everything: HandoverFacts[] = [true, false].flatMap((receiverHasAccount) =>
  [true, false].map((acceptedBefore) => ({ receiverHasAccount, acceptedBefore })),
)

function stepsBetween(from: HandoverState, to: HandoverState): HandoverStep[] {
  return allHandoverSteps.filter((step) =>
    everything.some((facts) => {
      const answer = allowsHandoverStep(from, step, facts)
      return answer.allowed && answer.to === to
    }),
  )
}

function whyNot(state: HandoverState, step: HandoverStep, facts: HandoverFacts): string {
  const answer = allowsHandoverStep(state, step, facts)
  return answer.allowed ? 'allowed' : answer.why
}

const accepting: HandoverStep[] = ['accept', 'recordAccepted']
const refusing: HandoverStep[] = ['refuse', 'recordRefused']
const handingBack: HandoverStep[] = ['handBack', 'recordReturned']
const answering: HandoverStep[] = ['answer', 'recordAnswered']
/** What the sender does to get an answer leaves a hand-over where it is. */
const asking: HandoverStep[] = ['remind', 'attempt']

/** Every pair of states: rows are from, columns are to, in the order of `states`. */
const expected: Record<HandoverState, HandoverStep[][]> = {
  offered: [asking, accepting, refusing, [], ['recordAnswered'], ['termPassed'], ['withdraw']],
  accepted: [[], asking, [], handingBack, answering, ['termPassed'], ['withdraw']],
  refused: [[], [], [], [], [], [], []],
  returned: [[], [], [], [], [], [], []],
  answered: [[], [], [], [], [], [], []],
  noAnswer: [[], accepting, refusing, handingBack, answering, asking, ['withdraw']],
  withdrawn: [[], [], [], [], [], [], []],
}

describe('every pair of states of a hand-over', () => {
  const pairs = states.flatMap((from) => states.map((to, index) => ({ from, to, by: expected[from][index] ?? [] })))

  it.each(pairs)('from $from to $to leads: $by', ({ from, to, by }) => {
    expect(stepsBetween(from, to)).toEqual(by)
  })

  it('are at most ten', () => {
    expect(states.length).toBeLessThanOrEqual(10)
  })
})

describe('a receiver with an account', () => {
  it('accepts before it answers or gives back', () => {
    for (const step of ['answer', 'handBack'] as const) {
      expect(whyNot('offered', step, withAccount)).toBe('acceptFirst')
      expect(whyNot('noAnswer', step, withAccount)).toBe('acceptFirst')
    }
  })

  it('does not refuse what it accepted: it gives it back', () => {
    const accepted = { receiverHasAccount: true, acceptedBefore: true }
    for (const state of ['accepted', 'noAnswer'] as const)
      expect([whyNot(state, 'refuse', accepted), whyNot(state, 'handBack', accepted)]).toEqual([
        'alreadyAccepted',
        'allowed',
      ])
  })

  it('answers itself: the sender records nothing in its name', () => {
    for (const step of ['recordAccepted', 'recordRefused', 'recordAnswered'] as const)
      expect(whyNot('offered', step, withAccount)).toBe('receiverAnswersItself')
  })
})

describe('a receiver without an account', () => {
  it('has its answer by phone or on paper recorded by the sender, at once or after it said yes', () => {
    expect(whyNot('offered', 'recordAnswered', onPaper)).toBe('allowed')
    expect(whyNot('accepted', 'recordAnswered', { ...onPaper, acceptedBefore: true })).toBe('allowed')
    expect(whyNot('noAnswer', 'recordAnswered', onPaper)).toBe('allowed')
  })

  it('cannot act itself', () => {
    for (const { allowed } of handoverStepsFor('offered', 'receiver', onPaper)) expect(allowed).toBe(false)
    expect(whyNot('offered', 'accept', onPaper)).toBe('noAccount')
  })
})

describe('no answer', () => {
  it('comes when the term of accepting passes, and when the term of answering passes', () => {
    for (const state of ['offered', 'accepted'] as const)
      expect(allowsHandoverStep(state, 'termPassed', withAccount)).toEqual({ allowed: true, to: 'noAnswer' })
  })

  it('comes once: the clock may fire again without effect', () => {
    expect(whyNot('noAnswer', 'termPassed', withAccount)).toBe('notNow')
    expect(whyNot('answered', 'termPassed', withAccount)).toBe('finished')
  })

  it('is never done: a late acceptance, refusal or answer still counts', () => {
    expect(isOpenHandover('noAnswer')).toBe(true)
    expect(whyNot('noAnswer', 'accept', withAccount)).toBe('allowed')
    expect(whyNot('noAnswer', 'refuse', withAccount)).toBe('allowed')
    expect(whyNot('noAnswer', 'answer', { ...withAccount, acceptedBefore: true })).toBe('allowed')
  })

  it('keeps its clocks, so that it goes up the line', () => {
    expect(handoverClocks('noAnswer', false)).toEqual(['accept', 'answer'])
    expect(handoverClocks('noAnswer', true)).toEqual(['answer'])
  })
})

describe('the parties', () => {
  it('see the steps of their own side, each with a reason where it is not possible', () => {
    const of = (party: 'sender' | 'receiver') =>
      handoverStepsFor('accepted', party, { receiverHasAccount: true, acceptedBefore: true }).map((answer) =>
        answer.allowed ? answer.step : `${answer.step}: ${answer.why}`,
      )
    expect(of('receiver')).toEqual(['accept: alreadyAccepted', 'refuse: alreadyAccepted', 'handBack', 'answer'])
    expect(of('sender')).toEqual([
      'withdraw',
      'remind',
      'attempt',
      'recordAccepted: alreadyAccepted',
      'recordRefused: alreadyAccepted',
      'recordReturned: receiverAnswersItself',
      'recordAnswered: receiverAnswersItself',
    ])
  })

  it('can do nothing any more when it has ended', () => {
    for (const state of ['refused', 'returned', 'answered', 'withdrawn'] as const)
      for (const party of ['sender', 'receiver'] as const)
        for (const answer of handoverStepsFor(state, party, withAccount))
          expect(answer).toMatchObject({ allowed: false, why: 'finished' })
  })
})

describe('what was handed over', () => {
  it.each([
    ['offered', false, false],
    ['accepted', true, true],
    ['answered', true, true],
    ['noAnswer', false, false],
    ['noAnswer', true, true],
    ['refused', false, false],
    ['returned', true, false],
    ['withdrawn', true, false],
  ] as const)('%s, accepted before: %s; the receiver sees the content: %s', (state, acceptedBefore, sees) => {
    expect(receiverSeesContent(state, acceptedBefore)).toBe(sees)
  })

  it('has clocks exactly as long as the sender waits', () => {
    expect(states.filter(isOpenHandover)).toEqual(['offered', 'accepted', 'noAnswer'])
    expect(handoverClocks('offered', false)).toEqual(['accept', 'answer'])
    expect(handoverClocks('accepted', true)).toEqual(['answer'])
    for (const state of ['refused', 'returned', 'answered', 'withdrawn'] as const)
      expect(handoverClocks(state, true)).toEqual([])
  })

  it('tells the signal of acceptance, refusal, answer and withdrawal, however they came', () => {
    expect(signalStepAfter).toMatchObject({
      recordAccepted: signalStepAfter.accept,
      recordRefused: signalStepAfter.refuse,
      recordReturned: signalStepAfter.handBack,
      recordAnswered: signalStepAfter.answer,
      remind: null,
      attempt: null,
      termPassed: null,
    })
  })
})
