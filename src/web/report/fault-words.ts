/** What is wrong, in words: first what, then what to do. */
import type { PublicLocale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Words } from '../say.ts'
import type { Fault } from './faults.ts'
import type { FormView } from './form-view.ts'
import { type QuestionName, questions } from './questions.ts'

/** What each question is called on the page. */
export const labels: Readonly<Record<QuestionName, Words>> = {
  danger: m.report_danger,
  forms: m.report_forms,
  story: m.report_story,
  municipality: m.report_municipality,
  placeUnknown: m.report_municipality,
  placeOutside: m.report_municipality,
  place: m.report_place,
  people: m.report_people,
  minor: m.report_minor,
  facilitators: m.report_facilitators,
  plate: m.report_plate,
  vehicle: m.report_vehicle,
  phone: m.report_phone,
  account: m.report_account,
  reliability: m.report_reliability,
  anonymity: m.report_anonymity,
  name: m.report_name,
  contact: m.report_contact,
}

/** The sentence beside a field; undefined when its answer is right. */
export function errorFor({ frame, region, faults }: FormView, question: QuestionName): string | undefined {
  const fault = faults.find((one) => one.question === question)
  return fault && sentenceOf(fault, frame.locale, region.name)
}

/** The lines of the error summary. */
export function summaryOf({ frame: { locale }, faults }: FormView): { id: string; text: string }[] {
  return faults.map((fault) => ({ id: questions[fault.question].field, text: lineOf(fault, locale) }))
}

function lineOf({ code, question: name }: Fault, locale: PublicLocale): string {
  const question = labels[name]({}, { locale })
  switch (code) {
    case 'empty':
      return m.report_fault_story({}, { locale })
    case 'noMunicipality':
      return m.report_fault_municipality({}, { locale })
    case 'unknownMunicipality':
      return m.report_fault_municipality_unknown({}, { locale })
    case 'noName':
      return m.report_fault_name({}, { locale })
    case 'choice':
      return m.report_fault_choose({ question }, { locale })
    case 'tooLong':
      return m.report_fault_shorter({ question }, { locale })
    case 'repeated':
      return m.report_fault_look({ question }, { locale })
  }
}

function sentenceOf(fault: Fault, locale: PublicLocale, region: string): string {
  const say = (words: Words) => words({}, { locale })
  switch (fault.code) {
    case 'empty':
      return say(m.report_wrong_empty)
    case 'noMunicipality':
      return say(m.report_wrong_no_municipality)
    case 'noName':
      return say(m.report_wrong_no_name)
    case 'choice':
      return say(m.report_wrong_choice)
    case 'repeated':
      return say(m.report_wrong_repeated)
    case 'tooLong':
      return tooLong(fault, locale)
    case 'unknownMunicipality':
      return unknownMunicipality(fault, locale, region)
  }
}

/** How long a text is, and how long it may be. */
export function tooLong({ count, most }: { count: number; most: number }, locale: PublicLocale): string {
  const inDigits = new Intl.NumberFormat(locale)
  return m.report_wrong_too_long({ count: inDigits.format(count), most: inDigits.format(most) }, { locale })
}

/** More than this of a name that we do not know says nothing. */
const shownOfName = 60

function unknownMunicipality(
  { typed, suggestions }: { typed: string; suggestions: string[] },
  locale: PublicLocale,
  region: string,
): string {
  const shown = typed.length > shownOfName ? `${typed.slice(0, shownOfName - 1)}…` : typed
  if (suggestions.length === 0) return m.report_wrong_unknown_municipality({ typed: shown, region }, { locale })
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(suggestions)
  return m.report_wrong_meant_municipality({ typed: shown, names }, { locale })
}
