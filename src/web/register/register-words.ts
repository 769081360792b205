import type { ProcessingActivity, Region } from '../../domains/access/index.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

/** Each thing that can be left off: what it is called, and what it means. */
export const processingWords: Record<string, readonly [Words, Words]> = {
  addressTable: [m.register_p_addressTable, m.register_p_addressTable_means],
  locatieserver: [m.register_p_locatieserver, m.register_p_locatieserver_means],
  emergencyAccess: [m.register_p_emergencyAccess, m.register_p_emergencyAccess_means],
  relatedSignals: [m.register_p_relatedSignals, m.register_p_relatedSignals_means],
  receiverLink: [m.register_p_receiverLink, m.register_p_receiverLink_means],
  outsideReceiver: [m.register_p_outsideReceiver, m.register_p_outsideReceiver_means],
  comenshaFile: [m.register_p_comenshaFile, m.register_p_comenshaFile_means],
  partnerSystems: [m.register_p_partnerSystems, m.register_p_partnerSystems_means],
  webhooks: [m.register_p_webhooks, m.register_p_webhooks_means],
}

/** Classes of people, of data, and types of organisation, in words. */
const subjectWords: Record<ProcessingActivity['subjects'][number], Words> = {
  victim: m.register_s_victim,
  suspect: m.register_s_suspect,
  child: m.register_s_child,
  bystander: m.register_s_bystander,
  reporter: m.register_s_reporter,
  colleague: m.register_s_colleague,
}
const dataWords: Record<ProcessingActivity['dataClasses'][number], Words> = {
  identity: m.register_d_identity,
  contact: m.register_d_contact,
  address: m.register_d_address,
  work: m.register_d_work,
  vehicle: m.register_d_vehicle,
  online: m.register_d_online,
  story: m.register_d_story,
  image: m.register_d_image,
  health: m.register_d_health,
  sexualLife: m.register_d_sexualLife,
  criminalOffences: m.register_d_criminalOffences,
  residenceStatus: m.register_d_residenceStatus,
}
const receiverWords: Readonly<Record<string, Words>> = {
  municipality: m.register_o_municipality,
  care: m.register_o_care,
  police: m.register_o_police,
  prosecution: m.register_o_prosecution,
  labourInspectorate: m.register_o_labourInspectorate,
  riec: m.register_o_riec,
  marechaussee: m.register_o_marechaussee,
  careAndSafetyHouse: m.register_o_careAndSafetyHouse,
  veiligThuis: m.register_o_veiligThuis,
  comensha: m.register_o_comensha,
  school: m.register_o_school,
  housing: m.register_o_housing,
  other: m.register_o_other,
}
const termWords = { closing: m.register_term_closing, answer: m.register_term_answer, end: m.register_term_end }

const listed = (words: readonly Words[], locale: Locale) => words.map((one) => sayIn(locale)(one)).join(', ')

/** About whom an activity is. */
export const subjectsInWords = ({ subjects }: ProcessingActivity, locale: Locale): string =>
  listed(
    subjects.map((one) => subjectWords[one]),
    locale,
  )

/** Classes of data, in words. */
export const dataInWords = (classes: ProcessingActivity['dataClasses'], locale: Locale): string =>
  listed(
    classes.map((one) => dataWords[one]),
    locale,
  )

/** Who receives something of an activity. */
export function receiversInWords({ receivers }: ProcessingActivity, locale: Locale): string {
  if (receivers.length === 0) return m.register_no_receivers({}, { locale })
  return receivers.map((one) => receiverWords[one]?.({}, { locale }) ?? one).join(', ')
}

/** How long the data of an activity stays. */
export const termInWords = ({ term }: ProcessingActivity, locale: Locale): string =>
  termWords[term.from]({ months: term.months }, { locale })

/** Who is responsible for an activity. */
export function controllerInWords(region: Region, { controller }: ProcessingActivity, locale: Locale): string {
  if (controller === 'ownMunicipality') return m.register_own_municipality({}, { locale })
  return region.organisations.find(({ id }) => id === controller)?.name ?? controller
}

/** What an activity is for. */
export const purposeInWords = (region: Region, { purpose }: ProcessingActivity, locale: Locale): string =>
  region.purposes.find(({ id }) => id === purpose)?.name[locale] ?? purpose

/** The legal basis of an activity. */
export const basisOf = (region: Region, { legalBasis }: ProcessingActivity) =>
  region.legalBases.find(({ id }) => id === legalBasis)

/** Who decided something, and on which day. */
export const decisionInWords = (who: string, day: string, locale: Locale): string =>
  m.register_decided_by({ who, day }, { locale })
