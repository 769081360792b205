import { z } from 'zod'
import { cleanText } from '../../../lib/typed-text.ts'
import { signalNumber } from './signal.ts'

/** Shortest and longest reason, in characters: one that says something, and is read in a minute. */
const [shortest, longest] = [20, 2000]

/** What somebody says who opens a signal in an emergency: which, and what cannot wait. */
export const emergencyOpening = z.strictObject({
  number: z
    .string()
    .trim()
    .refine((typed) => signalNumber.safeParse(typed).success, 'noNumber'),
  reason: z
    .string()
    .transform(cleanText)
    .pipe(z.string().min(1, 'empty').min(shortest, 'tooShort').max(longest, 'tooLong')),
})
export type EmergencyOpening = z.output<typeof emergencyOpening>

/** What the privacy officer may find of an emergency. */
export const verdicts = ['justified', 'notJustified'] as const
export type Verdict = (typeof verdicts)[number]
