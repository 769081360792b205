import { z } from 'zod'
import { cleanText } from '../../../lib/typed-text.ts'
import { readParts, rowFields } from './fact.ts'
import { normalParts, rowContent } from './normal-parts.ts'

/** Where an officer can have a fact from: the reporter, a register, a colleague, or a source in own words. */
export const factSources = [
  'reporter',
  'brp',
  'kvk',
  'permits',
  'inspections',
  'sanctions',
  'police',
  'partner',
  'colleague',
  'ownObservation',
  'openSource',
] as const
export type FactSource = (typeof factSources)[number]

const isDay = (text: string) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/**
 * What a fact says. A number that is not understood is named beside its field; the officer mends it, or says in `keep` that
 * it stays as it was typed. A measure without its type would be a remark.
 */
const content = rowFields.extend({ keep: z.array(z.string()).default([]) }).transform(({ keep, ...row }, ctx) => {
  const parts = readParts(row, ctx)
  const unclear = normalParts(parts).faults.filter(({ part }) => !keep.includes(part))
  for (const { part, fault } of unclear) ctx.addIssue({ code: 'custom', message: fault, path: ['parts', part] })
  if (row.kind === 'measure' && !row.role) ctx.addIssue({ code: 'custom', message: 'choose', path: ['role'] })
  return { kind: row.kind, role: row.role, value: rowContent(row.kind, parts) }
})

const provenance = z.object({
  source: z.enum(factSources, 'choose'),
  sourceOn: z.iso.date('date').refine(isDay, 'date'),
  sourceReliability: z.string(),
  informationReliability: z.string(),
})

/** A fact that an officer adds: a row with its source, the date of the source and how reliable both are (S-07). */
export const factAddition = content
  .and(provenance)
  .refine(({ value }) => Object.keys(value.parts).length > 0, { path: ['parts'], message: 'empty' })
export type FactAddition = z.output<typeof factAddition>

/** A reason in one's own words, as weighing, refusing, returning, pausing and closing ask. */
export const reason = z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(2000, 'tooLong'))

/** A fact that takes the place of an earlier one, and why. */
export const factCorrection = factAddition.and(z.object({ replaces: z.uuid(), why: reason }))
export type FactCorrection = z.output<typeof factCorrection>
