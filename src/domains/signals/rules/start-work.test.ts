import { describe, expect, it } from 'vitest'
import { standardHours } from '../../../lib/office-hours.ts'
import { HandoverState, isOpenHandover } from './handover-states.ts'
import { SignalState } from './signal-states.ts'
import { beyondDesk, byUrgency, type ClockDue, standOf, taskOfReceived, taskOfSignal } from './start-work.ts'

const atRest = { dueKind: null, unread: 0, remindOn: null }

describe('what a signal waits for', () => {
  it('U-03 a new one waits to be taken up, one that was taken up to be weighed', () => {
    expect(taskOfSignal({ ...atRest, state: 'new', dueKind: 'acknowledge' })).toBe('take')
    expect(taskOfSignal({ ...atRest, state: 'returned', dueKind: 'acknowledge' })).toBe('take')
    expect(taskOfSignal({ ...atRest, state: 'takenUp', dueKind: 'weigh' })).toBe('weigh')
    expect(taskOfSignal({ ...atRest, state: 'handedOver', dueKind: 'weigh' })).toBe('weigh')
  })

  it('U-03 one that another desk has in hand waits for nobody here, until the reporter writes', () => {
    expect(taskOfSignal({ ...atRest, state: 'handedOver', dueKind: 'answer' })).toBeNull()
    expect(taskOfSignal({ ...atRest, state: 'handedOver', dueKind: 'answer', unread: 1 })).toBe('read')
    expect(taskOfSignal({ ...atRest, state: 'closed', unread: 1 })).toBeNull()
  })

  it('U-03 one that is watched waits for its day', () => {
    expect(taskOfSignal({ ...atRest, state: 'watching', remindOn: '2026-11-26' })).toBe('review')
    expect(taskOfSignal({ ...atRest, state: 'watching' })).toBeNull()
  })

  it('no state without a clock or a word asks for anything', () => {
    expect(SignalState.options.map((state) => taskOfSignal({ ...atRest, state }))).toEqual(Array(7).fill(null))
  })
})

describe('what a received hand-over waits for', () => {
  it('S-15 first to be accepted, then to be answered, also when it is late', () => {
    expect(taskOfReceived('offered', false)).toBe('accept')
    expect(taskOfReceived('noAnswer', false)).toBe('accept')
    expect(taskOfReceived('accepted', true)).toBe('answer')
    expect(taskOfReceived('noAnswer', true)).toBe('answer')
  })

  it('S-15 it waits for something exactly as long as its sender waits', () => {
    for (const state of HandoverState.options) expect(taskOfReceived(state, true) !== null).toBe(isOpenHandover(state))
  })
})

const at = (moment: string) => new Date(`2026-11-${moment}:00+01:00`)
const due = (moment: string, warn = moment): ClockDue => ({
  at: at(moment),
  warnAt: at(warn),
  hours: standardHours,
})

it('U-03 the shortest term stands on top: a moment, a day, and last what has no term', () => {
  const work = [{ due: null }, { due: due('26T17:00') }, { due: { on: '2026-11-26' } }, { due: due('24T12:00') }]
  expect(work.toSorted(byUrgency)).toEqual([work[3], work[2], work[1], work[0]])
})

it('S-14 a term is soon once it has warned, and late from its moment on', () => {
  const term = due('25T17:00', '25T15:00')
  expect(standOf(term, at('24T09:30'))).toEqual({ late: false, soon: false, unit: 'workingDays', count: 1 })
  expect(standOf(term, at('25T15:00'))).toEqual({ late: false, soon: true, unit: 'hours', count: 2 })
  expect(standOf(term, at('27T09:00'))).toEqual({ late: true, soon: true, unit: 'workingDays', count: 2 })
})

describe('S-14 who hears of late work beyond the desk', () => {
  const escalations = [
    { at: at('24T11:00'), to: 'standIn' as const },
    { at: at('24T12:00'), to: 'districtCoordinator' as const },
    { at: at('24T13:00'), to: 'chainDirector' as const },
  ]
  it.each([0, 1, 2, 3])('after %i fires the district coordinator is next', (level) => {
    expect(beyondDesk({ escalations }, level)).toEqual({ to: 'districtCoordinator', at: at('24T12:00') })
  })
  it('then the chain director is next, and at last it is there', () => {
    expect(beyondDesk({ escalations }, 4)).toEqual({ to: 'chainDirector', at: at('24T13:00') })
    expect(beyondDesk({ escalations }, 5)).toEqual({ to: 'chainDirector', at: null })
    expect(beyondDesk({ escalations: [] }, 5)).toBeNull()
  })
})
