import { z } from 'zod'
import { readDay } from '../../../lib/day-input.ts'

const nothing = (text: string) => text.trim() === ''
const day = z
  .string()
  .default('')
  .transform((typed, context) => {
    const read = nothing(typed) ? null : readDay(typed)
    if (read !== undefined) return read
    context.issues.push({ code: 'custom', message: 'noDay', input: typed })
    return z.NEVER
  })
// What was asked for is recorded: a word that cannot be the name of an act is no choice, and is kept nowhere.
const choice = z
  .string()
  .regex(/^[A-Za-z.]{0,60}$/, 'unknown')
  .catch('')
  .default('')
  .transform((chosen) => (nothing(chosen) ? null : chosen))

/** Which part of the record is asked for: days in Amsterdam, one action, one person, one outcome. */
export const auditFilter = z.object({
  from: day,
  until: day,
  action: choice,
  person: z
    .union([z.uuid(), z.literal('')], { error: 'unknown' })
    .default('')
    .transform((id) => id || null),
  outcome: z
    .enum(['ok', 'refused', ''], { error: 'unknown' })
    .default('')
    .transform((outcome) => outcome || null),
  /** Events older than the one with this number. */
  before: z.coerce.number().int().positive().nullable().catch(null).default(null),
})
export type AuditFilter = z.output<typeof auditFilter>
