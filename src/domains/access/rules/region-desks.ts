import { z } from 'zod'
import { WorkingHours } from '../../../lib/office-hours.ts'
import { deskKind, organisationType } from './region-kinds.ts'
import { code, day, line, pattern, phone, slug } from './region-values.ts'

/** Days as a region file writes them, Monday first. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** When a desk is staffed; on Dutch public holidays it is closed. Written with names of days, kept with their numbers. */
export const officeHours = z
  .strictObject({ days: z.array(z.enum(weekdays)), from: z.string(), to: z.string(), freeDays: z.unknown() })
  .partial({ freeDays: true })
  .transform(({ days, ...rest }, context): WorkingHours => {
    const numbers = [...new Set(days)].map((day) => weekdays.indexOf(day) + 1).sort()
    const hours = WorkingHours.safeParse({ ...rest, days: numbers })
    if (hours.success) return hours.data
    for (const { message, path } of hours.error.issues) context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  })
const hours = z.union([z.literal('always'), officeHours], {
  error:
    'must be always, or { days: [mon, tue], from: "09:00", to: "17:00" } on the quarter of an hour and opening before it closes',
})

const territory = z.union(
  [
    z.literal('region'),
    z.strictObject({ district: slug }),
    z.strictObject({ municipality: code }),
    z.strictObject({ elsewhere: line }),
  ],
  { error: 'must be region, { district: … }, { municipality: GM… } or { elsewhere: … }' },
)

/** An organisation as it is written out. */
export const organisation = z.strictObject({ id: slug, name: line, type: organisationType })
const deskDetails = {
  organisation: pattern,
  kind: deskKind,
  hours: hours.optional(),
  phone,
  email: z.email().optional(),
  hasAccount: z.boolean().default(true),
  /** Until which day the number is known to be right; of a desk in another region nobody here hears that it changed. */
  reviewOn: day.optional(),
}
/** A desk as it is written out. */
export const desk = z.strictObject({ id: slug, name: line, territory, ...deskDetails })
/** Organisations and desks that every municipality (or district) has alike. One written out by hand with the same id wins. */
export const patterns = z.strictObject({
  organisations: z.array(z.strictObject({ id: pattern, name: pattern, type: organisationType })).default([]),
  desks: z
    .array(z.strictObject({ id: pattern, name: pattern, only: z.array(z.string()).optional(), ...deskDetails }))
    .default([]),
})
/** A region in which nothing is alike. */
export const noPatterns = { organisations: [], desks: [] }
