import { z } from 'zod'
import { isHttpAddress } from './evidence.ts'
import { isMoment } from './moment.ts'

/** How far an action is, as somebody recorded it. */
export const progressStates = ['notStarted', 'started', 'done', 'stopped'] as const
export type ProgressState = (typeof progressStates)[number]

/** A fact about an action, for the whole region (`''`), a district or a municipality (P-02). */
export type ProgressFact = {
  action: string
  place: string
  state: ProgressState
  /** The day that it is about. */
  day: string
  /** The day on which it was recorded: the monitor of an earlier day did not know it. */
  recordedOn: string
  withdrawnOn: string | null
}

const note = (most: number) => z.string().trim().max(most, 'tooLong')

/** A fact as somebody records it. */
export const progressInput = z
  .strictObject({
    action: z.string().min(1),
    place: z.string(),
    state: z.enum(progressStates, { error: 'choose' }),
    day: z.string().refine((day) => day.length === 10 && isMoment(day), 'noDay'),
    note: note(2000),
    evidence: note(500),
    evidenceUrl: note(500).refine((url) => url === '' || isHttpAddress(url), 'noAddress'),
  })
  .refine(({ state, note }) => state !== 'stopped' || note !== '', { path: ['note'], error: 'noReason' })
export type ProgressInput = z.infer<typeof progressInput>

/** The facts that hold on a day: about that day or earlier, recorded by then, and not withdrawn by then. */
export const holdsOn = (
  { day, recordedOn, withdrawnOn }: Pick<ProgressFact, 'day' | 'recordedOn' | 'withdrawnOn'>,
  on: string,
): boolean => day <= on && recordedOn <= on && (withdrawnOn === null || withdrawnOn > on)
