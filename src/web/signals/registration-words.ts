/** Registration files, in words. */
import type { RegistrationView } from '../../domains/signals/index.ts'
import type {
  ConsentGiver,
  Gender,
  RegistrationKind,
  RegistrationPurpose,
} from '../../domains/signals/rules/registration.ts'
import { dayInFull } from '../../lib/dates-in-words.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** What a kind of file is called, and what it does. */
export const kindWords: Record<RegistrationKind, { name: Words; hint: Words }> = {
  registration: { name: m.registration_kind_registration, hint: m.registration_kind_registration_hint },
  registrationAndShelter: { name: m.registration_kind_shelter, hint: m.registration_kind_shelter_hint },
  registrationAndAdvice: { name: m.registration_kind_advice, hint: m.registration_kind_advice_hint },
}

/** What each purpose is called. */
export const purposeWords: Record<RegistrationPurpose, Words> = {
  nationalPicture: m.registration_purpose_picture,
  shelter: m.registration_purpose_shelter,
}

/** Who can consent. */
export const giverWords: Record<ConsentGiver, Words> = {
  victim: m.registration_consent_victim,
  guardian: m.registration_consent_guardian,
}

/** How somebody is registered. */
export const genderWords: Record<Gender, Words> = {
  female: m.registration_gender_female,
  male: m.registration_gender_male,
  other: m.registration_gender_other,
  unknown: m.registration_gender_unknown,
}

/** Purposes in one line: “het landelijke beeld, opvang zoeken”. */
export function purposesInWords(purposes: readonly RegistrationPurpose[], locale: Locale): string {
  return purposes.map((one) => sayIn(locale)(purposeWords[one]).toLowerCase()).join(', ')
}

/** On which grounds a file rests, each as a sentence. */
export function groundsInWords(
  { legalDuty, consent }: Pick<RegistrationView, 'legalDuty' | 'consent'>,
  organisation: string,
  locale: Locale,
): string[] {
  const duty = legalDuty ? [m.registration_ground_duty({ organisation }, { locale })] : []
  if (!consent) return duty
  const words = consent.by === 'victim' ? m.registration_ground_victim : m.registration_ground_guardian
  const inputs = { day: dayInFull(consent.on, locale), purposes: purposesInWords(consent.purposes, locale) }
  return [...duty, words(inputs, { locale })]
}
