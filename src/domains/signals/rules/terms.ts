import { z } from 'zod'
import type { OfficeHours } from '../../../lib/office-hours.ts'
import { hoursOfWork } from '../../../lib/working-time.ts'

const whole = z.int().min(1).max(9999)

/** How long something may take. Minutes and hours run day and night; working days follow the hours of the desk. */
export const Term = z.union([
  z.strictObject({ minutes: whole }),
  z.strictObject({ hours: whole }),
  z.strictObject({ workingDays: whole }),
])
export type Term = z.infer<typeof Term>

const termOfUnit: Record<string, (count: number) => Term> = {
  minuut: (minutes) => ({ minutes }),
  minuten: (minutes) => ({ minutes }),
  uur: (hours) => ({ hours }),
  uren: (hours) => ({ hours }),
  werkdag: (workingDays) => ({ workingDays }),
  werkdagen: (workingDays) => ({ workingDays }),
}

/** Reads a term in Dutch words: "15 minuten", "4 uur", "1 werkdag". What is no term comes back as a sentence. */
export function parseTerm(text: string): { term: Term } | { problem: string } {
  const [, count = '', unit = ''] = /^\s*([1-9]\d{0,3})\s+([a-z]+)\s*$/i.exec(text) ?? []
  const toTerm = Object.hasOwn(termOfUnit, unit.toLowerCase()) ? termOfUnit[unit.toLowerCase()] : undefined
  if (toTerm) return { term: toTerm(Number(count)) }
  const example = 'write a whole number and "minuten", "uur" or "werkdagen", such as "15 minuten" or "5 werkdagen"'
  return { problem: `"${text.slice(0, 40)}" is not a term: ${example}` }
}

/** A term as a region or a reporting route writes it, in Dutch words. */
export const TermInWords = z.string().transform((text, context): Term => {
  const parsed = parseTerm(text)
  if ('term' in parsed) return parsed.term
  context.addIssue({ code: 'custom', message: parsed.problem })
  return z.NEVER
})

/** The hours in which a clock with this term runs: day and night, or when the desk is at work. */
export function clockHours(term: Term, deskHours: OfficeHours): OfficeHours {
  return 'workingDays' in term ? hoursOfWork(deskHours) : 'always'
}
