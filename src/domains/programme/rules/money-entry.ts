import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { entryKinds } from './budget-progress.ts'
import { readEuros } from './money.ts'

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max, 'tooLong'))

/** What somebody books on a line of the budget. */
export const entryInput = z.strictObject({
  lineId: z.string().max(100),
  year: z.string().regex(/^20\d\d$/, 'missing'),
  kind: z.enum(entryKinds, 'missing'),
  amount: z.string().transform((typed, ctx) => {
    const cents = readEuros(typed)
    if (cents !== undefined && cents > 0n) return cents
    ctx.addIssue({ code: 'custom', message: 'noAmount' })
    return z.NEVER
  }),
  onDay: z.iso.date('noDay'),
  reference: line(200).pipe(z.string().min(1, 'empty')),
  note: z.string().transform(cleanText).pipe(z.string().max(1000, 'tooLong')),
  /** The commitment that this pays for, when it pays for one. */
  settles: z.uuid('missing').nullable(),
})
export type EntryInput = z.input<typeof entryInput>

/** Why something is taken back or opened again. */
export const reasonInput = z.strictObject({
  reason: z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(1000, 'tooLong')),
})
