import { z } from 'zod'
import { inBothLanguages, line, slug } from './region-values.ts'

/** How a signal can end; each result belongs to one class of retention. */
export const retainedResults = [
  'helped',
  'handedOverAndAnswered',
  'noAction',
  'consultedOnly',
  'duplicate',
  'unfounded',
  'malicious',
] as const
/** What is kept: closed signals by what came of them, questions for advice, requests of data subjects, drafts of reports. */
export const retainedKinds = ['signal', 'consultation', 'request', 'draft'] as const
/** How long a class of what is kept stays, and why. */
export const retentionClass = z.strictObject({
  id: slug,
  name: inBothLanguages,
  of: z.enum(retainedKinds).default('signal'),
  /** Of signals alone. */
  results: z.array(z.enum(retainedResults)).default([]),
  /** How long it is kept: a signal and a request after closing, the others after somebody last wrote in it. */
  months: z.int().min(1).max(240),
  /** Why that long, and no longer. */
  article: line,
  /** An example, until a privacy officer of the region has confirmed it. */
  example: z.boolean().default(false),
})
