import { z } from 'zod'
import { publicLocales } from '../../../lib/locales.ts'
import { WorkingHours } from '../../../lib/office-hours.ts'
import { dataClass, optionalProcessing, subjectClass } from './register-file.ts'

/** Kinds of desk. A route names a desk by its kind ("the attention officers of the municipality") or by its id. */
const deskKinds = [
  'attentionOfficers',
  'careCoordination',
  'safetyCoordination',
  'districtCoordination',
  'chainDirection',
  'police',
  'policeControlRoom',
  'prosecution',
  'labourInspectorate',
  'veiligThuis',
  'shelter',
  'youthCare',
  'comensha',
  'riec',
  'fallback',
  'other',
] as const
export const deskKind = z.enum(deskKinds)
export type DeskKind = z.infer<typeof deskKind>

/** Types of organisation in the chain. */
const organisationTypes = [
  'municipality',
  'care',
  'police',
  'marechaussee',
  'prosecution',
  'labourInspectorate',
  'riec',
  'careAndSafetyHouse',
  'veiligThuis',
  'comensha',
  'school',
  'housing',
  'other',
] as const
export const organisationType = z.enum(organisationTypes)
export type OrganisationType = z.infer<typeof organisationType>

/** Kinds of fact that a share may contain. Who reported (`reporter`) is not among them: that is never proposed. */
const shareableFactKinds = [
  'story',
  'person',
  'address',
  'company',
  'vehicle',
  'phone',
  'account',
  'facilitator',
  'measure',
  'note',
  'indicators',
] as const
export const shareableFactKind = z.enum(shareableFactKinds)
export type ShareableFactKind = z.infer<typeof shareableFactKind>

/** Days as a region file writes them, Monday first. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const line = z.string().trim().min(1).max(300)
const text = z.string().trim().min(1).max(2000)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens')
const name = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, 'must start with a lower case letter')
/** May hold {slug}, {name} and {code} of the municipality or district that it is written out for. */
const pattern = z.string().min(1).max(300)
const code = z.string().regex(/^GM\d{4}$/, 'must be a code of CBS such as GM0758')
const day = z.iso.date('must be a date such as 2026-11-21')
const phone = z.string().regex(/^\+?[0-9][0-9 -]{1,19}$/, 'must be a phone number')
const inBothLanguages = z.strictObject({ nl: text, en: text })
/** What stands on public pages. */
const inEveryLanguage = z.record(z.enum(publicLocales), text)

/** When a desk is staffed; on Dutch public holidays it is closed. Written with names of days, kept with their numbers. */
const officeHours = z
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

const organisation = z.strictObject({ id: slug, name: line, type: organisationType })
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
const desk = z.strictObject({ id: slug, name: line, territory, ...deskDetails })
/** Organisations and desks that every municipality (or district) has alike. One written out by hand with the same id wins. */
const patterns = z.strictObject({
  organisations: z.array(z.strictObject({ id: pattern, name: pattern, type: organisationType })).default([]),
  desks: z
    .array(z.strictObject({ id: pattern, name: pattern, only: z.array(z.string()).optional(), ...deskDetails }))
    .default([]),
})
const noPatterns = { organisations: [], desks: [] }

const share = z.strictObject({
  /** A desk id or a desk kind. */
  to: name,
  /** The entry of the register that gives this share its purpose and legal basis. */
  activity: name,
  factKinds: z.array(shareableFactKind).min(1),
  days: z.int().min(1).max(3650),
})
const legalBasis = z.strictObject({
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
const activity = z.strictObject({
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

/** How long a token of a partner system works, in days. */
const apiTokens = z.strictObject({
  days: z.int().min(1).max(1095).default(365),
  mostDays: z.int().min(1).max(1095).default(730),
  /** How long the one before works beside a new one. */
  overlapDays: z.int().min(0).max(90).default(14),
  /** How long before the end the administrators are told. */
  noticeDays: z.int().min(1).max(180).default(30),
})

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
const retentionClass = z.strictObject({
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

const termText = z
  .string()
  .regex(/^\d+ (minuut|minuten|uur|uren|werkdag|werkdagen)$/, 'must be a term such as "2 werkdagen"')
const acuteTermText = z
  .string()
  .regex(/^\d+ (minuut|minuten|uur|uren)$/, 'must be minutes or hours, because acute danger is for day and night')
/** Terms in Dutch words; what a region leaves out has a safe default. */
const clockTerms = z
  .strictObject({
    acuteAcknowledge: acuteTermText,
    acuteWeigh: acuteTermText,
    acuteAccept: acuteTermText,
    acuteAnswer: acuteTermText,
    acknowledge: termText,
    weigh: termText,
    accept: termText,
    answer: termText,
  })
  .partial()

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
