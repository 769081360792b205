/** What two facts have in common, in words: never a number, always what a person can check. */
import type { RelatedSignal } from '../../domains/signals/index.ts'
import type { Nearness } from '../../domains/signals/rules/nearness.ts'
import type { Likelihood, LinkVerdict, LookUpReason } from '../../domains/signals/rules/related.ts'
import type { Locale } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'

type Match = RelatedSignal['matches'][number]

const likelihoodWords: Record<Likelihood, Words> = {
  veryLikely: m.related_veryLikely,
  likely: m.related_likely,
  possible: m.related_possible,
}
/** How likely it is, in words. */
export const likelihoodInWords = (likelihood: Likelihood, locale: Locale): string =>
  sayIn(locale)(likelihoodWords[likelihood])

const verdictWords: Record<LinkVerdict, Words> = {
  same: m.related_was_same,
  different: m.related_was_different,
  undone: m.related_was_undone,
}
/** What was decided: “Bevestigd”. */
export const verdictInWords = (verdict: LinkVerdict, locale: Locale): string => sayIn(locale)(verdictWords[verdict])

const whyWords: Record<LookUpReason, Words> = {
  acuteDanger: m.related_why_acuteDanger,
  largeCase: m.related_why_largeCase,
  inspection: m.related_why_inspection,
  handover: m.related_why_handover,
}
/** Why somebody looks so often. */
export const whyInWords = (why: LookUpReason, locale: Locale): string => sayIn(locale)(whyWords[why])

const nearWords: Record<Nearness, Words> = {
  sameAddress: m.related_r_near_sameAddress,
  sameStreet: m.related_r_near_sameStreet,
  fewStreets: m.related_r_near_fewStreets,
  sameNeighbourhood: m.related_r_near_sameNeighbourhood,
}

const spelled = { nearlySame: m.related_r_name_spelling, close: m.related_r_name_spelling }
/** By kind, field and grade. What is not here says too little to name. */
const reasonWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'person name': {
    ...{ same: m.related_r_name_same, ...spelled, alike: m.related_r_name_alike },
    ...{ part: m.related_r_name_part, different: m.related_r_name_different },
  },
  'person birthDate': {
    ...{ same: m.related_r_birth_same, turned: m.related_r_birth_turned, oneSign: m.related_r_birth_near },
    ...{ twoParts: m.related_r_birth_near, twoSigns: m.related_r_birth_near, different: m.related_r_birth_different },
  },
  'address street': {
    ...{ same: m.related_r_street_same, nearlySame: m.related_r_street_near },
    ...{ close: m.related_r_street_near, alike: m.related_r_street_near },
  },
  'address number': {
    ...{ same: m.related_r_number_same, oneSign: m.related_r_number_different },
    ...{ different: m.related_r_number_different },
  },
  'address postcode': { same: m.related_r_postcode_same, oneSign: m.related_r_postcode_near },
  'phone number': { same: m.related_r_phone_same, oneSign: m.related_r_phone_near },
  'vehicle plate': { same: m.related_r_plate_same, oneSign: m.related_r_plate_near },
  'vehicle description': { same: m.related_r_vehicle_like, nearlySame: m.related_r_vehicle_like },
  'company name': {
    ...{ same: m.related_r_company_same, nearlySame: m.related_r_company_spelling },
    ...{ close: m.related_r_company_spelling, alike: m.related_r_company_alike, part: m.related_r_company_alike },
  },
  'company kvk': { same: m.related_r_kvk_same },
  'account account': { same: m.related_r_account_same, oneSign: m.related_r_account_near },
}

/** The reasons of one fact, each a short sentence. An address of which all is the same is one reason. */
export function reasonsInWords({ kind, reasons }: Match, locale: Locale): string[] {
  const same = (field: string) => reasons.some(({ feature, grade }) => feature === field && grade === 'same')
  const say = sayIn(locale)
  if (kind === 'address' && same('number') && (same('street') || same('postcode')))
    return [say(m.related_r_address_same)]
  const words = reasons.flatMap(({ feature, grade }) => reasonWords[`${kind} ${feature}`]?.[grade] ?? [])
  return [...new Set(words.map(say))]
}

/** Everything that two signals have in common, and how near their addresses are, without saying one thing twice. */
export function allReasons({ matches, near }: Pick<RelatedSignal, 'matches' | 'near'>, locale: Locale): string[] {
  const reasons = matches.flatMap((match) => reasonsInWords(match, locale))
  const byAddress = matches.some(({ kind }) => kind === 'address')
  return [...new Set([...reasons, ...(near && !byAddress ? [sayIn(locale)(nearWords[near])] : [])])]
}
