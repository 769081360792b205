import { z } from 'zod'
import { readDay } from '../../../lib/day-input.ts'
import { cleanLine } from '../../../lib/typed-text.ts'

const day = z.string().transform((typed, context) => {
  const read = readDay(typed)
  if (read) return read
  context.issues.push({ code: 'custom', message: 'noDay', input: typed })
  return z.NEVER
})

/** Which days of the processing log are taken out, and what for. */
export const processingExport = z
  .object({
    from: day,
    until: day,
    why: z.string().transform(cleanLine).pipe(z.string().min(1, 'missing').max(200, 'tooLong')),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'before' })
export type ProcessingExport = z.output<typeof processingExport>

/** Most lines that one file holds; who asks for more takes fewer days. */
export const mostLines = 50_000
