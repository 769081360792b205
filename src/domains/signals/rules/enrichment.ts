import { z } from 'zod'
import { cleanText } from '../../../lib/typed-text.ts'
import { rowSchema } from './fact.ts'

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

/** A fact that an officer adds: a row with its source, the date of the source and how reliable it is (S-07). */
export const factAddition = rowSchema
  .and(z.object({ source: z.enum(factSources, 'choose'), sourceOn: z.iso.date('date').refine(isDay, 'date') }))
  .refine((fact) => Object.keys(fact.parts).length > 0, { path: ['parts'], message: 'empty' })
export type FactAddition = z.output<typeof factAddition>

/** A fact that takes the place of an earlier one. */
export const factCorrection = factAddition.and(z.object({ replaces: z.uuid() }))
export type FactCorrection = z.output<typeof factCorrection>

/** A reason in one's own words, as weighing, refusing, returning, pausing and closing ask. */
export const reason = z.string().transform(cleanText).pipe(z.string().min(1, 'empty').max(2000, 'tooLong'))
