import { z } from 'zod'
import { FreeDays } from './free-days.ts'

const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, 'write a time of day on the quarter of an hour, such as "09:00" or "16:45"')

/**
 * The hours in which an office works: days of the week (1 is Monday), from and to on the clock of Amsterdam.
 * On the quarter of an hour, because a due time at the end of a day may say nothing finer of an anonymous report.
 */
export const WorkingHours = z
  .strictObject({
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
    from: TimeOfDay,
    to: TimeOfDay,
    freeDays: FreeDays.optional(),
  })
  .refine((hours) => hours.from < hours.to, { path: ['to'], message: 'closing time must be after opening time' })
export type WorkingHours = z.infer<typeof WorkingHours>

/** Office hours, or 'always' for a desk where somebody answers day and night. */
export const OfficeHours = z.union([z.literal('always'), WorkingHours])
export type OfficeHours = z.infer<typeof OfficeHours>

/** Monday to Friday from nine to five: what counts as working time where a desk names no hours of its own. */
export const standardHours: WorkingHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }
