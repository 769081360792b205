import { z } from 'zod'
import { addDays, type Day } from './calendar.ts'

/** Colours that somebody may give by hand: never grey, for what begins later follows from the term. */
export const handColours = ['green', 'orange', 'red'] as const

/** A colour that somebody gave an action by hand (P-02). */
export type HandColour = {
  action: string
  colour: (typeof handColours)[number]
  reason: string
  by: string
  setOn: Day
  /** When somebody took it back before it expired. */
  withdrawnOn: Day | null
}

/** A colour as somebody gives it. */
export const handColourInput = z.strictObject({
  action: z.string().min(1),
  colour: z.enum(handColours, { error: 'choose' }),
  reason: z.string().trim().min(1, 'noReason').max(1000, 'tooLong'),
})
export type HandColourInput = z.infer<typeof handColourInput>

const longest = 42

/**
 * The last day of a colour given by hand: that of the next meeting of its body, which then looks at it, and never more than
 * six weeks on. `nextMeeting` is null when none is planned.
 */
export function lastDayOfHandColour(setOn: Day, nextMeeting: Day | null): Day {
  const latest = addDays(setOn, longest)
  return nextMeeting !== null && nextMeeting > setOn && nextMeeting < latest ? nextMeeting : latest
}

/** Tells the day of the first meeting of a body on or after a day; null when none is planned. */
export type NextMeeting = (body: string | null, from: Day) => Day | null

/** The colour by hand that holds on a day, and through which day. */
export function handColourOn(
  given: readonly HandColour[],
  day: Day,
  nextMeeting: (from: Day) => Day | null,
): (HandColour & { until: Day }) | null {
  const newest = given.findLast((one) => one.setOn <= day)
  if (!newest || (newest.withdrawnOn !== null && newest.withdrawnOn <= day)) return null
  const until = lastDayOfHandColour(newest.setOn, nextMeeting(addDays(newest.setOn, 1)))
  return day <= until ? { ...newest, until } : null
}
