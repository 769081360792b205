import { z } from 'zod'
import { firstDay, isMoment } from './moment.ts'

/** How a draft becomes the next version: from which day, and why. */
export const activation = z.object({
  from: z.string().refine((day) => isMoment(day) && firstDay(day) === day, 'noDay'),
  reason: z.string().trim().min(1, 'empty').max(2000, 'tooLong'),
  /** The version that was put into force since the draft began, and which this one replaces knowingly. */
  over: z.number().int().optional(),
})
export type Activation = z.infer<typeof activation>
