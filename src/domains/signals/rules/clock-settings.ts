import { z } from 'zod'
import { type Term, TermInWords } from './terms.ts'

/**
 * What a clock waits for: that somebody takes up the signal, that it is weighed, that a receiver accepts or refuses a
 * hand-over, that the receiver answers it. The last two both start when the hand-over is offered.
 */
export const ClockKind = z.enum(['acknowledge', 'weigh', 'accept', 'answer'])
export type ClockKind = z.infer<typeof ClockKind>

const runsDayAndNight = TermInWords.refine(
  (term) => !('workingDays' in term),
  'the clock of acute danger runs day and night: write minutes or hours',
)

/**
 * The terms of a region, in Dutch words; what a region leaves out has a safe default. Whoever sets the answer to an
 * acute hand-over sets with it how fast it must be accepted, and an acute signal weighed.
 */
export const ClockSettings = z
  .strictObject({
    acuteAcknowledge: runsDayAndNight.prefault('15 minuten'),
    acuteWeigh: runsDayAndNight.optional(),
    acuteAccept: runsDayAndNight.optional(),
    acuteAnswer: runsDayAndNight.prefault('60 minuten'),
    acknowledge: TermInWords.prefault('1 werkdag'),
    weigh: TermInWords.prefault('5 werkdagen'),
    accept: TermInWords.prefault('1 werkdag'),
    answer: TermInWords.prefault('5 werkdagen'),
  })
  .transform(({ acuteAcknowledge, acuteWeigh, acuteAccept, acuteAnswer, ...normal }): ClockSettings => {
    const acute = {
      acknowledge: acuteAcknowledge,
      weigh: acuteWeigh ?? acuteAnswer,
      accept: acuteAccept ?? acuteAnswer,
    }
    return { acute: { ...acute, answer: acuteAnswer }, normal }
  })
export type ClockSettings = Record<'acute' | 'normal', Record<ClockKind, Term>>

/** The terms of a region that sets none. */
export const defaultClockSettings: ClockSettings = ClockSettings.parse({})

/** How long a step may take, where no reporting route says otherwise. */
export function termOf(kind: ClockKind, acute: boolean, settings: ClockSettings): Term {
  return settings[acute ? 'acute' : 'normal'][kind]
}
