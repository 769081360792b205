import { daysBetween, yearsAfter } from '../../../lib/calendar-days.ts'
import type { PolicyFact } from './policy-fact.ts'
import { type Glance, type PolicyPointId, type PolicyRule, policyPoint } from './policy-points.ts'

/** What a cell says: a word, and the day or number that belongs to it. */
export type Said =
  | { word: 'yes' | 'no' | 'partly' | 'notYet' | 'unknown' | 'notApplicable' | 'expired' | 'late' | 'noDesk' }
  | { word: 'until' | 'untilSoon' | 'inYear'; day: string }
  | { word: 'people' | 'percent' | 'percentOld'; count: number }

/** What the system itself knows of a municipality: who is appointed, and whether the route ends at a desk of its own. */
export type Counted = { officers: number; hasDesk: boolean }

/** How a point stands on a day: at a glance, in a word, and what is due when. */
export type PointState = { point: PolicyPointId; glance: Glance; says: Said; due: string | null }

type Facts = Partial<Record<PolicyPointId, Pick<PolicyFact, 'value' | 'day' | 'dueOn' | 'percent'>>>
type Judged = Omit<PointState, 'point'>
type Of<Kind extends PolicyRule['kind']> = Extract<PolicyRule, { kind: Kind }>

/** How a point of a municipality stands on a day ('YYYY-MM-DD'), by the rule in the table of points. */
export function stateOfPoint(point: PolicyPointId, facts: Facts, counted: Counted, day: string): PointState {
  const { rule } = policyPoint(point)
  // A route that ends at no desk is known to nobody, whatever was said of it.
  if (point === 'routeKnown' && !counted.hasDesk) return { point, ...judged('missing', { word: 'noDesk' }) }
  return { point, ...byRule(rule, point, facts, counted, day) }
}

function byRule(rule: PolicyRule, point: PolicyPointId, facts: Facts, counted: Counted, day: string): Judged {
  switch (rule.kind) {
    case 'people':
      return byPeople(rule, counted.officers)
    case 'answer':
      return byAnswer(rule, facts[point], day)
    case 'until':
      return untilWhen(rule, facts, day)
    case 'evaluation':
      return byEvaluation(rule, facts, day)
    case 'share':
      return byShare(rule, facts[point], day)
  }
}

const judged = (glance: Glance, says: Said, due: string | null = null): Judged => ({ glance, says, due })
const unknown = judged('unknown', { word: 'unknown' })
const notApplicable = judged('later', { word: 'notApplicable' })

function byPeople({ goodFrom, attentionFrom }: Of<'people'>, count: number): Judged {
  const glance = count >= goodFrom ? 'good' : count >= attentionFrom ? 'attention' : 'missing'
  return judged(glance, { word: 'people', count })
}

function byAnswer(rule: Of<'answer'>, fact: Facts[PolicyPointId], day: string): Judged {
  if (!fact || fact.value === 'unknown') return unknown
  const { value, dueOn } = fact
  const term = dueOn === null ? null : nearness(dueOn, rule.soonDays, day)
  if (term === 'late') return judged('late', { word: value === 'met' ? 'expired' : 'late' }, dueOn)
  if (value === 'met')
    return term === 'soon' && dueOn !== null
      ? judged('soon', { word: 'untilSoon', day: dueOn }, dueOn)
      : judged('good', { word: 'yes' }, dueOn)
  if (value === 'partly') return judged(term === 'soon' ? 'soon' : 'attention', { word: 'partly' }, dueOn)
  return judged(rule.whenNot, { word: rule.whenNot === 'missing' ? 'no' : 'notYet' }, dueOn)
}

function untilWhen({ soonDays }: Of<'until'>, facts: Facts, day: string): Judged {
  const dueOn = facts.validUntil?.value === 'met' ? facts.validUntil.dueOn : null
  if (dueOn === null) return isWithoutPolicy(facts) ? notApplicable : unknown
  const term = nearness(dueOn, soonDays, day)
  if (term === 'late') return judged('late', { word: 'expired' }, dueOn)
  return term === 'soon'
    ? judged('soon', { word: 'untilSoon', day: dueOn }, dueOn)
    : judged('good', { word: 'until', day: dueOn }, dueOn)
}

function byEvaluation(rule: Of<'evaluation'>, facts: Facts, day: string): Judged {
  const adoptedOn = facts.adopted?.value === 'met' ? facts.adopted.day : null
  if (adoptedOn === null) return isWithoutPolicy(facts) ? notApplicable : unknown
  const last = facts.evaluated?.value === 'met' ? facts.evaluated.day : null
  // What was evaluated before this policy was adopted was another policy.
  const done = last !== null && last >= adoptedOn ? last : null
  const due = done === null ? yearsAfter(adoptedOn, rule.firstYears) : yearsAfter(done, rule.thenYears)
  const term = nearness(due, rule.soonDays, day)
  if (term === 'late') return judged('late', { word: 'late' }, due)
  if (term === 'soon') return judged('soon', { word: 'untilSoon', day: due }, due)
  return done === null ? judged('later', { word: 'inYear', day: due }, due) : judged('good', { word: 'yes' }, due)
}

function byShare(rule: Of<'share'>, fact: Facts[PolicyPointId], day: string): Judged {
  if (fact?.value === 'not') return judged('missing', { word: 'percent', count: 0 })
  if (!fact || fact.percent === null || fact.day === null) return unknown
  const { percent: count, day: countedOn } = fact
  const due = yearsAfter(countedOn, rule.years)
  const glance = count >= rule.goodFrom ? 'good' : count >= rule.attentionFrom ? 'attention' : 'missing'
  const term = nearness(due, rule.soonDays, day)
  // A number of more than a year ago says little of who works there now.
  if (term === 'late') return judged(glance === 'good' ? 'attention' : glance, { word: 'percentOld', count }, due)
  if (glance === 'good' && term === 'soon') return judged('soon', { word: 'percentOld', count }, due)
  return judged(glance, { word: 'percent', count }, due)
}

const isWithoutPolicy = ({ adopted }: Facts) => adopted?.value === 'not' || adopted?.value === 'partly'

function nearness(due: string, soonDays: number, day: string): 'late' | 'soon' | 'far' {
  const left = daysBetween(day, due)
  return left < 0 ? 'late' : left <= soonDays ? 'soon' : 'far'
}

/** How long before a day passes somebody hears of it, in days; after it they hear once more. */
const reminderDays = [14, 60] as const
export type ReminderStage = 'passed' | '14' | '60'

/** Which reminder a day asks for on `today`: the most pressing one that its nearness reached; null when it is far. */
export function reminderStage(due: string, today: string): ReminderStage | null {
  const left = daysBetween(today, due)
  if (left < 0) return 'passed'
  if (left <= reminderDays[0]) return '14'
  return left <= reminderDays[1] ? '60' : null
}
