import type { SignalState, SignalStep } from './signal-states.ts'

/** How far a report is, as the reporter reads it. In Dutch: Ontvangen, Opgepakt, Besloten wat nodig is, Afgerond. */
export const reporterStages = ['received', 'pickedUp', 'decided', 'closed'] as const
export type ReporterStage = (typeof reporterStages)[number]

/**
 * Whether a step tells the reporter that was decided what is needed. An offered hand-over does not: nobody has taken it
 * on yet, and the reporter should not read twice that it was decided.
 */
export function decidesForReporter(step: SignalStep): boolean {
  return step === 'watch' || step === 'handoverAccepted' || step === 'handoverAnswered' || step === 'closeSignal'
}

/**
 * How far a report is. `decided`: a step since the signal was last (re)opened decides for the reporter. Nothing but
 * reopening goes back: a signal that its desk or a receiver gave back still reads as picked up.
 */
export function reporterStage(state: SignalState, decided: boolean): ReporterStage {
  if (state === 'new') return 'received'
  if (state === 'closed') return 'closed'
  return decided ? 'decided' : 'pickedUp'
}
