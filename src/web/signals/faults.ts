/** What is wrong with a form, beside its fields and in the summary above it. */
import type { Issue } from '../../lib/errors.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import type { Problem } from './asked.ts'

/** The name of the field in which each part of an input is typed. */
export type FieldNames = Readonly<Record<string, string>>

/** The faults of a form. */
export interface Faults {
  summary: readonly { id: string; text: string }[]
  /** What is wrong with a field, if anything. */
  of: (name: string) => string | undefined
}

const words: Readonly<Record<string, Words>> = {
  empty: m.signals_fault_empty,
  missing: m.signals_fault_choose,
  choose: m.signals_fault_choose,
  unknownCode: m.signals_fault_choose,
  tooLong: m.signals_fault_too_long,
  noMessage: m.interpreter_fault_message,
  tooMany: m.signals_fault_too_many,
  phone: m.enrichment_fault_phone,
  plate: m.enrichment_fault_plate,
  postcode: m.enrichment_fault_postcode,
  kvk: m.enrichment_fault_kvk,
  establishment: m.enrichment_fault_establishment,
  iban: m.enrichment_fault_iban,
  email: m.enrichment_fault_email,
  account: m.enrichment_fault_account,
  measureDay: m.enrichment_fault_day,
  addressQuery: m.enrichment_fault_address,
  date: m.signals_fault_date,
  dayPassed: m.signals_fault_day_passed,
  dayToCome: m.signals_fault_day_to_come,
  chooseFacts: m.signals_fault_choose_facts,
  unknownFact: m.signals_fault_unknown_fact,
  chooseDesk: m.signals_fault_choose_desk,
  notBound: m.registration_fault_notBound,
  pictureWithoutGround: m.registration_fault_picture,
  shelterWithoutConsent: m.registration_fault_shelter,
  guardianConsents: m.registration_fault_guardian,
  victimConsents: m.registration_fault_victim,
  consentToCome: m.registration_fault_to_come,
  beforeConsent: m.registration_fault_before,
  chooseHow: m.unanswered_fault_how,
  choosePurpose: m.registration_fault_purpose,
  nothingSought: m.related_fault_nothing,
  tooOften: m.related_fault_often,
  notInHand: m.related_fault_number,
}
const fieldWords: Readonly<Record<string, Words>> = {
  'receiver switchedOff': m.register_off_receiver,
  'desks switchedOff': m.register_off_receiver,
  'reason empty': m.signals_fault_reason,
  'parts empty': m.signals_fault_parts,
  'why empty': m.enrichment_fault_why,
  'question empty': m.signals_fault_question,
  'from empty': m.signals_fault_from,
  'words empty': m.signals_fault_said,
  'reporterWord choose': m.signals_fault_reporter_word,
  'number missing': m.related_fault_number,
  'purpose choose': m.signals_fault_purpose,
  'legalBasis choose': m.signals_fault_basis,
  'source choose': m.signals_fault_source,
  'result missing': m.signals_fault_result,
  'step choose': m.signals_fault_step,
  'channel choose': m.signals_fault_channel,
  'victim choose': m.registration_fault_choose_victim,
  'kind choose': m.registration_fault_kind,
  'gender choose': m.registration_fault_gender,
  'consent.name empty': m.registration_fault_name,
}
const aboutDesk: Readonly<Record<string, (inputs: { desk: string }, options: { locale: Locale }) => string>> = {
  unknownDesk: m.signals_fault_unknown_desk,
  alreadyOffered: m.signals_fault_already_offered,
  groundDoesNotFit: m.signals_fault_ground,
}

/** Puts issues into words and beside the fields that they are about, in the order in which those stand on the page. */
export function faultsOf(problem: Problem, fields: FieldNames, locale: Locale): Faults {
  const order = Object.values(fields)
  const summary = problem.issues
    .map((issue) => ({ id: fieldOf(issue, fields), text: issueInWords(issue, locale) }))
    .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
  return { summary, of: (name) => summary.find(({ id }) => id === name)?.text }
}

/** The field of an issue; of one about a part of a field, that field. */
function fieldOf({ path }: Issue, fields: FieldNames): string {
  return fields[path] ?? fields[path.split('.')[0] ?? ''] ?? path
}

function issueInWords({ path, code, detail = '' }: Issue, locale: Locale): string {
  const ofDesk = aboutDesk[code]
  if (ofDesk) return ofDesk({ desk: detail }, { locale })
  return sayIn(locale)(fieldWords[`${path} ${code}`] ?? words[code] ?? m.signals_fault_choose)
}
