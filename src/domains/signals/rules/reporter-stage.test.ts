import { describe, expect, it } from 'vitest'
import { decidesForReporter, reporterStage, reporterStages } from './reporter-stage.ts'
import { deskSteps, SignalState, systemSteps } from './signal-states.ts'

describe('how far a report is, for who reported', () => {
  it.each([
    ['new', 'received', 'received'],
    ['takenUp', 'pickedUp', 'decided'],
    ['consulting', 'pickedUp', 'decided'],
    ['watching', 'pickedUp', 'decided'],
    ['handedOver', 'pickedUp', 'decided'],
    ['returned', 'pickedUp', 'decided'],
    ['closed', 'closed', 'closed'],
  ] as const)('%s reads as %s, and as %s once it was decided what is needed', (state, before, after) => {
    expect([reporterStage(state, false), reporterStage(state, true)]).toEqual([before, after])
  })

  it('never goes back by a decision', () => {
    const rank = (state: SignalState, decided: boolean) => reporterStages.indexOf(reporterStage(state, decided))
    for (const state of SignalState.options) expect(rank(state, true)).toBeGreaterThanOrEqual(rank(state, false))
  })

  it('an offered hand-over does not say to the reporter that it was decided; one that was accepted does', () => {
    const deciding = [...deskSteps, ...systemSteps].filter(decidesForReporter)
    expect(deciding).toEqual(['watch', 'closeSignal', 'handoverAccepted', 'handoverAnswered'])
  })
})
