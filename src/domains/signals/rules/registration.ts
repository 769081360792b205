import { z } from 'zod'
import { cleanLine, cleanText } from '../../../lib/typed-text.ts'
import { signalNumber } from './signal.ts'

/** The three kinds of file that CoMensha knows. */
export const registrationKinds = ['registration', 'registrationAndShelter', 'registrationAndAdvice'] as const
export type RegistrationKind = (typeof registrationKinds)[number]

/** The two purposes for which CoMensha keeps apart what it gets. */
export const registrationPurposes = ['nationalPicture', 'shelter'] as const
export type RegistrationPurpose = (typeof registrationPurposes)[number]

/** Who gave written consent: the victim from sixteen on, before that a parent or guardian. */
export const consentGivers = ['victim', 'guardian'] as const
export type ConsentGiver = (typeof consentGivers)[number]

/** Written consent: by whom, on which day ('YYYY-MM-DD'), for what. */
export type Consent = { by: ConsentGiver; on: string; purposes: readonly RegistrationPurpose[] }

/** On what a file is made: the legal duty of the sender, written consent, or both. */
export type RegistrationGround = { legalDuty: boolean; consent: Consent | null }

/** Types of organisation that must register every possible victim. */
const boundToRegister: readonly string[] = ['police', 'marechaussee', 'labourInspectorate']

/** Whether an organisation of this type has the legal duty to register. */
export const mustRegister = (organisationType: string): boolean => boundToRegister.includes(organisationType)

/** For what a kind of file is used. Advice is about the registration, and asks for no more than that. */
export function purposesOf(kind: RegistrationKind): readonly RegistrationPurpose[] {
  return kind === 'registrationAndShelter' ? registrationPurposes : ['nationalPicture']
}

/** Why a file cannot be made on a ground. */
export const groundFaults = [
  'notBound',
  'pictureWithoutGround',
  'shelterWithoutConsent',
  'guardianConsents',
  'victimConsents',
  'consentToCome',
] as const
export type GroundFault = (typeof groundFaults)[number]

/** What the ground is held against. `age` is that of the victim on the day of consent, null when it is not known. */
export type GroundFacts = { organisationType: string; today: string; age: number | null }

const adultInThis = 16

/**
 * Everything that is wrong with the ground for a file; empty when it may be made. The duty carries the national picture
 * and nothing else: shelter is help, and help takes consent, whoever sends the file.
 */
export function faultsOfGround(
  kind: RegistrationKind,
  { legalDuty, consent }: RegistrationGround,
  { organisationType, today, age }: GroundFacts,
): GroundFault[] {
  const bound = legalDuty && mustRegister(organisationType)
  const covers = (purpose: RegistrationPurpose) => consent?.purposes.includes(purpose) ?? false
  const found: Record<GroundFault, boolean> = {
    notBound: legalDuty && !bound,
    pictureWithoutGround: !bound && !covers('nationalPicture'),
    shelterWithoutConsent: purposesOf(kind).includes('shelter') && !covers('shelter'),
    guardianConsents: consent?.by === 'victim' && age !== null && age < adultInThis,
    victimConsents: consent?.by === 'guardian' && age !== null && age >= adultInThis,
    consentToCome: consent !== null && consent.on > today,
  }
  return groundFaults.filter((fault) => found[fault])
}

/** The age in whole years on a day; both 'YYYY-MM-DD'. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Whether a file may be used: consent that was withdrawn takes it away, unless the duty alone carries it. */
export function mayBeUsed(kind: RegistrationKind, legalDuty: boolean, withdrawn: boolean): boolean {
  return !withdrawn || (legalDuty && kind !== 'registrationAndShelter')
}

const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max, 'tooLong'))
const filled = (max: number) => line(max).pipe(z.string().min(1, 'empty'))

/** How somebody is registered. */
export const genders = ['female', 'male', 'other', 'unknown'] as const
export type Gender = (typeof genders)[number]

const consent = z.strictObject({
  by: z.enum(consentGivers, 'choose'),
  name: filled(200),
  on: z.iso.date('date'),
  purposes: z.array(z.enum(registrationPurposes)).min(1, 'choosePurpose'),
})
const ground = { legalDuty: z.boolean(), consent: consent.nullable() }
const kind = z.enum(registrationKinds, 'choose')

/** Says that a ground is missing together with what else is: somebody who has none need not fill in the rest. */
const onceGiven = (part: z.ZodType) => (payload: { value: unknown }) => part.safeParse(payload.value).success

/** What is filled in to make a file; who the victim is comes from the signal. */
export const registrationInput = z
  .strictObject({
    number: signalNumber,
    victim: z.uuid('choose'),
    ...{ kind, ...ground },
    gender: z.enum(genders, 'choose'),
    language: line(100),
    remark: z.string().transform(cleanText).pipe(z.string().max(2000, 'tooLong')),
  })
  .refine((given) => given.legalDuty || given.consent?.purposes.includes('nationalPicture'), {
    ...{ path: ['consent'], message: 'pictureWithoutGround', when: onceGiven(z.object(ground)) },
  })
  .refine((given) => !purposesOf(given.kind).includes('shelter') || given.consent?.purposes.includes('shelter'), {
    ...{ path: ['consent'], message: 'shelterWithoutConsent', when: onceGiven(z.object({ kind, ...ground })) },
  })
export type RegistrationInput = z.output<typeof registrationInput>

/** On which day consent was withdrawn. */
export const withdrawal = z.strictObject({ on: z.iso.date('date') })

/** The fields of a file, and no more: who, what, where, from whom, on which ground. */
export type RegistrationFields = {
  victim: { name: string; birthDate: string; nationality: string; gender: Gender }
  minor: string
  forms: string[]
  municipality: string
  sender: { organisation: string; desk: string; phone: string; person: string }
  /** For shelter alone: which language somebody speaks. */
  language?: string
  /** What shelter must know, or what is asked; not in a file that only registers. */
  remark?: string
}
