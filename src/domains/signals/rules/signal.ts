import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { listsFit, longestText, mostRows, rowSchema } from './fact.ts'

/** Yes, no, or nobody knows yet. */
export const known = z.enum(['yes', 'no', 'unknown'])
export type Known = z.infer<typeof known>

/** How a reporter wants to be known to the desk. */
export const anonymity = z.enum(['anonymous', 'confidential', 'named'])
export type Anonymity = z.infer<typeof anonymity>

/** Number of a signal, such as 2026-0412. */
export const signalNumber = z.string().regex(/^\d{4}-\d{4,9}$/)
/** Number of a hand-over, such as O-2026-118. */
export const handoverNumber = z.string().regex(/^O-\d{4}-\d{3,9}$/)

const code = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,59}$/, 'unknownCode')
const line = z.string().transform(cleanLine).pipe(z.string().max(300, 'tooLong'))

/** Where it is: a municipality of the region, a place outside it, or nobody knows. */
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('municipality'), code: z.string().regex(/^GM\d{4}$/, 'unknownMunicipality') }),
  z.object({ kind: z.literal('outside'), name: line }),
  z.object({ kind: z.literal('unknown') }),
])

/**
 * A report as the system takes it in, from the public form, a professional or a partner system. Codes are compared with
 * the code lists of the day by `unknownCodes`.
 */
export const reportSchema = z.object({
  story: z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(longestText, 'tooLong')),
  language: z.string().max(35).optional(),
  forms: z.array(code).max(20, 'tooMany').default([]),
  /** Of the forms above. */
  subforms: z.array(code).max(50, 'tooMany').default([]),
  place,
  acute: known.default('unknown'),
  minor: known.default('unknown'),
  reliability: code.default('suspicion'),
  indicators: z.array(code).max(mostRows, 'tooMany').default([]),
  rows: z.array(rowSchema).refine(listsFit, 'tooMany').default([]),
  anonymity: anonymity.default('anonymous'),
  reporter: z.object({ name: line.optional(), contact: line.optional() }).optional(),
  sourceKind: code,
  locale: z.string().regex(/^[a-z]{2}(-[A-Za-z]{2,8})?$/),
})
/** A report after parsing. */
export type Report = z.output<typeof reportSchema>
/** A report before parsing, as a form or the API sends it. */
export type ReportInput = z.input<typeof reportSchema>
