/** What was recorded of a point, and how it stands, in words. */
import type { PolicyBody, PolicyFact, PolicyHolder } from '../../domains/programme/rules/policy-fact.ts'
import {
  type Glance,
  type PolicyPart,
  type PolicyPointId,
  type PolicyValue,
  policyPoint,
} from '../../domains/programme/rules/policy-points.ts'
import type { Said } from '../../domains/programme/rules/policy-state.ts'
import { dayInText } from '../../lib/dates-in-words.ts'
import { type Locale, numbersIn } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import type { Tone } from '../components/badge.tsx'
import type { IconName } from '../components/icon.tsx'
import { sayIn, type Words } from '../say.ts'

/** The parts of the grid. */
export const partWords: Record<PolicyPart, Words> = {
  policy: m.policy_part_policy,
  basis: m.policy_part_basis,
  tasks: m.policy_part_tasks,
}

/** Who adopts policy. */
export const bodyWords: Record<PolicyBody, Words> = {
  college: m.policy_body_college,
  council: m.policy_body_council,
  mayor: m.policy_body_mayor,
  regionalBoard: m.policy_body_regionalBoard,
}

/** Which role holds a duty. */
export const holderWords: Record<PolicyHolder, Words> = {
  mayor: m.policy_holder_mayor,
  aldermanSocial: m.policy_holder_aldermanSocial,
  aldermanSafety: m.policy_holder_aldermanSafety,
  policyOfficerSafety: m.policy_holder_policyOfficerSafety,
  policyOfficerSocial: m.policy_holder_policyOfficerSocial,
  attentionOfficers: m.policy_holder_attentionOfficers,
  careCoordinator: m.policy_holder_careCoordinator,
  inspection: m.policy_holder_inspection,
  centreMunicipality: m.policy_holder_centreMunicipality,
  chainDirector: m.policy_holder_chainDirector,
  region: m.policy_holder_region,
  partner: m.policy_holder_partner,
}

/** How a state looks: the class of its cell, the tone of its badge, its icon and its word. */
export const glanceLooks: Record<Glance, { cell: string; tone: Tone; icon: IconName; words: Words }> = {
  good: { cell: 'good', tone: 'good', icon: 'good', words: m.policy_glance_good },
  soon: { cell: 'risk', tone: 'risk', icon: 'risk', words: m.policy_glance_soon },
  attention: { cell: 'risk', tone: 'risk', icon: 'risk', words: m.policy_glance_attention },
  missing: { cell: 'bad', tone: 'bad', icon: 'bad', words: m.policy_glance_missing },
  late: { cell: 'bad', tone: 'bad', icon: 'bad', words: m.policy_glance_late },
  later: { cell: 'later', tone: 'neutral', icon: 'later', words: m.policy_glance_later },
  unknown: { cell: 'unknown', tone: 'neutral', icon: 'unknown', words: m.policy_glance_unknown },
}

const saidWords = {
  yes: m.policy_says_yes,
  no: m.policy_says_no,
  notYet: m.policy_says_notYet,
  unknown: m.policy_says_unknown,
  notApplicable: m.policy_says_notApplicable,
  expired: m.policy_says_expired,
  late: m.policy_says_late,
  noDesk: m.policy_says_noDesk,
}

/** What a cell says: “ja”, “concept”, “2029”, “feb 2027”, “84%”. */
export function saidInWords(point: PolicyPointId, says: Said, locale: Locale): string {
  const say = sayIn(locale)
  switch (says.word) {
    case 'people':
      return String(says.count)
    case 'percent':
      return `${says.count}%`
    case 'percentOld':
      return m.policy_says_percentOld({ count: says.count }, { locale })
    case 'until':
      return says.day.slice(0, 4)
    case 'untilSoon':
      return monthInWords(says.day, locale)
    case 'inYear':
      return m.policy_says_inYear({ year: says.day.slice(0, 4) }, { locale })
    case 'partly':
      return say(isWritten(point) ? m.policy_says_draft : m.policy_says_partly)
    default:
      return say(saidWords[says.word])
  }
}

const isWritten = (point: PolicyPointId) => point === 'adopted' || point === 'implementationAgenda'

function monthInWords(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(numbersIn(locale), { timeZone: 'UTC', month: 'short', year: 'numeric' })
  return format.format(new Date(`${day}T12:00:00Z`))
}

/** What can be answered at a point, in the words that fit it. */
export function answersAt(point: PolicyPointId): { value: PolicyValue; words: Words }[] {
  const { kind } = policyPoint(point).rule
  const unknown = { value: 'unknown' as const, words: m.policy_value_unknown }
  switch (kind) {
    case 'until':
      return [{ value: 'met', words: m.policy_value_until_met }, unknown]
    case 'evaluation':
      return [
        { value: 'met', words: m.policy_value_evaluation_met },
        { value: 'not', words: m.policy_value_evaluation_not },
        unknown,
      ]
    case 'share':
      return [
        { value: 'met', words: m.policy_value_share_met },
        { value: 'unknown', words: m.policy_value_share_not },
      ]
    default:
      return [...(isWritten(point) ? written : answered), unknown]
  }
}

const answered: { value: PolicyValue; words: Words }[] = [
  { value: 'met', words: m.policy_value_answer_met },
  { value: 'partly', words: m.policy_value_answer_partly },
  { value: 'not', words: m.policy_value_answer_not },
]
const written: { value: PolicyValue; words: Words }[] = [
  { value: 'met', words: m.policy_value_draft_met },
  { value: 'partly', words: m.policy_value_draft_partly },
  { value: 'not', words: m.policy_value_draft_not },
]

/** A fact in words, part by part: the answer, when, by whom, held by which role, until when. */
export function factInWords(point: PolicyPointId, fact: PolicyFact, locale: Locale, now: Date): string[] {
  const say = sayIn(locale)
  const { value, day, dueOn, percent, body, holder } = fact
  const answer = answersAt(point).find((one) => one.value === value)
  const at = (when: string) => dayInText(when, locale, now)
  const due = isTerm(point) ? m.policy_fact_until : m.policy_fact_due
  // A last day, or a part of people, says all there is to say.
  const saysItself = value === 'met' && (point === 'validUntil' || percent !== null)
  return [
    ...(saysItself ? [] : [answer ? say(answer.words) : say(m.policy_value_unknown)]),
    ...(percent === null ? [] : [m.policy_fact_percent({ percent }, { locale })]),
    ...(day === null ? [] : [m.policy_fact_day({ day: at(day) }, { locale })]),
    ...(body === null ? [] : [m.policy_fact_body({ body: say(bodyWords[body]) }, { locale })]),
    ...(holder === null ? [] : [m.policy_fact_holder({ holder: say(holderWords[holder]) }, { locale })]),
    ...(dueOn === null ? [] : [due({ day: at(dueOn) }, { locale })]),
  ]
}

/** Whether the last day of a point is one until which it holds, and not one by which it will be in order. */
export function isTerm(point: PolicyPointId): boolean {
  return point === 'validUntil' || point === 'tiedToSafetyPlan'
}
