import { z } from 'zod'
import { isHttpAddress } from './evidence.ts'
import { isMoment } from './moment.ts'

/** A value as somebody registers it for a norm, with where it comes from. */
export const normValueInput = z.strictObject({
  norm: z.string().min(1),
  place: z.string(),
  day: z.string().refine((day) => day.length === 10 && isMoment(day), 'noDay'),
  value: z.number('noNumber').min(0, 'noNumber').max(1e9, 'noNumber'),
  note: z.string().trim().max(2000, 'tooLong'),
  evidence: z.string().trim().min(1, 'noEvidence').max(500, 'tooLong'),
  evidenceUrl: z
    .string()
    .trim()
    .max(500, 'tooLong')
    .refine((url) => url === '' || isHttpAddress(url), 'noAddress'),
})
export type NormValueInput = z.infer<typeof normValueInput>
