import { z } from 'zod'
import { organisationType, shareableFactKind } from './region-kinds.ts'
import { inBothLanguages, line, name, slug, text } from './region-values.ts'
import { dataClass, subjectClass } from './register-file.ts'

/** What the route shares with a desk, and under which entry of the register. */
export const share = z.strictObject({
  /** A desk id or a desk kind. */
  to: name,
  /** The entry of the register that gives this share its purpose and legal basis. */
  activity: name,
  factKinds: z.array(shareableFactKind).min(1),
  days: z.int().min(1).max(3650),
})
/** A ground on which something is shared. */
export const legalBasis = z.strictObject({
  id: slug,
  name: inBothLanguages,
  article: line,
  /** Types of organisation that may receive on this ground. */
  organisationTypes: z.array(organisationType).min(1),
  purposes: z.array(slug).min(1),
  narrowedByCovenant: z.boolean(),
  /** An example, until a privacy officer of the region has confirmed it. */
  example: z.boolean().default(false),
  note: text.optional(),
})
/** An entry of the register of processing activities. */
export const activity = z.strictObject({
  id: name,
  name: inBothLanguages,
  controller: slug.or(z.literal('ownMunicipality')),
  purpose: slug,
  legalBasis: slug,
  /** About which people. */
  subjects: z.array(subjectClass).min(1),
  dataClasses: z.array(dataClass).min(1),
  /** Types of organisation that receive something of it; empty when nobody does. */
  receivers: z.array(organisationType),
  term: z.strictObject({ months: z.int().min(1).max(1200), from: z.enum(['closing', 'answer', 'end']) }),
})
