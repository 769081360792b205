import { z } from 'zod'
import { desk, noPatterns, officeHours, organisation, patterns } from './region-desks.ts'
import { recordClass, retentionClass } from './region-retention.ts'
import { activity, legalBasis, share } from './region-sharing.ts'
import { apiTokens, clockTerms } from './region-terms.ts'
import { code, day, inBothLanguages, inEveryLanguage, line, name, phone, slug, text } from './region-values.ts'
import { optionalProcessing } from './register-file.ts'

/** `region.yaml` as it is written. What every municipality or district has alike stands there once, as a pattern. */
export const regionFileSchema = z.strictObject({
  id: slug,
  name: line,
  version: z.string().regex(/^\d+$/, 'must be a whole number between quotes'),
  note: text.optional(),
  divisionSource: z.strictObject({ name: line, url: z.url(), checkedOn: day, note: text.optional() }),
  districts: z.array(z.strictObject({ id: slug, name: line })).min(1),
  municipalities: z.array(z.strictObject({ code, name: line, district: slug })).min(1),
  organisations: z.array(organisation).min(1),
  desks: z.array(desk).min(1),
  forEachMunicipality: patterns.default(noPatterns),
  forEachDistrict: patterns.default(noPatterns),
  fallbackDesk: slug,
  coordinators: z.array(z.strictObject({ district: slug, desk: name })).min(1),
  shares: z.array(share).min(1),
  publicContacts: z
    .array(
      z.strictObject({
        id: slug,
        name: inEveryLanguage,
        number: phone,
        when: inEveryLanguage,
        alwaysOpen: z.boolean(),
        checkedOn: day,
      }),
    )
    .min(1),
  purposes: z.array(z.strictObject({ id: slug, name: inBothLanguages })).min(1),
  legalBases: z.array(legalBasis).min(1),
  processingActivities: z.array(activity).min(1),
  /** What is switched on besides, each under an entry of the register; what is not here is off. */
  switchedOn: z
    .array(z.strictObject({ processing: optionalProcessing, activity: name, decidedBy: line, decidedOn: day }))
    .default([]),
  /** How long a closed signal is kept, by what came of it. */
  retention: z.array(retentionClass).min(1),
  /** How long the records of the programme are kept. */
  records: z.array(recordClass).min(1),
  clocks: clockTerms.default({}),
  settings: z.strictObject({
    officeHours,
    /** Acute notices also go to a duty phone. The address is a setting of the installation, not of the region. */
    acuteDutyWebhook: z.boolean().default(false),
    apiTokens: apiTokens.prefault({}),
  }),
})

/** `region.yaml` after reading. */
export type RegionFile = z.output<typeof regionFileSchema>
/** A desk as written out in the file. */
export type FileDesk = z.output<typeof desk>
/** A desk that every municipality or district has. */
export type DeskPattern = RegionFile['forEachDistrict']['desks'][number]
/** An organisation as written out in the file. */
export type FileOrganisation = z.output<typeof organisation>
