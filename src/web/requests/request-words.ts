import { codeLists, type HistoryLine, type RequestLine } from '../../domains/signals/index.ts'
import type { SubjectMatch } from '../../domains/signals/rules/subject-match.ts'
import type { IdentityCheck, RequestKind, RequestOutcome } from '../../domains/signals/rules/subject-request.ts'
import { dayInShort } from '../../lib/dates-in-words.ts'
import { dayFromText } from '../../lib/local-day.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { type DueFacts, dueOf } from '../components/due.tsx'
import { sayIn, type Words } from '../say.ts'

/** What somebody asks. */
export const kindWords: Record<RequestKind, Words> = {
  access: m.requests_kind_access,
  correction: m.requests_kind_correction,
  erasure: m.requests_kind_erasure,
  restriction: m.requests_kind_restriction,
  objection: m.requests_kind_objection,
}

/** How a request came in. */
export const channelWords: Record<string, Words> = {
  letter: m.requests_channel_letter,
  mail: m.requests_channel_mail,
  desk: m.requests_channel_desk,
}

/** How it was made sure who asks. */
export const identityWords: Record<IdentityCheck, Words> = {
  documentShown: m.requests_identity_documentShown,
  digid: m.requests_identity_digid,
  knownAddress: m.requests_identity_knownAddress,
  mandate: m.requests_identity_mandate,
}

/** How a request ends. */
export const outcomeWords: Record<RequestOutcome, Words> = {
  granted: m.requests_outcome_granted,
  partly: m.requests_outcome_partly,
  refused: m.requests_outcome_refused,
  withdrawn: m.requests_outcome_withdrawn,
}

/** What was done with a signal. */
export const measureWords: Record<string, Words> = {
  overviewGiven: m.requests_measure_overviewGiven,
  corrected: m.requests_measure_corrected,
  receiversTold: m.requests_measure_receiversTold,
  restricted: m.requests_measure_restricted,
  toErase: m.requests_measure_toErase,
}

/** The steps of the history of a request. */
export const stepWords: Record<HistoryLine['step'], Words> = {
  registered: m.requests_step_registered,
  asked: m.requests_step_asked,
  found: m.requests_step_found,
  notFound: m.requests_step_notFound,
  extension: m.requests_step_extension,
  decision: m.requests_step_decision,
  overviewGiven: m.requests_measure_overviewGiven,
  corrected: m.requests_measure_corrected,
  receiversTold: m.requests_measure_receiversTold,
  restricted: m.requests_measure_restricted,
  toErase: m.requests_measure_toErase,
}

/** By what a signal says the same. */
export const matchWords: Record<SubjectMatch, Words> = {
  name: m.requests_by_name,
  phone: m.requests_by_phone,
  plate: m.requests_by_plate,
  address: m.requests_by_address,
  inText: m.requests_by_inText,
}

/** Words of a code that comes from the database; the code itself when it has none. */
export function inWords(words: Record<string, Words>, code: string, locale: Locale): string {
  const found = words[code]
  return found ? sayIn(locale)(found) : code
}

/** The way to the page of all requests. */
export const crumbsTo = (locale: Locale) => [
  { href: '/start', label: m.signals_nav_start({}, { locale }) },
  { href: '/verzoeken', label: m.requests_title({}, { locale }) },
]

/** Where a request stands, in a sentence. */
export function stateInWords(line: RequestLine, locale: Locale, now: Date): string {
  const say = sayIn(locale)
  const { waiting, asked } = line
  if (line.answeredOn !== null)
    return m.requests_state_answered({ day: dayInShort(line.answeredOn, locale, now) }, { locale })
  if (line.outcome !== null) return say(m.requests_state_decided)
  if (waiting > 0) return m.requests_state_desks({ waiting, asked }, { locale })
  return say(asked > 0 ? m.requests_state_ready : m.requests_state_new)
}

/** The clock of a request in days, because the law counts those. */
export function dueInDays(
  { answerBy, urgency }: Pick<RequestLine, 'answerBy'> & { urgency: RequestLine['urgency'] },
  today: string,
): DueFacts {
  const days = dayFromText(answerBy) - dayFromText(today)
  return dueOf(answerBy, { late: days < 0, unit: 'days', count: Math.abs(days) }, urgency === 'soon')
}

/** A ground of refusal: what it is called, with its article. */
export function groundInWords(id: string, locale: Locale): string {
  const ground = codeLists().refusalGrounds.find(id)
  return ground ? `${ground.names[locale]} (${ground.article})` : id
}
