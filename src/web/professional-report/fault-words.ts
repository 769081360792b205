/** What is wrong, in words: first what, then what to do. */
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import type { Fault } from './faults.ts'
import { type QuestionName, type ReportedKind, reportedKinds, surplusField } from './fields.ts'

const questions: Record<QuestionName, Words> = {
  gevaar: m.professional_danger,
  vorm: m.professional_forms,
  verhaal: m.professional_story,
  gemeente: m.professional_municipality,
  plaats: m.professional_place,
  minderjarig: m.professional_minor,
  zeker: m.professional_sure,
  bron: m.professional_source,
  teken: m.professional_section_signs,
  hoe: m.professional_how,
  contact: m.professional_contact,
}

/** What kinds of rows are called: together, and each by itself. */
export const kindWords: Record<ReportedKind, { many: Words; one: Words }> = {
  person: { many: m.professional_kind_person, one: m.professional_one_person },
  address: { many: m.professional_kind_address, one: m.professional_one_address },
  company: { many: m.professional_kind_company, one: m.professional_one_company },
  vehicle: { many: m.professional_kind_vehicle, one: m.professional_one_vehicle },
  phone: { many: m.professional_kind_phone, one: m.professional_one_phone },
  account: { many: m.professional_kind_account, one: m.professional_one_account },
}

/** What the parts of a row are called. */
export const partWords: Record<string, Words> = {
  name: m.professional_part_name,
  birthDate: m.professional_part_birth_date,
  nationality: m.professional_part_nationality,
  address: m.professional_part_address,
  postcode: m.professional_part_postcode,
  town: m.professional_part_town,
  kvk: m.professional_part_kvk,
  establishment: m.enrichment_part_establishment,
  plate: m.professional_part_plate,
  number: m.professional_part_number,
  account: m.professional_part_account,
  platform: m.professional_part_platform,
  description: m.professional_part_description,
  role: m.professional_role,
}

/** What a field is called: a question, or a part of a row with the row it belongs to. */
export function fieldInWords(field: string, locale: Locale): string {
  const say = sayIn(locale)
  if (field === surplusField) return say(m.professional_surplus)
  if (Object.hasOwn(questions, field)) return say(questions[field as QuestionName])
  const [kindName, at, part = ''] = field.split('.')
  const kind = reportedKinds.find((one) => one === kindName)
  if (!kind) return field
  const row = m.professional_row({ kind: say(kindWords[kind].one), number: Number(at) + 1 }, { locale })
  const name = partWords[part]
  return name ? `${row}, ${say(name).toLowerCase()}` : row
}

/** The sentence beside a field; undefined when nothing is wrong with it. */
export function errorFor(faults: readonly Fault[], field: string, locale: Locale): string | undefined {
  const fault = faults.find((one) => one.field === field)
  return fault && sentenceOf(fault, locale)
}

/** The lines of the error summary. */
export function summaryOf(faults: readonly Fault[], locale: Locale): { id: string; text: string }[] {
  return faults.map((fault) => {
    const [label, sentence] = [fieldInWords(fault.field, locale), sentenceOf(fault, locale)]
    // A question has its own mark already.
    const text = label.endsWith('?')
      ? `${label} ${sentence}`
      : m.professional_fault_line({ label, fault: sentence }, { locale })
    return { id: fault.field, text }
  })
}

function sentenceOf(fault: Fault, locale: Locale): string {
  const say = sayIn(locale)
  switch (fault.code) {
    case 'empty':
      return say(m.professional_fault_empty)
    case 'noMunicipality':
      return say(m.professional_fault_no_municipality)
    case 'noSource':
      return say(m.professional_fault_no_source)
    case 'choice':
      return say(m.professional_fault_choice)
    case 'repeated':
      return say(m.professional_fault_repeated)
    case 'surplus':
      return say(m.professional_fault_surplus)
    case 'tooLong':
      return m.professional_fault_too_long({ count: fault.count, most: fault.most }, { locale })
  }
}
