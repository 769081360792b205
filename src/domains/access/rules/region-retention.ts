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

/**
 * The records of the programme: what the region agreed, did and paid, and who wrote it down. The name of a kind is that of
 * its rows in `programme.record_over`; policy stays for good and has none there.
 */
export const recordKinds = [
  'policy',
  'meetings',
  'sessions',
  'representations',
  'progress',
  'proposals',
  'screenings',
  'money',
  'bottlenecks',
  'evaluations',
  'draftReports',
  'covenants',
] as const

/** How long a kind of records is kept after the year in which it was over, and why; without months for good. */
export const recordClass = z.strictObject({
  id: slug,
  name: inBothLanguages,
  of: z.enum(recordKinds),
  months: z.int().min(1).max(1200).optional(),
  article: line,
  example: z.boolean().default(false),
})
