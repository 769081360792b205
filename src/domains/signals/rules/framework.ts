import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'

/** The situations for which a partner says what it may and must do, the most pressing first. */
export const situations = ['acuteDanger', 'minor', 'victimAsksHelp', 'exploiterKnown', 'anySuspicion'] as const
export type Situation = (typeof situations)[number]

const [longestText, longestLine, mostContacts] = [4000, 200, 6]
const line = (max = longestLine) => z.string().transform(cleanLine).pipe(z.string().max(max, 'tooLong'))
const filled = line().pipe(z.string().min(1, 'empty'))
const text = z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(longestText, 'tooLong'))
const day = z.iso.date('noDay')

/** Whom to reach at a partner, and until which day that is known to hold. */
export const frameworkContact = z
  .strictObject({ who: filled, phone: line(40), mail: line(), hours: line(), until: day })
  .refine(({ phone, mail }) => phone !== '' || mail !== '', { path: ['phone'], message: 'noWay' })
export type FrameworkContact = z.output<typeof frameworkContact>

/** What an editor writes. `version` is the one that was on the screen, 0 when there was none. */
export const frameworkText = z.strictObject({
  organisationId: z.string().max(100),
  situation: z.enum(situations),
  version: z.int().min(0),
  must: text,
  may: text,
  ground: filled,
  contacts: z.array(frameworkContact).min(1, 'noContact').max(mostContacts, 'tooMany'),
  reviewOn: day,
})
export type FrameworkText = z.output<typeof frameworkText>

/** How many contacts the form has room for. */
export const contactPlaces = mostContacts

/** The situations that a signal is in, the most pressing first; every signal is a suspicion. */
export function situationsOf(signal: { acute: string; minor: string }): Situation[] {
  return situations.filter(
    (one) =>
      one === 'anySuspicion' ||
      (one === 'acuteDanger' && signal.acute === 'yes') ||
      (one === 'minor' && signal.minor === 'yes'),
  )
}

/** Whether a text or a contact is past the day on which somebody should have looked at it again. */
export function isStale(day: string, today: string): boolean {
  return day < today
}
